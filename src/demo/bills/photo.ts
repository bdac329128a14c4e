/** A sample bill as a phone sees it: on a counter, a little askew, in the light of a shop. */
import sharp, { type Sharp } from 'sharp'
import { openPhoto } from '../../invoices/photo/open-photo.ts'
import type { SampleKind } from './sample.ts'

type Shot = {
  /** Degrees. */
  readonly turn: number
  readonly counter: string
  /** Share of the light that the far corner loses. */
  readonly shade: number
  /** Of the paper's width, in pixels. */
  readonly width: number
  readonly blur?: number
}

const shots: Readonly<Record<SampleKind, Shot>> = {
  clean: { turn: 1.2, counter: '#8a6a48', shade: 0.12, width: 1_400 },
  unclear: { turn: -1, counter: '#6d7178', shade: 0.12, width: 1_400 },
  again: { turn: -2.4, counter: '#4c5a66', shade: 0.3, width: 1_250 },
  stranger: { turn: 1.6, counter: '#a08a6c', shade: 0.15, width: 1_400 },
  blurred: { turn: 2, counter: '#8a6a48', shade: 0.25, width: 1_100, blur: 7 },
}

/** The page of a PDF as a photo of `kind`, a JPEG. */
export async function photoOf(paper: Uint8Array, kind: SampleKind): Promise<Buffer> {
  const { turn, counter, shade, width, blur } = shots[kind]
  const { pages } = await openPhoto(paper)
  const drawn = pages[0]?.picture
  if (!drawn) throw new Error('a sample bill has no page')
  const edge = Math.round(width * 0.05)
  const around = { top: edge, bottom: edge, left: edge, right: edge, background: counter }
  const laid = await pixels(
    sharp(drawn.data, rawOf(drawn)).resize({ width }).rotate(turn, { background: counter }).extend(around),
  )
  const lit = await pixels(
    sharp(laid.data, rawOf(laid)).composite([{ input: light(laid.width, laid.height, shade) }]),
  )
  const photo = sharp(lit.data, rawOf(lit))
  return (blur ? photo.blur(blur) : photo).jpeg({ quality: 86 }).toBuffer()
}

type Pixels = { data: Uint8Array; width: number; height: number }

const rawOf = ({ width, height }: Pixels) => ({ raw: { width, height, channels: 3 as const } })

async function pixels(picture: Sharp): Promise<Pixels> {
  const { data, info } = await picture.removeAlpha().raw().toBuffer({ resolveWithObject: true })
  return { data, width: info.width, height: info.height }
}

/** It falls from one corner; shapes only, so that no font is asked for. */
const light = (width: number, height: number, shade: number) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
<linearGradient id="l" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="#fff" stop-opacity="0"/>
<stop offset="1" stop-color="#1a140c" stop-opacity="${shade}"/></linearGradient></defs>
<rect width="100%" height="100%" fill="#20180c" opacity="0.1"/><rect width="100%" height="100%" fill="url(#l)"/></svg>`)
