/** Cut-outs of bills that were shown with a question: kept as files, dropped with the photo's pictures. */
import { pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { billPhoto } from './bills.ts'
import { ref } from './columns.ts'

export const billCrop = pgTable(
  'bill_crop',
  {
    photoId: ref()
      .notNull()
      .references(() => billPhoto.id),
    /** date, invoiceNumber, total or line:2. */
    place: text().notNull(),
    /** Its number in kept_file. */
    fileId: ref().notNull(),
  },
  (t) => [primaryKey({ columns: [t.photoId, t.place] })],
)
