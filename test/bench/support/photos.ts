/** Photos for benches of reading: made in the run, a few of each size. */
import { makeBill, memoFrom } from '../../support/made-bills/bill.ts'
import { photograph } from '../../support/made-bills/camera.ts'
import { openPrinter } from '../../support/made-bills/printer.ts'
import { shotOf, type Tier } from '../../support/made-bills/tiers.ts'

export const sizes = ['receipt', 'bill', 'dense bill'] as const
export type SizedPhoto = { readonly size: (typeof sizes)[number]; readonly bytes: Buffer }

const now = new Date('2026-11-30T06:00:00Z')
/** Lines from which a bill is called dense. */
const dense = 10

/** The first `count` bills of a seed, as a person takes them on a good day or a usual one. */
export async function sizedPhotos(count: number, tier: Tier = 'usual'): Promise<SizedPhoto[]> {
  const printer = await openPrinter()
  const photos: SizedPhoto[] = []
  try {
    for (let n = 0; n < count; n++) {
      const bill = makeBill('speed', n, now)
      const size = bill.layout >= memoFrom ? 'receipt' : bill.lines.length >= dense ? 'dense bill' : 'bill'
      const { shot } = shotOf(tier, `speed-${n}`)
      photos.push({ size, bytes: await photograph(await printer.print(bill), shot, `speed-${n}`) })
    }
  } finally {
    await printer.stop()
  }
  return photos
}

/** The value that a share of them does not exceed, to whole numbers. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
}
