/** How the rows of a list of open bills meet the dues: shared by its checks and its writing. */

export const known = `incoming i join distributor d on d.code = i.distributor join outlet o on o.code = i.outlet`

export const stored = `${known} join dues_entry e
  on e.distributor_id = d.id and e.kind = 'bill' and e.number_key = i.number_key and e.year = i.year`

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

/** Bills that a list has named before, and that are not paid by the lists: `e`, with `k.key`. */
export const listedOpen = `(select distinct d.id from incoming i join distributor d on d.code = i.distributor) d
  join taken_row t on t.distributor_id = d.id and t.kind = 'bill'
  join dues_entry e on e.distributor_id = d.id and e.kind = 'bill' and e.year || ':' || e.number_key = t.key
  cross join lateral (select ${keyOf('d.id', 'e.year', 'e.number_key')} as key) k
  where e.amount > ${imported('k.key', 'd.id', 'e.outlet_id')}
    and not exists (select from dues_entry r where r.distributor_id = e.distributor_id and r.outlet_id = e.outlet_id
      and r.reverses = e.id)`

export const notNamed = `not exists (select from incoming x join distributor xd on xd.code = x.distributor
  where xd.id = e.distributor_id and x.number_key = e.number_key and x.year = e.year)`
