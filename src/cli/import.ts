/** `npm run import -- <kind> <file>`: brings a CSV file or an Excel workbook in, all of it or nothing. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { DatabaseFault, type Db, openDb } from '../db/client.ts'
import { startEmbedded } from '../db/embedded/start.ts'
import { migrate } from '../db/migrate.ts'
import { importFile } from '../imports/import-file.ts'
import { isKindName, kindNames } from '../imports/kinds.ts'
import { linesOf } from '../imports/report.ts'

const usage = `Usage: npm run import -- <kind> <file.csv|file.xlsx> [--today 2026-11-25]
Kinds: ${kindNames.join(', ')}.`

const locales = join(import.meta.dirname, '..', '..', 'locales')

/** Wordings lie in files such as hi.chat.ftl. */
function languages(): string[] {
  const files = existsSync(locales) ? readdirSync(locales) : []
  const tags = files.filter((file) => file.endsWith('.ftl')).map((file) => file.replace(/\..*$/, ''))
  return [...new Set(tags)]
}

/** The user's database, else the one that comes with Galla, shared with a Galla that is running. */
async function withDb<T>(work: (db: Db) => Promise<T>): Promise<T> {
  const own = process.env.DATABASE_URL
  const dataDir = join(process.env.GALLA_DATA_DIR || '.data', 'postgres')
  const embedded = own ? undefined : await startEmbedded({ dataDir })
  const db = openDb(own ?? embedded?.url ?? '', { max: 1 })
  try {
    await migrate(db)
    return await work(db)
  } finally {
    await db.close()
    await embedded?.stop()
  }
}

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { today: { type: 'string' } },
  })
  const [kind = '', path = ''] = positionals
  if (!isKindName(kind) || path === '' || positionals.length > 2) {
    console.error(usage)
    return 2
  }
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`)
    return 2
  }
  const today = values.today ? { today: values.today } : {}
  const known = languages()
  const spoken = known.length > 0 ? { languages: known } : {}
  const report = await withDb((db) => importFile(db, { kind, path, now: new Date(), ...today, ...spoken }))
  const refused = report.mistakes.length > 0
  const print = refused ? console.error : console.log
  for (const line of linesOf(report, basename(path))) print(line)
  return refused ? 1 : 0
}

try {
  process.exitCode = await main()
} catch (error) {
  if (!(error instanceof DatabaseFault)) throw error
  console.error(error.message)
  process.exitCode = 2
}
