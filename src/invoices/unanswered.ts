/** Bills that ask their shop something, and of which nothing was heard since. */
import { type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { type BillView, billById } from './bills.ts'

/** After so many hours the shop is asked once more: within the day in which every messenger still passes a reply. */
const patienceHours = 20
/** An older question is not brought up any more: the paper is gone, and the bill's own days run out. */
const mostDays = 3

const late = statement<{ id: number }>(
  'bills-unanswered',
  `select b.id from shop_bill b join bill_photo p on p.id = b.photo_id and p.conversation_id is not null
   where b.verdict = 'asked' and b.reminded_at is null
     and b.changed_at <= $1::timestamptz - ${patienceHours} * interval '1 hour'
     and b.changed_at > $1::timestamptz - ${mostDays} * interval '1 day'
   order by b.changed_at, b.id limit 200`,
)
const mark = statement<{ id: number }>(
  'bill-asked-again',
  `update shop_bill set reminded_at = $2 where id = $1 and verdict = 'asked' and reminded_at is null returning id`,
)

/** The longest waiting first. */
export const unanswered = async (q: Queryable, now: Date): Promise<number[]> =>
  (await rows(q, late, [now])).map(({ id }) => id)

/** The bill, where it still waits and is now this caller's to ask about: once for each question. */
export const askOnceMore = async (tx: Tx, id: number, now: Date): Promise<BillView | undefined> =>
  (await rows(tx.client, mark, [id, now])).length > 0 ? billById(tx.client, id) : undefined
