/** Forgets those who asked for it, once their last words have been sent: pictures first, then the rest in one piece. */
import { inTransaction, retryTransient } from '../db/tx.ts'
import { forgetPictures, picturesOf } from '../invoices/photos.ts'
import { erase } from '../people/forget/erase.ts'
import { dueWishes } from '../people/forget/wish.ts'
import { billDesk, type JobParts } from './job-parts.ts'

export async function forgetPeople(parts: JobParts): Promise<void> {
  const { core } = parts
  for (const wish of await dueWishes(core.db.pool, core.now()))
    try {
      if (wish.personId !== null) await dropPictures(parts, wish.personId)
      await retryTransient(() => inTransaction(core.db, (tx) => erase(tx, wish, core.now())), { attempts: 3 })
    } catch (error) {
      core.log.warn({ err: error, wish: wish.id }, 'somebody could not be forgotten yet; it is tried again')
    }
}

/** The store first, then our note of it: a run that dies between them only removes again. */
async function dropPictures(parts: JobParts, personId: number): Promise<void> {
  const { images } = billDesk(parts)
  for (const { id, pages } of await picturesOf(parts.core.db.pool, personId)) {
    for (const key of pages) await images.remove(key)
    await forgetPictures(parts.core.db.pool, id)
  }
}
