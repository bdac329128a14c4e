/**
 * A distributor of 2,000 shops with 600 open orders: how long *Confirm all in stock* of 60 orders takes in chat, from the
 * tap to the commit with every shop told, and how long its page takes to the first byte. Beside it the yardstick: an
 * update of 60 rows one by one in one transaction on the same server.
 *
 *   npm run bench -- desk
 */
import pino from 'pino'
import { openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { ChatWorld } from '../support/chat.ts'
import { buildShop, monday10, place, type ShopWorld } from '../support/shop.ts'
import { startServer } from './support/server.ts'

const outlets = 2_000
const open = 600
const confirmed = 60
const rounds = 5
const origin = 'https://galla.bench'

const server = await startServer()
const url = await server.database('desk')
await migrate({ url })
const db = openDb(url)

function rounded(name: string, runs: number[], limit?: number): void {
  const sorted = runs.toSorted((a, b) => a - b)
  const ms = (value = 0) => value.toFixed(1)
  const bound = limit ? `, asked for < ${limit} ms` : ''
  console.log(
    `${name}: best ${ms(sorted[0])} ms, median ${ms(sorted[Math.floor(sorted.length / 2)])} ms, worst ${ms(sorted.at(-1))} ms${bound}`,
  )
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

async function shopsWithChats(shop: ShopWorld): Promise<void> {
  const { pool } = db
  await pool.query(`insert into person (name) select 'Owner ' || n from generate_series(1, $1::int) n`, [
    outlets,
  ])
  await pool.query(
    `insert into membership (person_id, party, role, outlet_id)
     select p.id, 'outlet', 'owner', o.id from unnest($1::bigint[]) with ordinality o(id, n)
     join (select id, row_number() over (order by id) as n from person where name like 'Owner %') p on p.n = o.n`,
    [shop.outletIds],
  )
  await pool.query(
    `insert into conversation (channel, account, chat, person_id, heard_at)
     select 'telegram', 'test', 'shop-' || id, id, now() from person where name like 'Owner %'`,
  )
  await pool.query(
    `insert into conversation (channel, account, chat, person_id, heard_at) values ('telegram', 'test', 'hetal', $1, now())`,
    [shop.billerId],
  )
}

async function yardstick(): Promise<number> {
  const { rows } = await db.pool.query('select id from trade_order limit $1', [confirmed])
  return timed(() =>
    inTransaction(db, async ({ client }) => {
      for (const { id } of rows) await client.query('update trade_order set note = note where id = $1', [id])
    }),
  )
}

/** Ten bills a shop over 100 days, the older ones paid: 20,000 bills and as many payments less what is open. */
async function book({ distributorId, outletIds }: ShopWorld): Promise<void> {
  await db.pool.query(
    `insert into dues_entry (distributor_id, outlet_id, kind, amount, number, number_key, year, day, key, source, at)
     select $1, o.id, 'bill', 200000 + (o.n * 7919 + b * 104729) % 900000, 'B' || o.n || '-' || b, 'B-' || o.n || '-' || b,
       '2026-27', date '2026-10-30' - b * 10, 'bench bill ' || o.n || ' ' || b, 'import', now()
     from unnest($2::bigint[]) with ordinality o(id, n) cross join generate_series(0, 9) b`,
    [distributorId, outletIds],
  )
  await db.pool.query(
    `insert into dues_entry (distributor_id, outlet_id, kind, amount, day, method, key, source, at)
     select distributor_id, outlet_id, 'payment', -amount, day + 8, 'upi', 'paid ' || key, 'import', now()
     from dues_entry where kind = 'bill' and day < date '2026-10-30' - ((outlet_id % 5) * 12)::int`,
  )
  await db.pool.query(
    `insert into dues_account (distributor_id, outlet_id, balance, changed_at)
     select distributor_id, outlet_id, sum(amount), now() from dues_entry group by 1, 2`,
  )
}

async function firstByte(billerId: number, page: string): Promise<number[]> {
  const app = webRoutes({
    db,
    announce: async () => {},
    tell: async () => {},
    now: () => monday10,
    publicUrl: origin,
    secureCookies: true,
    log: pino({ level: 'silent' }),
  })
  const link = await inTransaction(db, (tx) => makeLoginLink(tx, billerId, monday10))
  const entered = await app.request(`/in/${link}`, { method: 'POST', headers: { origin } })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const home = await app.request('/distributor', { headers: { cookie } })
  const path = (home.headers.get('location') ?? '').replace(/today$/, page)
  const runs: number[] = []
  for (let run = 0; run < 20; run++)
    runs.push(
      await timed(async () => {
        const answer = await app.request(path, { headers: { cookie } })
        if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
      }),
    )
  return runs.slice(2)
}

try {
  const goods = Array.from({ length: 40 }, (_, n) => ({
    sku: `G-${n}`,
    name: `Goods ${n}`,
    stock: 1_000_000,
  }))
  const shop = await buildShop(db, { outlets, products: goods })
  await shopsWithChats(shop)
  await book(shop)
  const order = (n: number) => {
    const lines = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`G-${(n + at * 5) % 40}`, 12]))
    return place(db, shop, lines, { outlet: n % outlets })
  }
  for (let n = 0; n < open; n++) await order(n)
  await db.pool.query('analyze')
  const chat = new ChatWorld(db, { now: monday10 })
  const biller = chat.person('hetal')
  const runs: number[] = []
  for (let round = 0; round < rounds; round++) {
    await db.pool.query(`update trade_order set status = 'refused' where status = 'placed'`)
    for (let n = 0; n < confirmed; n++) await order(round * confirmed + n)
    await biller.asks('pending')
    const key = await biller.keyOf('Confirm all in stock')
    chat.now = new Date(chat.now.getTime() + 60_000)
    runs.push(await timed(() => biller.does({ kind: 'tap', key })))
    const { rows } = await db.pool.query(
      `select count(*)::int as left from trade_order where status = 'placed'`,
    )
    if (rows[0].left !== 0) throw new Error(`${rows[0].left} orders were not confirmed`)
  }
  await db.pool.query(`update trade_order set status = 'placed' where status in ('refused', 'confirmed')`)
  const stick = await yardstick()
  rounded(`confirm all of ${confirmed} orders (8 lines each), ${outlets} shops`, runs, 2_000)
  const median = runs.toSorted((a, b) => a - b)[Math.floor(runs.length / 2)] ?? 0
  console.log(
    `yardstick, ${confirmed} single updates: ${stick.toFixed(1)} ms; ratio ${(median / stick).toFixed(1)}`,
  )
  for (const page of ['today', 'orders', 'dues', 'sheet'])
    rounded(
      `${page}, ${open} open orders, 20,000 bills, to the first byte`,
      await firstByte(shop.billerId, page),
      150,
    )
} finally {
  await db.close()
  await server.stop()
}
