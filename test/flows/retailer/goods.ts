/** A shelf with sister packs, strips, a product that is out and one with little left; and a shop that buys regularly. */
import { place } from '../../support/shop.ts'
import { openShop, type Shop } from './chat.ts'

export const goods = [
  {
    sku: 'NOO-70',
    name: 'Masala Noodles 70g',
    category: 'Noodles',
    ptr: 1260,
    mrp: 1400,
    caseSize: 96,
    stock: 480,
  },
  {
    sku: 'NOO-140',
    name: 'Masala Noodles 140g',
    category: 'Noodles',
    ptr: 2430,
    mrp: 2700,
    caseSize: 48,
    stock: 10,
  },
  { sku: 'HAL-100', name: 'Haldi 100g', category: 'Spices', ptr: 3150, mrp: 3500, caseSize: 40, stock: 0 },
  {
    sku: 'GHE-500',
    name: 'Cow Ghee 500ml',
    category: 'Ghee',
    ptr: 29_400,
    mrp: 32_000,
    rate: 1200,
    caseSize: 12,
    stock: 240,
  },
  { sku: 'MAR-75', name: 'Marie 75g', category: 'Biscuits', ptr: 900, mrp: 1000, caseSize: 120 },
]

/** A shop that has bought noodles and ghee every few days, so that it has habits. */
export async function regularShop(spec: Parameters<typeof openShop>[0] = {}): Promise<Shop> {
  const shop = await openShop({ products: goods, ...spec })
  for (const day of ['02', '06', '09', '13', '16', '20'])
    await place(shop.db, shop, { 'NOO-70': 96, 'GHE-500': 4 }, { now: new Date(`2026-11-${day}T05:00:00Z`) })
  await shop.db.pool.query(`update trade_order set status = 'received'`)
  return shop
}

/** Orders placed in the chat, without the history. */
export const placedIn = async ({ db }: Shop) => {
  const { rows } = await db.pool.query(
    `select o.number, o.status, o.note, o.urgent, o.source, o.deliver_on as day, o.total, o.outlet_id as outlet,
       (select json_object_agg(p.sku, l.ordered) from order_line l join product p on p.id = l.product_id
         where l.order_id = o.id and l.free_by is null) as lines
     from trade_order o where o.placed_at >= '2026-11-21' order by o.id`,
  )
  return rows
}
