/**
 * The papers of one beat's day with 600 confirmed orders in 600 shops of a distributor with 2,000: the picking list and
 * the delivery sheet, as PDF and as workbook, from the question to the finished bytes.
 *
 *   npm run bench -- papers
 */
import { loadWordings } from '../../src/chat/wording.ts'
import { openDb } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { loadDemo } from '../../src/demo/load-demo.ts'
import { makePaper, paperFormats, paperKinds } from '../../src/papers/make.ts'
import type { PaperText } from '../../src/papers/paper.ts'
import { query, startServer } from './support/server.ts'

const shops = 2_000
const orders = 600
const runs = 5
const day = '2026-11-26'

const rowsOf = [
  `insert into outlet (code, name, beat_id, distributor_id)
   select 'S-' || n, 'श्री लक्ष्मी किराना Store ' || n, b.id, b.distributor_id
   from generate_series(1, ${shops}) n, (select id, distributor_id from beat order by id limit 1) b`,
  `insert into trade_order (key, outlet_id, distributor_id, placed_at, source, status, deliver_on, taxable, tax,
     round_off, total, quote, changed_at)
   select 'papers-' || t.id, t.id, t.distributor_id, now(), 'typed', 'confirmed', '${day}', 100000, 5000, 0, 105000,
     '{"v": 1, "lines": []}', now()
   from outlet t where t.code like 'S-%' order by t.id limit ${orders}`,
  `insert into order_line (order_id, line, product_id, ordered, confirmed, mrp, ptr, rate)
   select o.id, l.line, p.id, 13, 13, 1000, 900, 500
   from trade_order o cross join generate_series(1, 10) as l(line)
   join (select id, row_number() over (order by id) - 1 as place, count(*) over () as many from product) p
     on p.place = (o.id * 7 + l.line) % p.many
   where o.key like 'papers-%'`,
  `insert into dues_account (distributor_id, outlet_id, balance, changed_at)
   select distributor_id, id, 340000, now() from outlet where code like 'S-%'`,
  'vacuum analyze',
]

const server = await startServer()
try {
  const url = await server.database('papers')
  const db = openDb(url)
  await migrate(db)
  await loadDemo(db, new Date())
  for (const text of rowsOf) await query(url, text)
  const { rows } = await query(
    url,
    `select distributor_id as id, beat_id as beat from outlet where code = 'S-1'`,
  )
  const wordings = loadWordings('IN')
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now: new Date() }
  const text: PaperText = (key, args) => wordings.text('hi', args ? { key, args } : { key }, setting)
  console.log(`${orders} confirmed orders of 10 lines, each of another shop`)
  for (const kind of paperKinds)
    for (const format of paperFormats) {
      const took: number[] = []
      let size = 0
      for (let run = 0; run < runs; run++) {
        const begun = performance.now()
        const from = { distributorId: rows[0].id, beatId: rows[0].beat, day }
        const wish = { ...from, kind, format, dues: true, now: new Date() }
        size = (await makePaper(db.pool, wish, text))?.bytes.length ?? 0
        took.push(performance.now() - begun)
      }
      const sorted = took.toSorted((a, b) => a - b)
      const middle = Math.round(sorted[Math.floor(runs / 2)] ?? 0)
      const kib = Math.round(size / 1_024)
      console.log(`${kind}.${format}: first ${Math.round(took[0] ?? 0)} ms, median ${middle} ms, ${kib} KiB`)
    }
  await db.close()
} finally {
  await server.stop()
}
