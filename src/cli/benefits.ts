/** `npm run benefits -- 2026-27`: the year's register of benefits with tax numbers in full, as a workbook on this machine. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadWordings } from '../chat/wording.ts'
import { drawPaper } from '../papers/make.ts'
import { registerPaper } from '../papers/register-paper.ts'
import { ensureBrand } from '../people/brand.ts'
import { registerOf } from '../rewards/register.ts'
import { vaultFrom } from './key.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = 'Usage: npm run benefits -- 2026-27 [--out benefits.xlsx]'

async function main(): Promise<number> {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { out: { type: 'string' } } })
  const [year = ''] = positionals
  const [, from, to] = /^(\d{4})-(\d{2})$/.exec(year) ?? []
  if (positionals.length !== 1 || !from || (Number(from) + 1) % 100 !== Number(to)) {
    console.error(usage)
    return 2
  }
  const vault = vaultFrom(process.env)
  return withDb(async (db) => {
    const brand = await ensureBrand(db.pool, undefined)
    const now = new Date()
    const wordings = loadWordings(brand.country)
    const paper = registerPaper(
      year,
      await registerOf(db.pool, year, vault, false),
      brand.timeZone,
      (key, args) => wordings.text('en', args ? { key, args } : { key }, { region: brand, now }),
    )
    const file = await drawPaper(paper, 'xlsx', now)
    const path = values.out ?? file.name
    writeFileSync(path, file.bytes, { mode: 0o600 })
    console.log(`${path}: ${file.rows} entries.`)
    return 0
  })
}

await runCommand(main)
