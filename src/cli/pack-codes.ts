/** `npm run pack-codes -- make|add`: codes for packs. */
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { addCodes, type CodesRefusal, makeCodes } from '../codes/store.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/tx.ts'
import { runCommand, withDb } from './with-db.ts'

const usage = `Usage: npm run pack-codes -- make --scheme CODE --batch "March print" --count 1000 > codes.txt
       npm run pack-codes -- add --scheme CODE --batch "March print" --file codes.txt
Codes that are made are shown only now.`

const sentences: Record<CodesRefusal['reason'], string> = {
  'codes-no-scheme': 'There is no scheme of kind codes by that name.',
  'codes-count': 'A batch has 1 to 100,000 codes.',
  'codes-malformed': 'This line is no code of the printed shape (twelve signs, the last a checksum)',
}

function say(text: string, code: number): number {
  console.error(text)
  return code
}

const refused = ({ reason, at }: CodesRefusal): number =>
  say(at === undefined ? sentences[reason] : `${sentences[reason]}: line ${at}.`, 2)

type Given = { scheme?: string; batch?: string; count?: string; file?: string }

async function make(db: Db, { scheme = '', batch = '', count = '' }: Given): Promise<number> {
  if (!batch.trim()) return say(usage, 2)
  const wish = { scheme, batch: batch.trim(), count: Number(count), now: new Date() }
  const made = await inTransaction(db, (tx) => makeCodes(tx, wish))
  if (!made.ok) return refused(made)
  console.log(made.codes.join('\n'))
  return 0
}

async function add(db: Db, { scheme = '', batch = '', file }: Given): Promise<number> {
  if (!batch.trim() || !file) return say(usage, 2)
  const codes = (await readFile(file, 'utf8')).split('\n').map((line) => line.trim())
  const wish = { scheme, batch: batch.trim(), codes: codes.filter(Boolean), now: new Date() }
  const added = await inTransaction(db, (tx) => addCodes(tx, wish))
  return added.ok ? say(`${added.added} codes added.`, 0) : refused(added)
}

await runCommand(async () => {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      scheme: { type: 'string' },
      batch: { type: 'string' },
      count: { type: 'string' },
      file: { type: 'string' },
    },
  })
  const [does] = positionals
  if (does === 'make') return withDb((db) => make(db, values))
  if (does === 'add') return withDb((db) => add(db, values))
  return say(usage, 2)
})
