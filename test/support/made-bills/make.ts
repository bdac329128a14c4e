/** Photos of made bills with what is printed on them: the same seed and number give the same file. */
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { dice as diceOf } from '../../../src/demo/dice.ts'
import { type MadeBill, makeBill } from './bill.ts'
import { photograph } from './camera.ts'
import type { Planned } from './plan.ts'
import type { Printer } from './printer.ts'
import { type Defect, shotOf, type Tier, tiers } from './tiers.ts'

export type MadePhoto = {
  readonly bill: MadeBill
  readonly tier: Tier
  readonly defects: readonly Defect[]
  readonly bytes: Buffer
}

/** Tiers take turns, layouts too, so that any run of 27 has each layout in each tier. */
export const tierOf = (n: number): Tier => tiers[Math.floor(n / 9) % tiers.length] as Tier

export async function makePhoto(printer: Printer, seed: string, n: number, now: Date): Promise<MadePhoto> {
  const bill = makeBill(seed, n, now)
  const tier = tierOf(n)
  const { shot, defects } = shotOf(tier, `${seed}-${n}`)
  const bytes = await photograph(await printer.print(bill), shot, `${seed}-${n}`)
  return { bill, tier, defects, bytes }
}

/** The file that comes with a planned bill: a photo of its paper, or what became of an earlier photo. */
export async function photoOfPlanned(
  printer: Printer,
  seed: string,
  plan: readonly Planned[],
  own: Planned,
): Promise<Buffer> {
  const earlier = own.of === null ? undefined : plan[own.of]
  if (earlier && own.photo !== 'new') {
    const file = await photoOfPlanned(printer, seed, plan, earlier)
    return own.photo === 'same-file' ? file : cropped(file, `${seed}-${own.n}`)
  }
  const { shot } = shotOf(tierOf(own.n), `${seed}-${own.n}`)
  return photograph(await printer.print(own.bill), shot, `${seed}-${own.n}`)
}

/** Some of each side cut off, of one of them more, and stored anew. */
async function cropped(file: Buffer, seed: string): Promise<Buffer> {
  const dice = diceOf('crop', seed)
  const { width, height } = await sharp(file).metadata()
  const most = dice.whole(0, 3)
  const [left = 0, right = 0, top = 0, bottom = 0] = Array.from(
    { length: 4 },
    (_, side) => 0.01 + dice.next() * (side === most ? 0.09 : 0.04),
  )
  const area = {
    left: Math.round(width * left),
    top: Math.round(height * top),
    width: Math.round(width * (1 - left - right)),
    height: Math.round(height * (1 - top - bottom)),
  }
  return sharp(file).extract(area).jpeg({ quality: 82 }).toBuffer()
}

/** Names what a photo is made from: another as soon as bill, camera or cut are others. */
export function photoKey(seed: string, plan: readonly Planned[], own: Planned): string {
  const earlier = own.of === null || own.photo === 'new' ? undefined : plan[own.of]
  const made = earlier
    ? [own.photo, photoKey(seed, plan, earlier), own.photo === 'cropped' ? own.n : 0]
    : [own.bill, shotOf(tierOf(own.n), `${seed}-${own.n}`), seed, own.n]
  return createHash('sha256').update(JSON.stringify(made)).digest('hex').slice(0, 16)
}
