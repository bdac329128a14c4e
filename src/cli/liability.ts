/** `npm run liability`: what is owed in points, as a workbook. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { loadWordings } from '../chat/wording.ts'
import { dayIn } from '../orders/zone.ts'
import { liabilityPaper } from '../papers/liability-paper.ts'
import { drawPaper } from '../papers/make.ts'
import { ensureBrand } from '../people/brand.ts'
import { liabilityOf } from '../rewards/liability.ts'
import { runCommand, withDb } from './with-db.ts'

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  return withDb(async (db) => {
    const brand = await ensureBrand(db.pool, undefined)
    const now = new Date()
    const wordings = loadWordings(brand.country)
    const found = await liabilityOf(db.pool, brand.timeZone)
    const paper = liabilityPaper(found, dayIn(now, brand.timeZone), (key, args) =>
      wordings.text('en', args ? { key, args } : { key }, { region: brand, now }),
    )
    const file = await drawPaper(paper, 'xlsx', now)
    const path = values.out ?? file.name
    writeFileSync(path, file.bytes)
    console.log([path, ...paper.facts].join('\n'))
    return 0
  })
}

await runCommand(main)
