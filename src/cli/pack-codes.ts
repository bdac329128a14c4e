/** `npm run pack-codes -- make|add|sheet|list`: codes for packs, labels with them, and what became of each batch. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { batches } from '../codes/batches.ts'
import { addCodes, type CodesRefusal, makeCodes } from '../codes/store.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/tx.ts'
import { mostLabels } from '../papers/label-sheet.ts'
import { makeSheet, type SheetGiven, sheetWish, writeSheet } from './pack-sheet.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run pack-codes -- make --scheme CODE --batch "March print" --count 1000 > codes.txt
       npm run pack-codes -- add --scheme CODE --batch "March print" --file codes.csv
       npm run pack-codes -- sheet --scheme CODE --batch "March print" --count 240 --out labels.pdf
       npm run pack-codes -- sheet --file codes.csv --out labels.pdf
       npm run pack-codes -- list
With sheet: --per-page 12|24|40|65 (24) --title "Tea scratch" --language en|hi|hi-Latn, and where its QR leads:
--whatsapp +919812345678, --telegram BotName or --link "https://…{code}"; else PUBLIC_URL, else the code alone.
With make, add and sheet: --regions A,B --distributors D-1,D-2 where the packs are sold only there.
Codes that are made are shown only now.`

const sentences: Record<CodesRefusal['reason'], string> = {
  'codes-no-scheme': 'There is no scheme of kind codes by that name.',
  'codes-count': 'A batch has 1 to 100,000 codes.',
  'codes-malformed': 'This line is no code (10 to 24 letters and digits, a digit among them)',
  'codes-no-place': 'There is no such region or distributor',
}

const labelsCount = `A sheet has 1 to ${mostLabels} labels.`

function say(text: string, code: number): number {
  console.error(text)
  return code
}

function refused({ reason, at, name }: CodesRefusal): number {
  const which = at === undefined ? name : `line ${at}`
  return say(which === undefined ? sentences[reason] : `${sentences[reason]}: ${which}.`, 2)
}

type Given = SheetGiven & {
  scheme?: string
  batch?: string
  count?: string
  file?: string
  regions?: string
  distributors?: string
}

const listOf = (typed: string | undefined) =>
  typed
    ?.split(',')
    .map((each) => each.trim())
    .filter(Boolean)

function wishOf({ scheme = '', batch = '', regions, distributors }: Given) {
  const [inRegions, of] = [listOf(regions), listOf(distributors)]
  return {
    ...{ scheme, batch: batch.trim(), now: new Date() },
    ...(inRegions ? { regions: inRegions } : {}),
    ...(of ? { distributors: of } : {}),
  }
}

async function make(db: Db, given: Given): Promise<number> {
  const wish = { ...wishOf(given), count: Number(given.count) }
  if (!wish.batch) return say(usage, 2)
  const made = await inTransaction(db, (tx) => makeCodes(tx, wish))
  if (!made.ok) return refused(made)
  console.log(made.codes.join('\n'))
  return 0
}

/** Codes of a file, one a line; of a table its first column, whose heading may be called code. */
function codesOfFile(text: string): string[] {
  const cells = text
    .replace(/^\u{feff}/u, '')
    .split(/\r?\n/)
    .map((line) => (line.split(/[,;\t]/)[0] ?? '').trim().replace(/^"(.*)"$/, '$1'))
  return cells.filter((cell, at) => cell !== '' && !(at === 0 && /^codes?$/i.test(cell)))
}

async function add(db: Db, given: Given): Promise<number> {
  const wish = wishOf(given)
  if (!wish.batch || !given.file) return say(usage, 2)
  const codes = codesOfFile(await readFile(given.file, 'utf8'))
  const added = await inTransaction(db, (tx) => addCodes(tx, { ...wish, codes }))
  return added.ok ? say(`${added.added} codes added.`, 0) : refused(added)
}

async function sheet(given: Given): Promise<number> {
  const wish = sheetWish(given, process.env.PUBLIC_URL)
  if (!wish) return say(usage, 2)
  if (given.file) {
    const codes = codesOfFile(await readFile(given.file, 'utf8'))
    if (codes.length === 0 || codes.length > mostLabels) return say(labelsCount, 2)
    await writeSheet(codes, wish)
    return say(`${codes.length} labels in ${wish.out}.`, 0)
  }
  const batch = { ...wishOf(given), count: Number(given.count) }
  if (!batch.batch) return say(usage, 2)
  if (batch.count > mostLabels) return say(labelsCount, 2)
  const title = given.title ?? batch.scheme
  const made = await withDb((db) => makeSheet(db, batch, { ...wish, title }))
  return made.ok ? say(`${made.codes.length} labels in ${wish.out}.`, 0) : refused(made)
}

async function list(db: Db): Promise<number> {
  for (const { scheme, batch, codes, redeemed, won, paid } of await batches(db.pool)) {
    const sums = `won ₹${(won / 100).toFixed(2)}, paid ₹${(paid / 100).toFixed(2)}`
    console.log(`${scheme}  ${batch}  ${redeemed} of ${codes} redeemed, ${sums}`)
  }
  return 0
}

await runCommand(async () => {
  const text = { type: 'string' } as const
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ...{ scheme: text, batch: text, count: text, file: text, regions: text, distributors: text },
      ...{ out: text, title: text, language: text, whatsapp: text, telegram: text, link: text },
      'per-page': text,
    },
  })
  const [does] = positionals
  if (does === 'make') return withDb((db) => make(db, values))
  if (does === 'add') return withDb((db) => add(db, values))
  if (does === 'sheet') return sheet(values)
  return does === 'list' ? withDb(list) : say(usage, 2)
})
