// Reading of real receipts and bills with labels, kept outside of the project: share of right fields by kind of picture,
// of what is called certain, and time against native Tesseract. Run: npm run bench -- invoices
import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ReadBill } from '../../src/invoices/types.ts'
import { openBillReader } from '../../src/invoices/worker/bill-reader.ts'
import { dateAgrees, type Label, labelled, rowsOf, totalAgrees } from './support/invoice-labels.ts'

const found = labelled()
if (!found) {
  console.log('The labelled bills are not on this machine: skipped. GALLA_BENCH_INVOICES names their folder.')
  process.exit(0)
}

type Result = { label: Label; bill: ReadBill | undefined; ms: number }

const reader = openBillReader({ workers: 1, country: 'IN' })
const results: Result[] = []
for (const label of found.labels) {
  const bytes = readFileSync(join(found.folder, label.file))
  const began = performance.now()
  const reading = await reader.read(bytes)
  const ms = performance.now() - began
  results.push({ label, bill: reading.verdict === 'unreadable' ? undefined : reading, ms })
}
await reader.stop()

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

const kinds = Map.groupBy(results, ({ label }) => label.file.split('/')[0] ?? '')
console.table(Object.fromEntries([...kinds].map(([kind, list]) => [kind, tableOf(list)])))

const run = promisify(execFile)
const native = await run('tesseract', ['--version']).catch(() => undefined)
if (native) {
  const sample = results.filter((_, i) => i % 6 === 0)
  let ms = 0
  for (const { label } of sample) {
    const began = performance.now()
    await run('tesseract', [join(found.folder, label.file), 'stdout'], {
      env: { ...process.env, OMP_THREAD_LIMIT: '2' },
    })
    ms += performance.now() - began
  }
  const ours = sample.reduce((sum, result) => sum + result.ms, 0)
  console.log(`time of ${sample.length} pictures: ours ${(ours / ms).toFixed(2)}× native tesseract's`)
} else console.log('Native tesseract is not installed: no ratio of times.')
