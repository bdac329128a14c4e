/** Whether a notice of this origin was written before: a job that runs again must neither tell nor do it twice. */
import { one, type Queryable, statement } from '../db/statement.ts'

const said = statement<{ one: number }>(
  'announced-before',
  'select 1 as one from outbox where origin = $1 and turn = 0 limit 1',
)

export const wasAnnounced = async (q: Queryable, origin: string): Promise<boolean> =>
  (await one(q, said, [origin])) !== undefined
