import { code, text } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { upsert } from '../upsert.ts'

export const holidays: Kind = {
  name: 'holidays',
  columns: [
    required('distributor', 'text', code),
    required('day', 'date', day),
    optional('name', 'text', text(60)),
  ],
  key: { parts: ['distributor', 'day'], column: 'day', what: 'The holiday' },
  checkFile: [mustExist('distributor', 'distributor', 'distributor')],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'holiday',
        key: { distributor_id: 'd.id', day: 'i.day' },
        set: { name: { given: 'name' } },
        from: 'incoming i join distributor d on d.code = i.distributor',
      },
      plan,
    ),
}
