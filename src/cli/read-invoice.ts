/**
 * Reads bills and receipts and prints one line of JSON for each; no database and no settings are needed.
 *
 *   npm run -s read-invoice -- bill.jpg invoice.pdf
 *   npm run -s read-invoice -- --country US receipt.jpg
 */
import { readFile, stat } from 'node:fs/promises'
import { answerOf } from '../invoices/answer.ts'
import { largestFile } from '../invoices/photo/bounds.ts'
import { refusalText } from '../invoices/photo/refusal.ts'
import type { Reading } from '../invoices/types.ts'
import { type BillReader, openBillReader } from '../invoices/worker/bill-reader.ts'

const missing: Reading = {
  verdict: 'unreadable',
  reason: 'missing',
  text: 'There is no such file.',
  advice: [],
}
const large: Reading = {
  verdict: 'unreadable',
  reason: 'too-large',
  text: refusalText['too-large'],
  advice: [],
}

/** Reads one file; a file that is not there, or that no engine survives, is answered like one that cannot be read. */
async function readFileAs(reader: BillReader, file: string, country: string): Promise<string> {
  const began = performance.now()
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  const reading =
    size === undefined
      ? missing
      : size > largestFile
        ? large
        : await reader.read(await readFile(file), { country }).catch(failed)
  return JSON.stringify({ file, ...answerOf(reading, Math.round(performance.now() - began)) })
}

function failed(error: unknown): Reading {
  const text = `The bill could not be read: ${error instanceof Error ? error.message : String(error)}`
  return { verdict: 'unreadable', reason: 'failed', text, advice: [] }
}

/** Ends with 2 where nothing was asked for. */
export async function runReadInvoice(args: readonly string[], write: (row: string) => void): Promise<number> {
  const at = args.indexOf('--country')
  const country = at < 0 ? 'IN' : (args[at + 1] ?? '').toUpperCase()
  const files = args.filter((arg, i) => arg !== '--' && (at < 0 || (i !== at && i !== at + 1)))
  if (files.length === 0 || !/^[A-Z]{2}$/.test(country)) {
    write('Name one or more files: npm run -s read-invoice -- [--country IN] bill.jpg …')
    return 2
  }
  const reader = openBillReader({ workers: 1, country })
  try {
    for (const file of files) write(await readFileAs(reader, file, country))
  } finally {
    await reader.stop()
  }
  return 0
}

if (import.meta.main)
  process.exitCode = await runReadInvoice(process.argv.slice(2), (row) => process.stdout.write(`${row}\n`))
