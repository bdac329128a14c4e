/** A phone's photo of a page: where the paper lies and how it bends, the light on it, the lens, and the file. */
import sharp from 'sharp'
import { type Dice, dice as diceOf } from '../../../src/demo/dice.ts'
import { blank, type Pixels, pixelsOf, sample, unproject } from './pixels.ts'

/** 0 = not at all, 1 = as bad as a person would still send. `width` of the photo in pixels, `quality` of its JPEG. */
export type Shot = {
  readonly perspective: number
  readonly turn: number
  readonly curl: number
  readonly crumple: number
  readonly shadow: number
  readonly glare: number
  readonly dark: number
  readonly blur: number
  readonly noise: number
  readonly finger: boolean
  readonly screen: boolean
  readonly cutOff: number
  readonly width: number
  readonly quality: number
}

export const stillShot: Shot = {
  ...{
    perspective: 0.1,
    turn: 0.05,
    curl: 0,
    crumple: 0,
    shadow: 0.1,
    glare: 0,
    dark: 0,
    blur: 0,
    noise: 0.1,
  },
  ...{ finger: false, screen: false, cutOff: 0, width: 1_500, quality: 88 },
}

/** The same page, shot and seed give the same file. */
export async function photograph(page: Uint8Array, shot: Shot, seed: string): Promise<Buffer> {
  const dice = diceOf('camera', seed)
  const paper = await pixelsOf(page)
  const photo = expose(paper, shot, dice)
  let picture = sharp(photo.data, { raw: { width: photo.width, height: photo.height, channels: 3 } })
  if (shot.blur > 0) picture = picture.blur(0.4 + shot.blur * 1.8)
  return picture.jpeg({ quality: shot.quality }).toBuffer()
}

const margin = 0.05

function expose(paper: Pixels, shot: Shot, dice: Dice): Pixels {
  const { width } = shot
  const height = Math.round((width * paper.height * 1.02) / paper.width)
  const photo = blank(width, height)
  const place = placing(shot, dice, width, height)
  const bend = bending(shot, dice)
  const light = lighting(shot, dice)
  const table = tableTop(shot, dice)
  const thumb = shot.finger ? finger(dice) : () => undefined
  const grain = noise(shot, dice)
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [across, down] = [x / width, y / height]
      const [u, v] = place(x, y)
      const bent = bend(u, v)
      const isPaper = bent.u >= 0 && bent.u < 1 && bent.v >= 0 && bent.v < 1
      const { gain, shine } = light(across, down)
      const skin = thumb(across, down)
      const speck = shine + grain()
      for (let channel = 0; channel < 3; channel++) {
        const own = isPaper
          ? sample(paper, bent.u * (paper.width - 1), bent.v * (paper.height - 1), channel) *
            bent.shade *
            tint(shot, channel, x, y)
          : table(x, y, channel)
        const value = (skin ? (skin[channel] ?? 0) : own) * gain + speck
        photo.data[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, value))
      }
    }
  return photo
}

/** Each corner of the paper lies a little elsewhere, and the whole is turned. */
function placing(shot: Shot, dice: Dice, width: number, height: number) {
  const angle = (dice.next() - 0.5) * 0.2 * shot.turn
  const off = () => (dice.next() - 0.5) * 0.14 * shot.perspective
  const corner = (cx: number, cy: number) => {
    const [px, py] = [cx + off() - 0.5, cy + off() - 0.5]
    const shift = shot.cutOff * 0.14
    const x = px * Math.cos(angle) - py * Math.sin(angle) + 0.5 + shift
    const y = px * Math.sin(angle) + py * Math.cos(angle) + 0.5
    return [x * width, y * height] as const
  }
  const [near, far] = [margin, 1 - margin]
  return unproject([corner(near, near), corner(far, near), corner(far, far), corner(near, far)])
}

/** A page that curls along its length, and folds that shift the print a little and catch the light. */
function bending({ curl, crumple }: Shot, dice: Dice) {
  const phase = dice.next() * Math.PI
  const folds = Array.from({ length: Math.round(crumple * 9) }, () => {
    const angle = dice.next() * Math.PI
    return {
      x: Math.cos(angle),
      y: Math.sin(angle),
      at: dice.next() * 1.4 - 0.2,
      sharp: 14 + dice.next() * 30,
    }
  })
  return (u: number, v: number) => {
    const wave = Math.sin(u * Math.PI + phase)
    let [du, dv, shade] = [
      0,
      curl * 0.022 * wave,
      1 - curl * 0.22 * (0.5 - 0.5 * Math.cos(u * Math.PI + phase)),
    ]
    for (const fold of folds) {
      const from = (u * fold.x + v * fold.y - fold.at) * fold.sharp
      const depth = Math.exp(-from * from)
      du += depth * 0.003 * fold.x
      dv += depth * 0.003 * fold.y
      shade -= from * depth * 0.16
    }
    return { u: u + du, v: v + dv, shade }
  }
}

/** The light falls off to one side, a hand throws a shadow, a lamp shines back. */
function lighting({ shadow, glare, dark }: Shot, dice: Dice) {
  const [slope, edge, tilt] = [(dice.next() - 0.5) * 0.3, 0.25 + dice.next() * 0.5, dice.next() - 0.5]
  const [gx, gy, size] = [0.2 + dice.next() * 0.6, 0.2 + dice.next() * 0.6, 0.06 + glare * 0.08]
  const base = 0.92 - dark * 0.68
  return (x: number, y: number) => {
    const shaded = (shadow * 0.42) / (1 + Math.exp((x + tilt * y - edge) * 40))
    const far = ((x - gx) ** 2 + (y - gy) ** 2) / (size * size)
    return {
      gain: base * (1 + slope * (x - 0.5)) * (1 - shaded),
      shine: glare > 0 ? glare * 210 * Math.exp(-far) : 0,
    }
  }
}

/** Wood, stone or cloth; around a screen it is black. */
function tableTop({ screen }: Shot, dice: Dice) {
  const colour = screen
    ? [16, 16, 20]
    : dice.pick([
        [134, 96, 62],
        [96, 98, 104],
        [188, 172, 148],
        [62, 74, 92],
      ])
  const grain = 0.02 + dice.next() * 0.05
  return (x: number, y: number, channel: number) =>
    (colour[channel] ?? 0) *
    (1 + 0.12 * Math.sin(y * grain + 3 * Math.sin(x * 0.004)) + 0.05 * Math.sin(y * 0.9 + x * 0.013))
}

/** Bluish, with the beat of two grids of pixels. */
function tint({ screen }: Shot, channel: number, x: number, y: number): number {
  if (!screen) return channel === 2 ? 0.95 : 1
  const beat = Math.sin(x * 0.71 + channel * 2.1) * Math.sin(y * 0.69 + x * 0.01)
  return (channel === 2 ? 1.02 : 0.93) * (1 + 0.09 * beat)
}

/** A thumb that holds the paper at a side. */
function finger(dice: Dice) {
  const [isLeft, at] = [dice.chance(0.5), 0.25 + dice.next() * 0.6]
  return (x: number, y: number): readonly number[] | undefined => {
    const [dx, dy] = [(isLeft ? x : 1 - x) / 0.13, (y - at) / 0.045]
    const from = dx * dx + dy * dy
    if (from > 1) return undefined
    const round = 1 - 0.35 * from
    return [196 * round, 146 * round, 118 * round]
  }
}

function noise({ noise: amount, dark }: Shot, dice: Dice) {
  const size = 10 * amount + 10 * dark
  return () => (dice.next() + dice.next() - 1) * size
}
