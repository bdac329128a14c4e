import { whole } from '../cells/number.ts'
import { code, text } from '../cells/text.ts'
import { mustExist } from '../check-file.ts'
import { type Kind, optional, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { upsert } from '../upsert.ts'

/** A file may rename and move regions at once, so the tree is walked as it will be afterwards. */
const withinItself = `
  with recursive after as (
    select code, parent from incoming
    union all
    select r.code, r.parent from region r where not exists (select from incoming i where i.code = r.code)
  ), up as (
    select i.row, i.code, i.parent as above, 1 as height from incoming i
    union all
    select up.row, up.code, after.parent, height + 1 from up join after on after.code = up.above
    where up.above <> up.code and height < 30
  )
  select distinct row, code as text from up where above = code`

export const regions: Kind = {
  name: 'regions',
  columns: [
    required('code', 'text', code),
    required('name', 'text', text()),
    required('kind', 'text', text(40)),
    optional('parent', 'text', code),
    optional('population', 'int', whole(0, 2_000_000_000)),
  ],
  key: { parts: ['code'], column: 'code', what: 'Region' },
  checkFile: [
    mustExist('parent', 'region', 'region', 'code', 'code'),
    { column: 'parent', text: withinItself, refusal: ({ text = '' }) => refuse('own-parent', { text }) },
  ],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'region',
        key: { code: 'i.code' },
        set: {
          name: { given: 'name' },
          kind: { given: 'kind' },
          parent: { given: 'parent' },
          population: { given: 'population' },
        },
        from: 'incoming i',
      },
      plan,
    ),
}
