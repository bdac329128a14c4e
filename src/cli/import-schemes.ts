/** `npm run import -- schemes file.json`: publishes the schemes of a file, all or none. */
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { loadWordings } from '../chat/wording.ts'
import type { Db } from '../db/client.ts'
import { inTransaction } from '../db/tx.ts'
import { readSchemeFile } from '../imports/scheme-file.ts'
import { type FileMistake, importSchemes, SchemesRefused } from '../schemes/import.ts'

/** What came of it as lines of plain English, and whether it was taken. */
export async function importSchemesFile(
  db: Db,
  path: string,
  now: Date,
): Promise<{ ok: boolean; lines: string[] }> {
  const name = basename(path)
  try {
    const entries = await readSchemeFile(await readFile(path))
    const { published, unchanged } = await inTransaction(db, (tx) =>
      importSchemes(tx, entries, { by: null, now }),
    )
    return {
      ok: true,
      lines: [`${name}: ${entries.length} schemes, ${published} published, ${unchanged} unchanged.`],
    }
  } catch (error) {
    if (!(error instanceof SchemesRefused)) throw error
    const say = sayer(now)
    return { ok: false, lines: [`${name}: nothing was published.`, ...error.mistakes.slice(0, 200).map(say)] }
  }
}

function sayer(now: Date): (mistake: FileMistake) => string {
  const wordings = loadWordings('IN')
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }, now }
  return ({ row, code, reason, args }) => {
    const where = [row > 0 ? `Row ${row}` : '', code].filter(Boolean).join(', ')
    const text = wordings.text('en', { key: reason, args }, setting)
    return where ? `${where}: ${text}` : text
  }
}
