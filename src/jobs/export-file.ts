/** Orders as a file for the program a distributor bills with, made outside any turn and sent to the chat that asked. */
import { z } from 'zod'
import { announce, type Notice } from '../chat/announce.ts'
import type { Core } from '../chat/core.ts'
import { keepFile } from '../chat/kept-file.ts'
import { exportSay, noExportSay } from '../chat/notices/papers.ts'
import { one, statement } from '../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../db/tx.ts'
import { type ExportFile, exportOrders } from '../papers/export.ts'
import { can } from '../people/can.ts'
import { loadPerson } from '../people/who.ts'
import type { JobParts } from './job-parts.ts'

const Wish = z.object({
  key: z.string(),
  distributorId: z.number(),
  day: z.string(),
  format: z.enum(['csv', 'tally']),
  conversationId: z.number(),
  personId: z.number(),
})
type Wish = z.infer<typeof Wish>

const take = statement<{ key: string }>(
  'export-sent',
  `insert into taken_row (distributor_id, kind, key, hash, at) values ($1, 'export', $2, '', $3)
   on conflict do nothing returning key`,
)

/** Sent once for the wish's key, however often the job is run; to nobody who may not see it any more. */
export async function sendExport({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const { distributorId, day, format, personId: by } = wish
  const who = await loadPerson(core.db.pool, by)
  if (!can(who, 'export-orders', { distributor: distributorId })) return
  const given = { distributorId, day, format, source: 'chat' as const, by, now: core.now() }
  const file = await exportOrders(core.db.pool, given)
  const once = () => inTransaction(core.db, (tx) => tell(core, tx, wish, file))
  const wake = await retryTransient(once, { attempts: 3 })
  wake?.()
}

async function tell(core: Core, tx: Tx, wish: Wish, file: ExportFile | undefined) {
  const now = core.now()
  const { distributorId, key, conversationId } = wish
  if (!(await one(tx.client, take, [distributorId, key, now]))) return undefined
  const listener = { conversation: conversationId }
  const told: Notice =
    file && file.orders > 0
      ? { listener, say: { ...exportSay(wish, file), attachment: await kept(tx, file, now) } }
      : { listener, say: noExportSay(wish) }
  return announce(core, tx, `export:${key}`, [told])
}

async function kept(tx: Tx, { name, mime, text }: ExportFile, now: Date) {
  const file = await keepFile(tx, { name, mime, bytes: Buffer.from(text) }, now)
  return { name, mime, file }
}
