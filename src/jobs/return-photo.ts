/** The picture of goods a shop gives back is fetched from its messenger outside any turn, kept, and shown to the desk. */
import { z } from 'zod'
import { announce } from '../chat/announce.ts'
import { type KeptFile, keepFile, largestKept } from '../chat/kept-file.ts'
import { photoNotice } from '../chat/notices/returns.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { holdWithoutPhoto, setPhoto } from '../returns/photo.ts'
import { returnById } from '../returns/read.ts'
import type { JobParts } from './job-parts.ts'
import { fetchSent } from './sent-file.ts'

const Wish = z.object({
  goods: z.number(),
  line: z.number(),
  channel: z.string(),
  account: z.string(),
  file: z.object({ id: z.string(), mime: z.string().optional(), bytes: z.number().optional() }),
})
type Wish = z.infer<typeof Wish>

/** Once per line. Throws while the picture cannot be fetched: the job is repeated; without it the words stand alone. */
export async function keepReturnPhoto({ core, channels }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const known = await returnById(core.db.pool, wish.goods)
  if (known?.lines.find(({ line }) => line === wish.line)?.fileId !== null) return
  const { bytes, mime } = await fetchSent({ channels }, wish, wish.file.id)
  if (bytes.byteLength > largestKept) {
    core.log.warn({ return: wish.goods }, 'the picture of a return is too large to be kept')
    return
  }
  const type = mime ?? wish.file.mime ?? 'image/jpeg'
  const file = {
    bytes,
    mime: type,
    name: `return-${known.number}-${wish.line}.${type.split('/')[1] ?? 'jpg'}`,
  }
  const wake = await retryTransient(() => inTransaction(core.db, (tx) => show({ core }, tx, wish, file)), {
    attempts: 3,
  })
  wake?.()
}

async function show({ core }: Pick<JobParts, 'core'>, tx: Tx, { goods: id, line }: Wish, file: KeptFile) {
  if (!(await holdWithoutPhoto(tx, id, line))) return undefined
  const kept = await keepFile(tx, file, core.now())
  await setPhoto(tx, id, line, kept)
  const goods = await returnById(tx.client, id)
  const shown = goods?.lines.find((each) => each.line === line)
  if (!goods || !shown || goods.status !== 'asked') return undefined
  const { name, mime } = file
  const notice = photoNotice(goods, shown, { name, mime, file: kept })
  return announce(core, tx, `return:${id}:photo-${line}`, [notice])
}
