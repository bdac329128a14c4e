/** A distributor's morning in the demo's trade: orders to answer and on their way, a complaint, a return, money to note. */
import { deflateSync } from 'node:zlib'
import { keepFile } from '../../src/chat/kept-file.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { keepClaimFile, takeClaim } from '../../src/dues/claims.ts'
import { confirmOrder } from '../../src/orders/confirm.ts'
import { dispatchOrder } from '../../src/orders/dispatch.ts'
import { placeOrder } from '../../src/orders/place.ts'
import { orderById } from '../../src/orders/read.ts'
import { askUrgent } from '../../src/orders/urgent.ts'
import { askReturn } from '../../src/returns/ask.ts'
import { shopReceives } from '../../src/returns/shop-says.ts'

export type Morning = { order: number; reported: number; shop: string }

const first = async (db: Db, text: string, values: unknown[] = []) => (await db.pool.query(text, values)).rows

export async function aMorning(db: Db, now: Date): Promise<Morning> {
  const work = <T>(act: (tx: Tx) => Promise<T>) => inTransaction(db, act)
  const [{ id: distributorId }] = await first(db, `select id from distributor where code = 'D-AMW'`)
  const shops = await first(
    db,
    `select o.id, o.code, m.person_id as person from outlet o
     join membership m on m.outlet_id = o.id and m.role = 'owner'
     where o.distributor_id = $1 and o.status = 'active' order by o.code limit 24`,
    [distributorId],
  )
  const goods = await first(
    db,
    'select sku, case_size as size, order_multiple as multiple from product where active order by sku limit 40',
  )
  let order = 0
  for (const [n, shop] of shops.entries()) {
    const at = new Date(now.getTime() - (shops.length - n) * 4 * 60_000)
    const lines = [0, 1, 2, 3, 4].map((k) => {
      const { sku, multiple } = goods[(n * 3 + k * 7) % goods.length]
      return { sku, pieces: multiple * (2 + ((n + k) % 5)) }
    })
    const unique = [...new Map(lines.map((line) => [line.sku, line])).values()]
    const placed = await work((tx) =>
      placeOrder(tx, {
        key: `morning ${n}`,
        outletId: shop.id,
        placedBy: shop.person,
        lines: unique,
        source: 'typed',
        now: at,
      }),
    )
    if (!placed.ok) throw new Error(placed.reason)
    const request = { orderId: placed.change.order.id, by: null, now }
    if (n === 7) order = request.orderId
    if (n === 3) await work((tx) => askUrgent(tx, request))
    if (n >= 12) await work((tx) => confirmOrder(tx, request))
    if (n >= 17) await work((tx) => dispatchOrder(tx, { ...request, bills: [`AMW/${1300 + n}`] }))
  }
  // The beat goes out today.
  await first(
    db,
    `update trade_order set deliver_on = $1 where key like 'morning %' and status in ('confirmed', 'dispatched')`,
    [now.toISOString().slice(0, 10)],
  )
  const reported = await complaint(db, work, now, distributorId)
  await work((tx) => claims(tx, now, distributorId, shops))
  return { order, reported, shop: shops[0].code }
}

type Run = <T>(act: (tx: Tx) => Promise<T>) => Promise<T>

async function complaint(db: Db, work: Run, now: Date, distributorId: number): Promise<number> {
  const [late] = await first(
    db,
    `select id, outlet_id as shop, placed_by as person from trade_order where distributor_id = $1 and status in ('delivered', 'dispatched')
     and key like 'demo:%' order by id desc limit 1`,
    [distributorId],
  )
  const order = late ? await orderById(db.pool, late.id) : undefined
  const line = order?.lines.find(({ dispatched }) => dispatched > 1)
  if (order && line)
    await work((tx) =>
      shopReceives(tx, {
        orderId: late.id,
        by: late.person,
        now,
        lines: [{ line: line.line, missing: 1, damaged: 1 }],
      }),
    )
  const [had] = await first(
    db,
    `select o.id, o.outlet_id as shop, m.person_id as person from trade_order o
     join membership m on m.outlet_id = o.outlet_id and m.role = 'owner'
     where o.distributor_id = $1 and o.status = 'received' order by o.placed_at desc limit 1`,
    [distributorId],
  )
  const lines = ((await orderById(db.pool, had.id))?.lines ?? [])
    .filter(({ received }) => received > 0)
    .slice(0, 2)
  const asked = await work((tx) =>
    askReturn(tx, {
      ...{ key: 'morning return', outletId: had.shop, by: had.person, now },
      lines: lines.map(({ line: orderLine }, at) => ({
        orderId: had.id,
        orderLine,
        pieces: 1,
        reason: at ? 'unsold' : 'damaged',
      })),
    }),
  )
  if (!asked.ok) throw new Error(asked.reason)
  const photo = await work((tx) =>
    keepFile(tx, { name: 'photo.png', mime: 'image/png', bytes: picture(120, 90) }, now),
  )
  await first(db, 'update goods_return_line set file_id = $1 where line = 1', [photo])
  return late?.id ?? had.id
}

async function claims(
  tx: Tx,
  now: Date,
  distributorId: number,
  shops: { id: number; person: number }[],
): Promise<void> {
  for (const [n, amount] of [240_000, undefined].entries()) {
    const shop = shops[n + 2]
    if (!shop) continue
    const ids = { distributorId, outletId: shop.id, personId: shop.person }
    const id = await takeClaim(tx, {
      ...ids,
      key: `morning claim ${n}`,
      amount,
      now,
      ...(amount ? { reference: '412398760012' } : {}),
    })
    const file = await keepFile(tx, { name: 'paid.png', mime: 'image/png', bytes: picture(90, 160) }, now)
    await keepClaimFile(tx, id, file)
  }
}

/** A PNG of one colour, as a stand-in for a photo. */
function picture(width: number, height: number): Uint8Array {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const size = Buffer.alloc(4)
    size.writeUInt32BE(data.length)
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc(body))
    return Buffer.concat([size, body, sum])
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2, 0, 0, 0], 8)
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(width * 3, 0xc9)])
  const data = deflateSync(Buffer.concat(Array.from({ length: height }, () => row)))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crc(bytes: Buffer): number {
  let sum = 0xffffffff
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1
  }
  return (sum ^ 0xffffffff) >>> 0
}
