/**
 * What a quick look says of photos: of good ones, where each word is a false alarm, and of ones with one defect, growing.
 * `GALLA_BENCH_BILLS` pages (18) in each row.
 */
import { type Advice, coach } from '../../../src/invoices/photo/coach.ts'
import { openPhoto } from '../../../src/invoices/photo/open-photo.ts'
import { openPpGlance } from '../../../src/invoices/read/pp/pp-glance.ts'
import { makeBill } from '../../support/made-bills/bill.ts'
import { photograph, type Shot, stillShot } from '../../support/made-bills/camera.ts'
import { openPrinter } from '../../support/made-bills/printer.ts'
import { shotOf, tiers } from '../../support/made-bills/tiers.ts'
import { quantile } from '../support/photos.ts'

const now = new Date('2026-11-30T06:00:00Z')
const kinds: readonly Advice[] = ['blurred', 'dark', 'glare', 'cut-off', 'small', 'no-bill']

/** One defect, as bad as it says; the widths are the photo's pixels. */
const defects: Record<string, Partial<Shot>> = {
  'blur 0.5': { blur: 0.5 },
  'blur 1': { blur: 1 },
  'blur 2': { blur: 2 },
  'dark 0.6': { dark: 0.6 },
  'dark 1': { dark: 1 },
  'glare 0.6': { glare: 0.6 },
  'glare 1': { glare: 1 },
  'cut off 0.5': { cutOff: 0.5 },
  'cut off 1': { cutOff: 1 },
  'width 700': { width: 700 },
  'width 450': { width: 450 },
}

export async function benchCoach(): Promise<void> {
  const count = Number(process.env.GALLA_BENCH_BILLS ?? 18)
  const printer = await openPrinter()
  const glance = await openPpGlance({ threads: 1 })
  const ms: number[] = []
  const look = async (bytes: Buffer): Promise<readonly Advice[]> => {
    const began = performance.now()
    const [front] = (await openPhoto(bytes)).pages
    const advice = front ? await coach(front.picture, await glance(front.picture)) : []
    ms.push(performance.now() - began)
    return advice
  }
  const rows = new Map<string, (readonly Advice[])[]>()
  const add = (name: string, advice: readonly Advice[]) => rows.set(name, [...(rows.get(name) ?? []), advice])
  try {
    for (let n = 0; n < count; n++) {
      const page = await printer.print(makeBill('coach', n, now))
      for (const tier of tiers)
        add(tier, await look(await photograph(page, shotOf(tier, `coach-${n}`).shot, `coach-${n}`)))
      for (const [name, defect] of Object.entries(defects))
        add(name, await look(await photograph(page, { ...stillShot, ...defect }, `coach-${n}`)))
    }
  } finally {
    await printer.stop()
  }
  console.table(Object.fromEntries([...rows].map(([name, said]) => [name, rowOf(said)])))
  console.log(`a look takes p50 ${quantile(ms, 0.5)} ms, p95 ${quantile(ms, 0.95)} ms`)
}

const rowOf = (said: readonly (readonly Advice[])[]) => ({
  photos: said.length,
  'any advice': said.filter((each) => each.length > 0).length,
  ...Object.fromEntries(kinds.map((kind) => [kind, said.filter((each) => each.includes(kind)).length])),
})
