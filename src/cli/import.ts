/** `npm run import -- <kind> <file>`: brings a CSV file or an Excel workbook in, all of it or nothing. */
import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { languages } from '../chat/wording.ts'
import { importFile } from '../imports/import-file.ts'
import { isKindName, kindNames } from '../imports/kinds.ts'
import { linesOf } from '../imports/report.ts'
import { importSchemesFile } from './import-schemes.ts'
import { vaultFrom } from './key.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run import -- <kind> <file.csv|file.xlsx|tally.xml> [--today 2026-11-25] [--distributor D-AMW] [--whole]
Kinds: ${kindNames.join(', ')}, schemes (also .json).`

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { today: { type: 'string' }, distributor: { type: 'string' }, whole: { type: 'boolean' } },
  })
  const [kind = '', path = ''] = positionals
  if ((!isKindName(kind) && kind !== 'schemes') || path === '' || positionals.length > 2) {
    console.error(usage)
    return 2
  }
  if (!existsSync(path)) {
    console.error(`There is no file ${path}.`)
    return 2
  }
  if (kind === 'schemes') {
    const { ok, lines } = await withDb((db) => importSchemesFile(db, path, new Date()))
    for (const line of lines) (ok ? console.log : console.error)(line)
    return ok ? 0 : 1
  }
  const today = values.today ? { today: values.today } : {}
  const own = values.distributor ? { own: values.distributor } : {}
  const how = { ...today, ...own, languages, whole: values.whole ?? false }
  const vault = kind === 'voucher-codes' ? vaultFrom(process.env) : undefined
  const report = await withDb((db) => importFile(db, { kind, path, now: new Date(), vault, ...how }))
  const refused = report.mistakes.length > 0
  const print = refused ? console.error : console.log
  for (const line of linesOf(report, basename(path))) print(line)
  return refused ? 1 : 0
}

await runCommand(main)
