/**
 * Reading of real receipts and bills with labels, kept outside of the project: share of right fields by kind of picture,
 * of what is called certain, and time against native Tesseract. `GALLA_BENCH_EVERY=5` takes every fifth.
 */
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ReadBill } from '../../../src/invoices/types.ts'
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { dateAgrees, type Label, labelled, rowsOf, totalAgrees } from '../support/invoice-labels.ts'

type Result = { label: Label; bill: ReadBill | undefined; ms: number }

const share = (part: number, all: number) =>
  all === 0 ? '' : `${part}/${all} ${((100 * part) / all).toFixed(1)} %`
const count = (list: readonly Result[], fits: (result: Result) => boolean) => list.filter(fits).length
const middle = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
const totalRight = ({ label, bill }: Result) => totalAgrees(label, bill?.total ?? null)
const dateRight = ({ label, bill }: Result) => dateAgrees(label, bill?.date ?? null)
const isCertain = ({ bill }: Result) => bill?.certain.total === true

function tableOf(list: readonly Result[]) {
  const dated = list.filter(({ label }) => label.date)
  const certain = list.filter(isCertain)
  const rows = list.map(({ label, bill }) => rowsOf(label, bill))
  const taxed = list.filter(({ label }) => label.seller_gstin)
  const numbered = list.filter(({ label }) => label.invoice_no)
  return {
    'total right': share(count(list, totalRight), list.length),
    'date right': share(count(dated, dateRight), dated.length),
    'called certain': share(certain.length, list.length),
    'of those right': share(count(certain, totalRight), certain.length),
    'tax id': share(
      count(taxed, ({ label, bill }) => bill?.seller.taxId === label.seller_gstin),
      taxed.length,
    ),
    number: share(
      count(numbered, ({ label, bill }) => bill?.invoiceNumber === label.invoice_no),
      numbered.length,
    ),
    rows: share(
      rows.reduce((sum, { right }) => sum + right, 0),
      rows.reduce((sum, { all }) => sum + all, 0),
    ),
    'median s': (middle(list.map(({ ms }) => ms)) / 1_000).toFixed(1),
  }
}

export async function benchReal(): Promise<void> {
  const found = labelled()
  if (!found) {
    console.log(
      'The labelled bills are not on this machine: skipped. GALLA_BENCH_INVOICES names their folder.',
    )
    return
  }
  const every = Number(process.env.GALLA_BENCH_EVERY ?? 1)
  const labels = found.labels.filter((_, n) => n % every === 0)
  const results = await readAll(found.folder, labels)
  const kinds = Map.groupBy(results, ({ label }) => label.file.split('/')[0] ?? '')
  console.table(Object.fromEntries([...kinds].map(([kind, list]) => [kind, tableOf(list)])))
  await againstNative(found.folder, results)
}

/** A picture whose reading broke counts as not read, and the run goes on. */
async function readAll(folder: string, labels: readonly Label[]): Promise<Result[]> {
  const reader = openBillReader({ workers: 1, country: 'IN' })
  const results: Result[] = []
  try {
    for (const label of labels) {
      const began = performance.now()
      const reading = await reader.read(readFileSync(join(folder, label.file))).catch((fault: Error) => {
        console.log(`${label.file}: ${fault.message}`)
        return undefined
      })
      const bill = reading && reading.verdict !== 'unreadable' ? reading : undefined
      results.push({ label, bill, ms: performance.now() - began })
      if (results.length % 10 === 0)
        console.log(`${results.length} of ${labels.length} read: total ${tableOf(results)['total right']}`)
    }
  } finally {
    await reader.stop()
  }
  return results
}

const run = promisify(execFile)

/** One picture in six, by the program as anyone would start it. */
async function againstNative(folder: string, results: readonly Result[]): Promise<void> {
  if (!(await run('tesseract', ['--version']).catch(() => undefined))) {
    console.log('Native tesseract is not installed: no ratio of times.')
    return
  }
  const sample = results.filter((_, i) => i % 6 === 0)
  let ms = 0
  for (const { label } of sample) {
    const began = performance.now()
    await run('tesseract', [join(folder, label.file), 'stdout'], {
      env: { ...process.env, OMP_THREAD_LIMIT: '2' },
    }).catch(() => undefined)
    ms += performance.now() - began
  }
  const ours = sample.reduce((sum, result) => sum + result.ms, 0)
  console.log(`time of ${sample.length} pictures: ours ${(ours / ms).toFixed(2)}× native tesseract's`)
}
