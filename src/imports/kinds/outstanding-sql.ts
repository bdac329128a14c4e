/** How the rows of a list of open bills meet the dues: shared by its checks and its writing. */

export const known = `incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet`

/** Keys the opposite of an entry for which the books have brought a bill. */
export const instead = (entry: string) => `'import:instead:' || ${entry}.id`

export const standing = (entry: string) =>
  `not exists (select from dues_entry k where k.reverses = ${entry}.id and k.key = ${instead(entry)})`

/** Whether an entry bears the number of a row; one that was entered anew bears it with a count: see addEntry. */
export const bears = (entry: string, row: string) =>
  `${entry}.number_key in (${row}.number_key, ${row}.number_key || ' ~2', ${row}.number_key || ' ~3')`

/** Rows, as `row`, with the bill `e` that stands here under their number. */
export const stored = (
  row = 'i',
) => `incoming ${row} join distributor d on d.code = ${row}.distributor join outlet o on o.code = ${row}.outlet join dues_entry e
  on e.distributor_id = d.id and e.kind = 'bill' and ${bears('e', row)} and e.year = ${row}.year
    and e.id is distinct from ${row}.replaces and ${standing('e')}`

/** Names a bill of the books in the keys of what is entered for it; over any row with these three. */
export const keyOf = (distributor: string, year: string, number: string) =>
  `'import:' || ${distributor} || ':' || ${year} || ':' || ${number}`

/** Paise that earlier lists brought as paid, by entries of their own or by what was noted in Galla. */
export const imported = (key: string, distributor: string, outlet: string) =>
  `(coalesce((select -sum(p.amount) from dues_entry p where p.distributor_id = ${distributor} and p.outlet_id = ${outlet}
      and p.key like ${key} || ':paid:%'), 0)
    + coalesce((select sum(m.amount) from payment_match m join dues_entry n on n.id = m.entry_id
      where m.bill_key = ${key} and not exists (select from dues_entry r where r.distributor_id = n.distributor_id
        and r.outlet_id = n.outlet_id and r.reverses = n.id)), 0))::bigint`

/** Paise of a row that are paid, by whichever column tells it. */
export const paid = 'coalesce(i.paid, i.amount - i.balance, 0)'

/** The number of an entry as a row has it. */
const plain = (entry: string) => `regexp_replace(${entry}.number_key, ' ~[0-9]+$', '')`

/** Bills that a list has named before, and that are not paid by the lists: `e`, with `k.key`. */
export const listedOpen = `(select distinct d.id from incoming i join distributor d on d.code = i.distributor) d
  join taken_row t on t.distributor_id = d.id and t.kind = 'bill'
  join dues_entry e on e.distributor_id = d.id and e.kind = 'bill' and e.year || ':' || ${plain('e')} = t.key
  cross join lateral (select ${keyOf('d.id', 'e.year', plain('e'))} as key) k
  where e.amount > ${imported('k.key', 'd.id', 'e.outlet_id')}
    and not exists (select from dues_entry r where r.distributor_id = e.distributor_id and r.outlet_id = e.outlet_id
      and r.reverses = e.id)`

export const notNamed = `not exists (select from incoming x join distributor xd on xd.code = x.distributor
  where xd.id = e.distributor_id and ${bears('e', 'x')} and x.year = e.year)`
