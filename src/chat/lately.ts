/** Whether people write just now, to whichever node. */
import { one, type Queryable, statement } from '../db/statement.ts'

// The newest by its key: one step of an index, however many there are.
const heardLately = statement<{ lately: boolean }>(
  'chat-heard-lately',
  `select received_at > now() - interval '2 seconds' as lately from inbox order by id desc limit 1`,
)

export const peopleWrite = async (q: Queryable): Promise<boolean> =>
  (await one(q, heardLately))?.lately ?? false
