/**
 * The points page of a shop with 10,000 entries against the shop's bare account row, and a night in which a million lots
 * expire, in batches, with the memory it takes.
 *
 *   npm run bench -- points            GALLA_BENCH_LOTS=100000 for fewer lots
 */
import { openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { expireDue } from '../../src/points/expire.ts'
import { summaryOf } from '../../src/points/summary.ts'
import { verifyLedger } from '../../src/points/verify.ts'
import { query, startServer } from './support/server.ts'

const lots = Number(process.env.GALLA_BENCH_LOTS ?? 1_000_000)
const shops = 20_000
const runs = 200

/** Lots of one point for shops whose code begins so: due or good for a year, `each` of them. */
const fill = (code: string, each: number, expires: string) => [
  `insert into point_entry (outlet_id, kind, points, key, args_hash, source, source_id, reason, at)
   select t.id, 'base', 10, 'bench:' || t.id || ':' || n, '\\x00', 'order', n, '{"v": 1, "number": 1042}', now() - interval '1 year'
   from outlet t cross join generate_series(1, ${each}) n where t.code like '${code}%'`,
  `insert into point_lot (entry_id, outlet_id, points, rest, active_at, expires_at)
   select e.id, e.outlet_id, 10, 10, e.at, ${expires} from point_entry e join outlet t on t.id = e.outlet_id
   where t.code like '${code}%'`,
  `insert into point_account (outlet_id, active, changed_at)
   select l.outlet_id, sum(l.rest), now() from point_lot l join outlet t on t.id = l.outlet_id
   where t.code like '${code}%' group by 1`,
]

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

const server = await startServer()
try {
  const url = await server.database('points')
  const db = openDb(url)
  await migrate(db)
  await loadDemo(db, new Date())
  const each = Math.max(1, Math.round(lots / shops))
  const texts = [
    ...[outletsOf('FULL-', 1), outletsOf('DUE-', shops)],
    ...fill('FULL-', 10_000, `now() + interval '1 year'`),
    ...fill('DUE-', each, `now() - random() * interval '1 day'`),
    'vacuum analyze',
  ]
  for (const text of texts) await query(url, text)
  const { rows } = await query(url, `select id from outlet where code = 'FULL-1'`)
  const outletId = rows[0].id
  const page = await timed(() => summaryOf(db.pool, outletId, new Date()))
  const bare = await timed(() =>
    db.pool.query('select active, pending from point_account where outlet_id = $1', [outletId]),
  )
  console.log(
    `points page of a shop with 10,000 entries: ${page.toFixed(2)} ms median; its bare account row: ${bare.toFixed(2)} ms; ratio ${(page / bare).toFixed(1)}`,
  )
  global.gc?.()
  const memory = process.memoryUsage().rss
  let highest = memory
  const watching = setInterval(() => {
    highest = Math.max(highest, process.memoryUsage().rss)
  }, 100)
  const begun = performance.now()
  const gone = await expireDue(db, new Date())
  const seconds = (performance.now() - begun) / 1_000
  clearInterval(watching)
  const mib = (bytes: number) => Math.round(bytes / 2 ** 20)
  console.log(
    `expiry of ${gone.toLocaleString('en-IN')} lots: ${seconds.toFixed(1)} s, ${Math.round(gone / seconds).toLocaleString('en-IN')} lots/s; memory ${mib(memory)} MiB before, ${mib(highest)} MiB at most`,
  )
  const proof = performance.now()
  const { broken, entries } = await verifyLedger(db.pool)
  console.log(
    `proof of ${entries.toLocaleString('en-IN')} entries: ${((performance.now() - proof) / 1_000).toFixed(1)} s, ${broken.length} broken promises`,
  )
  await db.close()
} finally {
  await server.stop()
}
