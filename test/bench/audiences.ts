/**
 * Audiences over a million outlets: how long a marketer waits for a look beforehand, against the same look through the
 * orders themselves, and against the plainest question there is (counting the outlets); and the counting in the night.
 *
 *   npm run bench -- audiences     BENCH_OUTLETS=100000 for fewer, BENCH_ORDERS=4 of each in 120 days
 */
import { Audience } from '../../src/campaigns/audience/audience.ts'
import { audienceQuery } from '../../src/campaigns/audience-query.ts'
import { CampaignDocument } from '../../src/campaigns/document.ts'
import { countFigures } from '../../src/campaigns/figures/count.ts'
import { longQuery } from '../../src/campaigns/long-query.ts'
import { reachOf } from '../../src/campaigns/reach.ts'
import { type Db, openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { median, round, withBench } from './support/bench.ts'
import { campaignOf, recipients } from './support/campaigns.ts'
import { query } from './support/server.ts'

const outlets = Number(process.env.BENCH_OUTLETS ?? 1_000_000)
const each = Number(process.env.BENCH_ORDERS ?? 4)
const products = 100
const rounds = 3

/** Every outlet ordered `each` times in 120 days, three products of a hundred each time; every seventh has none. */
const trade = [
  'set session_replication_role = replica',
  `insert into distributor (id, code, name) overriding system value values (1, 'D-1', 'Shreeji')`,
  `update outlet set distributor_id = 1, class = chr(65 + (id % 4)::int)`,
  `insert into product (id, sku, name, category, case_size) overriding system value
   select n, 'P-' || n, 'Product ' || n, 'Category ' || n / 10, 12 from generate_series(1, ${products}) n`,
  `insert into trade_order (id, key, outlet_id, distributor_id, placed_at, source, status, taxable, tax, round_off, total,
     quote, changed_at) overriding system value
   select o.id * ${each} + n, o.id || ':' || n, o.id, 1, now() - interval '1 day' * ((o.id * 7919 + n * 104729) % 120),
     'typed', 'received', 20000 + o.id % 90000, 0, 0, 20000 + o.id % 90000, '{}', now()
   from outlet o cross join generate_series(0, ${each - 1}) n where o.id % 7 <> 0`,
  `insert into order_line (order_id, line, product_id, ordered, confirmed, dispatched, received, mrp, ptr, rate)
   select t.id, n, 1 + (t.outlet_id + n * 13 + t.id % 5) % ${products}, 12, 12, 12, 12, 1100, 1000, 500
   from trade_order t cross join generate_series(1, 3) n`,
  'vacuum analyze',
]

const looks: Record<string, object> = {
  everyone: {},
  'a class': { to: { classes: ['A'] } },
  'bought a product in 30 days': { where: { is: 'bought', goods: { skus: ['P-7'] }, days: 30 } },
  'never bought a category': {
    where: { not: { is: 'bought', goods: { categories: ['Category 3'] }, days: 730 } },
  },
  'bought A, not B, in 60 days': {
    where: {
      all: [
        { is: 'bought', goods: { skus: ['P-7'] }, days: 60 },
        { not: { is: 'bought', goods: { skus: ['P-20'] }, days: 60 } },
      ],
    },
  },
  'two orders at least in 30 days': { where: { is: 'orders', days: 30, atLeast: 2 } },
  'one order at most in 90 days': { where: { is: 'orders', days: 90, atMost: 1 } },
  'a basket above ₹800 in 90 days': { where: { is: 'basket', days: 90, atLeast: 80_000 } },
  'less than 6 % of the range in 90 days': { where: { is: 'range', days: 90, atMost: 600 } },
  'lapsed for 60 days': { where: { is: 'lapsed', days: 60 } },
  'lapsed, or small and of class A': {
    where: {
      any: [
        { is: 'lapsed', days: 60 },
        {
          all: [
            { is: 'target', to: { classes: ['A'] } },
            { is: 'orders', days: 90, atMost: 1 },
          ],
        },
      ],
    },
  },
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now()
  await work()
  return performance.now() - began
}

/** Median of some rounds, after one that warms. */
async function usually(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let n = 0; n < rounds; n++) times.push(await timed(work))
  return median(times)
}

async function look(db: Db, audience: object): Promise<{ ms: number; outlets: number; exact: number }> {
  const document = CampaignDocument.parse({ ...campaignOf(), audience })
  let found = 0
  const ms = await usually(async () => {
    found = (await inTransaction(db, (tx) => reachOf(tx, document, new Date()))).outlets
  })
  const through = await audienceQuery(db.pool, Audience.parse(audience), new Date())
  const exact = await timed(() =>
    inTransaction(db, (tx) => longQuery(tx, `select count(*) from (${through.text}) a`, through.values)),
  )
  return { ms, outlets: found, exact }
}

await withBench(async (bench) => {
  const url = await bench.server.database('audiences')
  const db = openDb(url)
  await migrate(db)
  const filled = await timed(() => query(url, ...recipients(outlets, 'telegram', 'bot'), ...trade))
  console.log(`${outlets} outlets with their orders made in ${round(filled / 1_000)} s`)
  const before = process.memoryUsage().rss
  const counted = await timed(() => countFigures(db, new Date()))
  const again = await timed(() => countFigures(db, new Date()))
  const grown = (process.memoryUsage().rss - before) / 2 ** 20
  console.log(
    `counted in ${round(counted / 1_000)} s the first night, ${round(again / 1_000)} s the next; ${round(grown)} MiB more than before`,
  )
  await query(url, 'vacuum analyze')
  const plain = await usually(() => query(url, `select count(*) from outlet where status = 'active'`))
  console.log(`counting the outlets alone: ${round(plain)} ms`)
  const table: Record<string, object> = {}
  for (const [name, audience] of Object.entries(looks)) {
    const { ms, outlets: found, exact } = await look(db, audience)
    table[name] = {
      outlets: found,
      ms: round(ms),
      '× counting outlets': round(ms / plain, 1),
      'through the orders, ms': round(exact),
    }
  }
  console.table(table)
  await db.close()
})
