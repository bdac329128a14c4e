/** What a conversation did, in the words of the trade; nothing of how it was said. */
import type { Db } from '../../../src/db/client.ts'

export async function effectsOf({ pool }: Db): Promise<object> {
  const orders = await pool.query(
    `select o.status,
       (select json_object_agg(p.sku, array[l.ordered, l.confirmed, l.dispatched, l.received]) from order_line l
        join product p on p.id = l.product_id where l.order_id = o.id) as lines,
       (select json_agg(e.kind order by e.id) from order_event e where e.order_id = o.id) as events
     from trade_order o where o.key not like 'demo:%' order by o.id`,
  )
  const people = await pool.query(
    `select m.party, m.role, p.language, p.offers from membership m join person p on p.id = m.person_id
     where m.active order by m.party, m.role, p.id`,
  )
  const consent = await pool.query('select purpose, given from consent_log order by id')
  return { orders: orders.rows, people: people.rows, consent: consent.rows }
}
