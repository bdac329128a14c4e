/** What outlets ordered, counted in the night: audiences over millions of outlets are looked up in it. */
import { bigint, index, integer, pgTable, primaryKey } from 'drizzle-orm/pg-core'
import { instant, ref } from './columns.ts'
import { outlet } from './people.ts'

/**
 * Element k of a list is what falls into the last `windows[k]` days (campaigns/figures/windows.ts) before the counting. Every
 * outlet has its row: of a new one, a trigger writes that it has not ordered.
 */
export const outletFigure = pgTable('outlet_figure', {
  outletId: ref()
    .primaryKey()
    .references(() => outlet.id),
  /** null: never. */
  lastOrderAt: instant(),
  orders: integer().array().notNull(),
  /** Paise of those orders. */
  value: bigint({ mode: 'number' }).array().notNull(),
  /** Different products among them. */
  products: integer().array().notNull(),
})

/** When an outlet last ordered a product; counted with the figures. Millions of derived rows: they bear no foreign keys. */
export const outletProduct = pgTable(
  'outlet_product',
  {
    outletId: ref().notNull(),
    productId: ref().notNull(),
    lastAt: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.outletId, t.productId] }),
    index('outlet_product_bought').on(t.productId, t.lastAt, t.outletId),
  ],
)

/** One row: the counting that stands, and how far the one under way has come. */
export const outletFigureRun = pgTable('outlet_figure_run', {
  id: integer().primaryKey(),
  /** As of when all figures are; null before the first counting has ended. */
  countedAt: instant(),
  /** The counting under way: as of when, and the last outlet it has done. */
  countingAt: instant(),
  afterOutlet: bigint({ mode: 'number' }).notNull().default(0),
})
