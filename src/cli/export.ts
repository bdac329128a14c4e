/** `npm run export -- orders …`: the orders of a day for the program a distributor bills with. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Queryable, rows, statement } from '../db/statement.ts'
import { type ExportFormat, exportFormats, exportOrders } from '../papers/export.ts'
import { TallyNames } from '../papers/tally-names.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run export -- orders --distributor D-AMW --day 2026-11-25 [--beat B-AMW-1] [--format csv|tally|json]
       [--names tally-names.json] [--out orders.xml]`

const find = statement<{ id: number; beatId: number | null }>(
  'cli-export-where',
  `select d.id, b.id as "beatId" from distributor d left join beat b on b.code = $2 and b.distributor_id = d.id
   where d.code = $1`,
)

type Wanted = { distributor: string; day: string; beat: string | undefined; format: ExportFormat }

async function main(): Promise<number> {
  const text = { type: 'string' as const }
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { distributor: text, day: text, beat: text, format: text, names: text, out: text },
  })
  const { distributor = '', day = '', beat } = values
  const format = exportFormats.find((each) => each === (values.format ?? 'csv'))
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day))
  if (positionals.join() !== 'orders' || distributor === '' || !isDay || !format) return say(usage, 2)
  const names = readNames(values.names)
  if (typeof names === 'string') return say(names, 2)
  return withDb(async (db) => {
    const file = await exported(db.pool, { distributor, day, beat, format }, names)
    if (!file) return say(`There is no distributor ${distributor}${beat ? ` with a beat ${beat}` : ''}.`, 2)
    const path = values.out ?? file.name
    writeFileSync(path, file.text)
    console.log(`${path}: ${file.orders} orders.`)
    return file.cut ? say('There are more orders than one file holds: export each beat by itself.', 1) : 0
  })
}

async function exported(q: Queryable, { distributor, beat, ...wish }: Wanted, names: TallyNames | undefined) {
  const [found] = await rows(q, find, [distributor, beat ?? ''])
  if (!found || (beat && found.beatId === null)) return undefined
  const where = { distributorId: found.id, beatId: found.beatId }
  return exportOrders(q, { ...wish, ...where, names, source: 'cli', by: null, now: new Date() })
}

function readNames(path: string | undefined): TallyNames | string | undefined {
  if (path === undefined) return undefined
  if (!existsSync(path)) return `There is no file ${path}.`
  try {
    const read = TallyNames.safeParse(JSON.parse(readFileSync(path, 'utf8')))
    if (read.success) return read.data
    return read.error.issues.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('\n')
  } catch {
    return `${path} is no JSON.`
  }
}

function say(text: string, code: number): number {
  console.error(text)
  return code
}

await runCommand(main)
