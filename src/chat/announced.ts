/** Whether a notice of this origin was written before: a job that runs again must neither tell nor do it twice. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'

const said = statement<{ one: number }>(
  'announced-before',
  'select 1 as one from outbox where origin = $1 and turn = 0 limit 1',
)

export const wasAnnounced = async (q: Queryable, origin: string): Promise<boolean> =>
  (await one(q, said, [origin])) !== undefined

const alone = statement<object>('announced-alone', 'select pg_advisory_xact_lock(hashtextextended($1, 7))')

/** The opposite, of two that look at once true for one: the other waits here, and then finds it written. */
export async function mayAnnounce({ client }: Tx, origin: string): Promise<boolean> {
  await rows(client, alone, [origin])
  return !(await wasAnnounced(client, origin))
}
