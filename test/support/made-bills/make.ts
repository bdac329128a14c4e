/** Photos of made bills with what is printed on them: the same seed and number give the same file. */
import { type MadeBill, makeBill } from './bill.ts'
import { photograph } from './camera.ts'
import type { Printer } from './printer.ts'
import { type Defect, shotOf, type Tier, tiers } from './tiers.ts'

export type MadePhoto = {
  readonly bill: MadeBill
  readonly tier: Tier
  readonly defects: readonly Defect[]
  readonly bytes: Buffer
}

/** Tiers take turns, layouts too, so that any run of 27 has each layout in each tier. */
export async function makePhoto(printer: Printer, seed: string, n: number, now: Date): Promise<MadePhoto> {
  const bill = makeBill(seed, n, now)
  const tier = tiers[Math.floor(n / 9) % tiers.length] as Tier
  const { shot, defects } = shotOf(tier, `${seed}-${n}`)
  const bytes = await photograph(await printer.print(bill), shot, `${seed}-${n}`)
  return { bill, tier, defects, bytes }
}
