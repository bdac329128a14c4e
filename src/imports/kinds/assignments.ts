/** Which distributor serves a shop with which goods, where that is not its own with everything: by category, from and until. */
import { code, text } from '../cells/text.ts'
import { day } from '../cells/time.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { upsert } from '../upsert.ts'

/** An empty category means everything, an empty day that there is no beginning or end. */
export const assignments: Kind = {
  name: 'assignments',
  columns: [
    required('outlet', 'text', code),
    required('distributor', 'text', code),
    optional('category', 'text', text(60)),
    optional('from_day', 'date', day),
    optional('until_day', 'date', day),
  ],
  key: {
    parts: ['outlet', 'distributor', `coalesce(category, '')`, `coalesce(from_day, '-infinity')`],
    column: 'outlet',
    what: 'The assignment of',
  },
  checkRow: (cells) => {
    const [from, until] = [cells('from_day'), cells('until_day')]
    return from !== null && until !== null && until < from
      ? [{ column: 'until_day', ...refuse('assignment-ends-before') }]
      : []
  },
  checkFile: [
    mustExist('distributor', 'distributor', 'distributor'),
    mustExist('outlet', 'outlet', 'outlet'),
    mustExist('category', 'category', 'product', 'category'),
  ],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'outlet_assignment',
        key: {
          outlet_id: 'o.id',
          category: 'i.category',
          distributor_id: 'd.id',
          from_day: 'i.from_day',
        },
        set: { until_day: { given: 'until_day' } },
        from: 'incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet',
      },
      plan,
    ),
}
