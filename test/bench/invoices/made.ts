/** Bills that the project draws and photographs itself: what is read right, by tier and by defect of the photo. */
import type { Reading } from '../../../src/invoices/types.ts'
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { makePhoto } from '../../support/made-bills/make.ts'
import { openPrinter } from '../../support/made-bills/printer.ts'
import { defects, tiers } from '../../support/made-bills/tiers.ts'
import { type MadeResult, madeTable } from '../support/made-reading.ts'

const now = new Date('2026-11-30T06:00:00Z')

/** Prints what stands after every 20 bills, and the table even where a run breaks. */
export async function benchMade(): Promise<void> {
  const count = Number(process.env.GALLA_BENCH_BILLS ?? 400)
  const seed = process.env.GALLA_BENCH_SEED ?? 'made'
  const printer = await openPrinter()
  const reader = openBillReader({ workers: 1, country: 'IN' })
  const results: MadeResult[] = []
  try {
    for (let n = 0; n < count; n++) {
      const { bytes, ...photo } = await makePhoto(printer, seed, n, now)
      const began = performance.now()
      const reading = await reader.read(bytes).catch(unread)
      const bill = reading.verdict === 'unreadable' ? undefined : reading
      results.push({ photo, bill, reading, ms: performance.now() - began })
      if (process.env.GALLA_BENCH_MISSES) miss(n, results.at(-1) as MadeResult)
      if (results.length % 20 === 0) progress(results, count)
    }
  } finally {
    await reader.stop()
    await printer.stop()
    report(results)
  }
}

/** A bill whose reading broke is one that was not read. */
const unread = (fault: Error): Reading => ({
  verdict: 'unreadable',
  reason: 'fault',
  text: fault.message,
  advice: [],
})

function progress(results: readonly MadeResult[], count: number): void {
  const { total, certain, 'certain but wrong': wrong } = madeTable(results)
  console.log(`${results.length} of ${count} read: total ${total}, certain ${certain}, wrong ${wrong}`)
}

/** What was not read, for whoever mends the reading. */
function miss(n: number, { photo, bill, reading, ms }: MadeResult): void {
  const fields = {
    total: [photo.bill.total, bill?.total],
    date: [photo.bill.date, bill?.date],
    number: [photo.bill.number, bill?.invoiceNumber],
    taxId: [photo.bill.seller.taxId, bill?.seller.taxId],
    rows: [photo.bill.lines.length, bill?.lines.length],
  }
  const wrong = Object.entries(fields).filter(([, [made, read]]) => made !== read)
  const said = wrong.map(([name, [made, read]]) => `${name} ${made} read as ${read}`)
  if (said.length > 0 || reading.advice.length > 0)
    console.log(
      `${n}, layout ${photo.bill.layout}, ${photo.tier} ${photo.defects}, ${Math.round(ms)} ms: ${said.join('; ')} [${reading.advice}]`,
    )
}

function report(results: readonly MadeResult[]): void {
  const byTier = tiers.map((tier) => [tier, results.filter(({ photo }) => photo.tier === tier)] as const)
  const byDefect = defects.map(
    (defect) => [defect, results.filter(({ photo }) => photo.defects.includes(defect))] as const,
  )
  const groups = [...byTier, ...byDefect].filter(([, list]) => list.length > 0)
  console.table(Object.fromEntries(groups.map(([name, list]) => [name, madeTable(list)])))
}
