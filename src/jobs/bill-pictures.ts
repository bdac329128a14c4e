/** Pictures of bills go when nobody may dispute them any more; what stays tells a bill that is sent again. */
import { forgetPictures, oldPictures } from '../invoices/photos.ts'
import { billDesk, type JobParts } from './job-parts.ts'

const dayMs = 24 * 3_600_000

/** The store first, then our note of it: a run that dies between them only removes again. */
export async function dropPictures(parts: JobParts): Promise<void> {
  const { images, days } = billDesk(parts)
  const { core } = parts
  const before = new Date(core.now().getTime() - days * dayMs)
  for (let more = true; more; ) {
    const found = await oldPictures(core.db.pool, before)
    for (const { id, pages } of found) {
      for (const key of pages) await images.remove(key)
      await forgetPictures(core.db.pool, id)
    }
    more = found.length > 0
  }
}
