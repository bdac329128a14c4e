/** Finds and reads QR codes and barcodes on a picture. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Picture } from '../read/picture.ts'
import { type CodeMeaning, meaningOf } from './meaning.ts'

export type Code = { readonly format: string; readonly text: string; readonly meaning: CodeMeaning }

/** Small pictures get one more try at double size: their codes are a few pixels a module. */
const smallSide = 1_200
/** No code of a bill is larger; a longer text is noise that happened to decode. */
const longestText = 4_096
const mostCodes = 12

let prepared = false

function prepare(): void {
  if (prepared) return
  const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  const wasm = readFileSync(file)
  prepareZXingModule({
    overrides: {
      wasmBinary: wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer,
    },
  })
  prepared = true
}

/** Codes in no order; [] where there is none. */
export async function scanCodes(picture: Picture): Promise<Code[]> {
  prepare()
  const found = await scan(picture)
  if (found.length > 0 || Math.max(picture.width, picture.height) > smallSide) return found
  return scan(await doubled(picture))
}

async function scan({ data, width, height }: Picture): Promise<Code[]> {
  const rgba = new Uint8ClampedArray(width * height * 4)
  for (let i = 0; i < width * height; i++) {
    rgba[4 * i] = data[3 * i] as number
    rgba[4 * i + 1] = data[3 * i + 1] as number
    rgba[4 * i + 2] = data[3 * i + 2] as number
    rgba[4 * i + 3] = 255
  }
  const image = { data: rgba, width, height, colorSpace: 'srgb' as const }
  const results = await readBarcodes(image, { tryHarder: true, maxNumberOfSymbols: mostCodes })
  return results
    .filter(({ isValid, text }) => isValid && text !== '' && text.length <= longestText)
    .map(({ format, text }) => ({ format, text, meaning: meaningOf(text) }))
}

async function doubled({ data, width, height }: Picture): Promise<Picture> {
  const size = { width: width * 2, height: height * 2 }
  const big = await sharp(data, { raw: { width, height, channels: 3 } })
    .resize(size.width, size.height, { kernel: 'cubic' })
    .raw()
    .toBuffer()
  return { data: big, ...size }
}
