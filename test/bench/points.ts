/**
 * The points page of a shop with 10,000 entries, some of them pending and some expiring soon, against the shop's bare account
 * row; a night in which a million lots expire, in batches, with the memory it takes, against the same rows written bare; and
 * the proof of the book that is left.
 *
 *   npm run bench -- points            GALLA_BENCH_LOTS=100000 for fewer lots
 */
import { type Db, openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { expireDue } from '../../src/points/expire.ts'
import { summaryOf } from '../../src/points/summary.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { query, startServer } from './support/server.ts'

const lots = Number(process.env.GALLA_BENCH_LOTS ?? 1_000_000)
const shops = 20_000
const runs = 200
const batch = 2_000
/** Lots that the yardstick writes. */
const bareLots = Math.min(lots, 50_000)

/** Lots of ten points for shops whose code begins so, `each` of them. */
const fill = (code: string, each: number, active: string, expires: string) => [
  `insert into point_entry (outlet_id, kind, points, key, args_hash, source, source_id, reason, at)
   select t.id, 'base', 10, 'bench:' || t.id || ':' || n, '\\x00', 'order', n, '{"v": 1, "number": 1042}', now() - interval '1 year'
   from outlet t cross join generate_series(1, ${each}) n where t.code like '${code}%'`,
  `insert into point_lot (entry_id, outlet_id, points, rest, active_at, expires_at)
   select e.id, e.outlet_id, 10, 10, ${active}, ${expires} from point_entry e join outlet t on t.id = e.outlet_id
   where t.code like '${code}%'`,
  `insert into point_account (outlet_id, active, pending, changed_at)
   select l.outlet_id, coalesce(sum(l.rest) filter (where active_at is not null), 0),
     coalesce(sum(l.rest) filter (where active_at is null), 0), now() from point_lot l join outlet t on t.id = l.outlet_id
   where t.code like '${code}%' group by 1`,
]

// One in two hundred is still pending.
const coming = 'e.source_id % 200 = 0'

const outletsOf = (code: string, count: number) =>
  `insert into outlet (code, name, beat_id, distributor_id) select '${code}' || n, 'Shop ' || n, b.id, b.distributor_id
   from generate_series(1, ${count}) n, (select id, distributor_id from beat order by id limit 1) b`

function median(times: number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

async function timed(what: () => Promise<unknown>): Promise<number> {
  const took: number[] = []
  for (let run = 0; run < runs; run++) {
    const begun = performance.now()
    await what()
    took.push(performance.now() - begun)
  }
  return median(took.slice(10))
}

/** The same rows without keys to prove, without locks and rules: what writing them costs at least. Lots a second. */
async function bareRate(db: Db, url: string): Promise<number> {
  await query(
    url,
    `create table bare_entry (like point_entry including all); create table bare_move (like point_allocation including all);
     create table bare_lot (like point_lot including all);
     insert into bare_lot select l.* from point_lot l join outlet t on t.id = l.outlet_id
     where t.code like 'DUE-%' order by l.entry_id limit ${bareLots}`,
  )
  const { rows } = await query(url, 'select min(entry_id) as low, max(entry_id) as high from bare_lot')
  const [low, high] = [Number(rows[0].low), Number(rows[0].high)]
  const begun = performance.now()
  for (let from = low; from <= high; from += batch) {
    const some = `entry_id between ${from} and ${Math.min(high, from + batch - 1)}`
    await db.pool.query(
      `insert into bare_entry (outlet_id, kind, points, key, args_hash, reverses, source, source_id, reason, at)
       select outlet_id, 'expire', -rest, 'expire:' || entry_id, '\\x00', entry_id, 'expiry', entry_id, '{"v": 1}', now()
       from bare_lot where ${some};
       insert into bare_move (entry_id, lot_id, points) select entry_id, entry_id, -rest from bare_lot where ${some};
       update bare_lot set rest = 0 where ${some}`,
    )
  }
  return bareLots / ((performance.now() - begun) / 1_000)
}

async function page(db: Db, url: string): Promise<void> {
  const { rows } = await query(url, `select id from outlet where code = 'FULL-1'`)
  const outletId = rows[0].id
  const read = await timed(() => summaryOf(db.pool, outletId, new Date()))
  const bare = await timed(() =>
    db.pool.query('select active, pending from point_account where outlet_id = $1', [outletId]),
  )
  console.log(
    `points page of a shop with 10,000 entries: ${read.toFixed(2)} ms median; its bare account row: ${bare.toFixed(2)} ms; ratio ${(read / bare).toFixed(1)}`,
  )
}

const mib = (bytes: number) => Math.round(bytes / 2 ** 20)

/** Resident size by thirds of the run: flat is when the last is no more than the first. */
async function night(db: Db, url: string): Promise<void> {
  const bare = await bareRate(db, url)
  global.gc?.()
  const sizes: number[] = [process.memoryUsage().rss]
  const watching = setInterval(() => sizes.push(process.memoryUsage().rss), 100)
  const begun = performance.now()
  const gone = await expireDue(db, new Date(), batch)
  const seconds = (performance.now() - begun) / 1_000
  clearInterval(watching)
  const rate = gone / seconds
  const third = Math.ceil(sizes.length / 3)
  const highest = [0, 1, 2].map((n) => mib(Math.max(0, ...sizes.slice(n * third, (n + 1) * third))))
  console.log(
    `expiry of ${gone.toLocaleString('en-IN')} lots: ${seconds.toFixed(1)} s, ${count(rate)} lots/s; the same rows written bare: ${count(bare)} lots/s; ratio ${(bare / rate).toFixed(2)}`,
  )
  console.log(
    `memory: ${mib(sizes[0] ?? 0)} MiB before; highest by thirds of the run ${highest.join(', ')} MiB`,
  )
}

const count = (n: number) => Math.round(n).toLocaleString('en-IN')

async function proof(db: Db): Promise<void> {
  const begun = performance.now()
  const { broken, entries } = await verifyLedger(db.pool)
  console.log(
    `proof of ${entries.toLocaleString('en-IN')} entries: ${((performance.now() - begun) / 1_000).toFixed(1)} s, ${broken.length} broken promises`,
  )
}

const server = await startServer()
try {
  const url = await server.database('points')
  const db = openDb(url)
  await migrate(db)
  await loadDemo(db, new Date())
  const each = Math.max(1, Math.round(lots / shops))
  const texts = [
    ...[outletsOf('FULL-', 1), outletsOf('DUE-', shops)],
    ...fill(
      'FULL-',
      10_000,
      `case when ${coming} then null else e.at end`,
      `case when ${coming} then null else now() + (1 + e.source_id % 1000) * interval '1 day' end`,
    ),
    ...fill('DUE-', each, 'e.at', `now() - random() * interval '1 day'`),
    'vacuum analyze',
  ]
  for (const text of texts) await query(url, text)
  await page(db, url)
  await night(db, url)
  await proof(db)
  await db.close()
} finally {
  await server.stop()
}
