import { withBench, openBot } from './support/bench.ts'
import { openShops, planAll } from './campaigns/world.ts'
import { account } from './support/world.ts'
import pg from 'pg'
import { readFileSync } from 'node:fs'
const old = /'campaign-due',\n\s+`([^`]+)`/.exec(readFileSync('src/campaigns/due.ts', 'utf8'))![1]!
const fresh = old.replace(/with due as \([\s\S]*?for update skip locked\)/, `with next as (
     select outlet_id from campaign_recipient
     where run_id = $1 and account = $2 and zone = $3 and state = 'planned' and due_at <= $4
     order by due_at limit 500
   ), due as (
     select r.outlet_id, r.person_id, r.params, r.due_at from (select outlet_id from next limit $5) n
     join campaign_recipient r on r.run_id = $1 and r.outlet_id = n.outlet_id
     where r.state = 'planned' for update of r skip locked)`)
console.log(fresh)
await withBench(async (bench) => {
  const { url, db } = await openShops(bench, { name: 'x', many: Number(process.env.MANY ?? 1_000_000), channel: 'telegram', account })
  await planAll(db, url)
  console.log('planned', new Date().toISOString())
  const c = new pg.Client({ connectionString: url, options: '-c plan_cache_mode=force_generic_plan' }); await c.connect()
  const run = (await c.query('select id from campaign_run')).rows[0].id
  const zone = (await c.query('select zone from campaign_recipient limit 1')).rows[0].zone
  const types = '(bigint, text, text, timestamptz, bigint, float8, timestamptz)'
  await c.query(`prepare old${types} as ${old}`); await c.query(`prepare fresh${types} as ${fresh}`)
  const show = async () => { for (const name of ['old', 'fresh']) {
    await c.query('begin')
    const { rows } = await c.query(`explain (analyze, buffers) execute ${name}(${run}, '${account}', '${zone}', now(), 25, 1e9, now() + interval '1 day')`)
    await c.query('rollback')
    console.log(name, '\n', rows.map((r) => r['QUERY PLAN']).join('\n'))
  } }
  await show()
  await c.query('analyze'); await show()
  await c.query(`update campaign_recipient set state = 'sent', sent_at = now(), queued_at = now() where outlet_id in (select outlet_id from campaign_recipient order by due_at, outlet_id limit 200000)`)
  await show()
  await c.query('analyze'); await show()
  await c.end(); await db.close()
})
