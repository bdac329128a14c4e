/**
 * Readings of planned bills, kept in a folder outside of the project (`GALLA_BENCH_READINGS`), photos beside them: reading takes
 * seconds a bill, and what is decided about the same readings is wanted again and again.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Reading } from '../../../src/invoices/types.ts'
import { openBillReader } from '../../../src/invoices/worker/bill-reader.ts'
import { photoKey, photoOfPlanned } from '../../support/made-bills/make.ts'
import type { Planned } from '../../support/made-bills/plan.ts'
import { openPrinter, type Printer } from '../../support/made-bills/printer.ts'
import { readAsText } from './text-engine.ts'

const Kept = z.object({ key: z.string(), ms: z.number(), reading: z.custom<Reading>() })
type Kept = z.infer<typeof Kept>

/** In the plan's order. Without a folder every bill is read, and nothing kept. */
export async function readPlanned(
  seed: string,
  plan: readonly Planned[],
  folder: string | undefined,
): Promise<Reading[]> {
  if (folder) mkdirSync(folder, { recursive: true })
  const found = plan.map((own) => folder && kept(folder, seed, own.n, photoKey(seed, plan, own)))
  const missing = found.filter((each) => !each).length
  if (missing > 0) console.log(`${plan.length - missing} of ${plan.length} bills are read already`)
  if (missing === 0) return found.flatMap((each) => (each ? [each.reading] : []))
  const printer = await openPrinter()
  const reader = openBillReader({ workers: 1, country: 'IN' })
  try {
    const readings: Reading[] = []
    for (const own of plan) {
      const before = found[own.n]
      if (before) readings.push(before.reading)
      else {
        const bytes = await photoOf(printer, seed, plan, own, folder)
        const began = performance.now()
        const reading = await reader.read(bytes)
        readings.push(reading)
        const key = photoKey(seed, plan, own)
        if (folder) keep(folder, seed, own.n, { key, ms: Math.round(performance.now() - began), reading })
      }
      if (readings.length % 20 === 0) console.log(`${readings.length} of ${plan.length} read`)
    }
    return readings
  } finally {
    await reader.stop()
    await printer.stop()
  }
}

/** By an engine that is told what is printed; see text-engine. */
export async function readPlannedAsText(
  seed: string,
  plan: readonly Planned[],
  folder: string | undefined,
): Promise<Reading[]> {
  let printer: Printer | undefined
  const readings: Reading[] = []
  try {
    for (const own of plan) {
      const [name, key] = [`${seed}-text`, `${photoKey(seed, plan, own)}-${own.n}`]
      const before = folder ? kept(folder, name, own.n, key) : undefined
      printer ??= before ? undefined : await openPrinter()
      const reading = before?.reading ?? (await readAsText(printer as Printer, seed, own))
      if (folder && !before) keep(folder, name, own.n, { key, ms: 0, reading })
      readings.push(reading)
    }
    return readings
  } finally {
    await printer?.stop()
  }
}

const fileOf = (folder: string, seed: string, n: number) => join(folder, `${seed}-${n}.json`)

function kept(folder: string, seed: string, n: number, key: string): Kept | undefined {
  try {
    const found = Kept.parse(JSON.parse(readFileSync(fileOf(folder, seed, n), 'utf8')))
    return found.key === key ? found : undefined
  } catch {
    return undefined
  }
}

const keep = (folder: string, seed: string, n: number, what: Kept) =>
  writeFileSync(fileOf(folder, seed, n), JSON.stringify(what))

/** Photos are named by what they are made from, so that two of one file are drawn once. */
async function photoOf(
  printer: Printer,
  seed: string,
  plan: readonly Planned[],
  own: Planned,
  folder: string | undefined,
): Promise<Uint8Array> {
  if (!folder) return photoOfPlanned(printer, seed, plan, own)
  const file = join(folder, `${photoKey(seed, plan, own)}.jpg`)
  try {
    return readFileSync(file)
  } catch {
    const bytes = await photoOfPlanned(printer, seed, plan, own)
    writeFileSync(file, bytes)
    return bytes
  }
}
