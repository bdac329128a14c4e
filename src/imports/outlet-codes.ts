/** Codes of outlets out of a CSV file or an Excel workbook: of the column that is headed so, else of the first. */
import { Readable } from 'node:stream'
import { mostCodes } from '../campaigns/audience/lists.ts'
import { FileFault } from './table/fault.ts'
import { readTable } from './table/read-table.ts'

const longestCode = 60

export type ReadCodes =
  | { readonly ok: true; readonly codes: string[] }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-many' | 'none' }

const heading = /^(?:outlets?|shops?|retailers?|customers?|party)?[\s_-]*(?:codes?|ids?)$/i

/** Each code once, in the order of the file. */
export async function readOutletCodes(bytes: Uint8Array): Promise<ReadCodes> {
  const codes = new Set<string>()
  let column: number | undefined
  try {
    const { rows } = await readTable(Readable.from([Buffer.from(bytes)]))
    for await (const { cells } of rows) {
      const headed = column === undefined ? cells.findIndex((cell) => heading.test(cell.trim())) : -1
      column ??= Math.max(0, headed)
      const code = (cells[column] ?? '').trim()
      if (headed < 0 && code !== '' && code.length <= longestCode) codes.add(code)
      if (codes.size > mostCodes) return { ok: false, why: 'too-many' }
    }
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, why: 'unreadable' }
    throw error
  }
  return codes.size > 0 ? { ok: true, codes: [...codes] } : { ok: false, why: 'none' }
}
