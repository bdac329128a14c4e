/** What shops may owe their distributor: in rupees, by the days of the oldest open bill, and by open bills. */
import { money, whole } from '../cells/number.ts'
import { code } from '../cells/text.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { upsert } from '../upsert.ts'

/** An empty cell takes a limit away; a file without the column leaves it. */
export const limits: Kind = {
  name: 'limits',
  columns: [
    required('distributor', 'text', code),
    required('outlet', 'text', code),
    optional('amount', 'bigint', money),
    optional('days', 'int', whole(0, 999)),
    optional('bills', 'int', whole(0, 999)),
  ],
  key: { parts: ['distributor', 'outlet'], column: 'outlet', what: 'The limit of' },
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('outlet', 'outlet', 'outlet'),
  ],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'dues_account',
        key: { distributor_id: 'd.id', outlet_id: 'o.id' },
        set: {
          limit_amount: { given: 'amount' },
          limit_days: { given: 'days' },
          limit_bills: { given: 'bills' },
        },
        onInsert: { changed_at: `'${plan.now.toISOString()}'::timestamptz` },
        from: 'incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet',
      },
      plan,
    ),
}
