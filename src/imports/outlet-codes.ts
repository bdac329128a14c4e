/** Codes of outlets out of a CSV file or an Excel workbook: of the column that is headed so, else of the first. */
import { Readable } from 'node:stream'
import { setImmediate as others } from 'node:timers/promises'
import { mostCodes } from '../campaigns/audience/lists.ts'
import { FileFault } from './table/fault.ts'
import { readTable } from './table/read-table.ts'

const longestCode = 60
/** Rows read before others have their turn: a hundred thousand at once kept every reply waiting for a third of a second. */
const rowsAtOnce = 2_000

export type ReadCodes =
  | { readonly ok: true; readonly codes: string[] }
  | { readonly ok: false; readonly why: 'unreadable' | 'too-many' | 'none' }

const heading = /^(?:outlets?|shops?|retailers?|customers?|party)?[\s_-]*(?:codes?|ids?)$/i

/** Each code once, in the order of the file. */
export async function readOutletCodes(bytes: Uint8Array): Promise<ReadCodes> {
  const codes = new Set<string>()
  let column: number | undefined
  let read = 0
  try {
    const { rows } = await readTable(Readable.from(pieces(bytes)))
    for await (const { cells } of rows) {
      if (++read % rowsAtOnce === 0) await others()
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

const pieceBytes = 65_536

function* pieces(bytes: Uint8Array): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield Buffer.from(bytes.subarray(at, at + pieceBytes))
}
