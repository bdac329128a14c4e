/** How the distributor's books call its shops and the brand's products. */
import { code, oneOf, text } from '../cells/text.ts'
import { mustExist } from '../check-file.ts'
import { type FileCheck, type Kind, required } from '../kind.ts'
import { refuse } from '../sentences.ts'
import { nameKeySql } from '../tally/names.ts'
import { upsert } from '../upsert.ts'

const unknownShop: FileCheck = {
  column: 'code',
  text: `select i.row, i.code as text, i.distributor from incoming i where i.kind = 'shop' and not exists
           (select from outlet o join distributor d on d.id = o.distributor_id
            where o.code = i.code and d.code = i.distributor)`,
  refusal: (found) => refuse('not-of-distributor', found),
}

const unknownItem: FileCheck = {
  column: 'code',
  text: `select i.row, i.code as text from incoming i where i.kind = 'item'
           and not exists (select from product p where p.sku = i.code)`,
  refusal: ({ text: sku = '' }) => refuse('unknown', { what: 'product', text: sku }),
}

export const names: Kind = {
  name: 'names',
  columns: [
    required('distributor', 'text', code),
    required('kind', 'text', oneOf(['shop', 'item'])),
    required('name', 'text', text(200)),
    required('code', 'text', code),
  ],
  key: { parts: ['distributor', 'kind', nameKeySql('name')], column: 'name', what: 'The name' },
  checkFile: [mustExist('distributor', 'distributor', 'distributor'), unknownShop, unknownItem],
  write: (sql, plan) =>
    upsert(
      sql,
      {
        table: 'book_name',
        key: { distributor_id: 'd.id', kind: 'i.kind', name_key: nameKeySql('i.name') },
        set: {
          name: { given: 'name' },
          outlet_id: { given: 'code', as: 'o.id' },
          product_id: { given: 'code', as: 'p.id' },
          source: { given: 'kind', as: `'import'` },
        },
        onInsert: { at: `'${plan.now.toISOString()}'::timestamptz` },
        from: `incoming i join distributor d on d.code = i.distributor
          left join outlet o on i.kind = 'shop' and o.code = i.code
          left join product p on i.kind = 'item' and p.sku = i.code`,
      },
      plan,
    ),
}
