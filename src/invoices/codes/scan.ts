/** Finds and reads QR codes and barcodes on a picture. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import sharp from 'sharp'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import type { Picture } from '../read/picture.ts'
import { type CodeMeaning, meaningOf } from './meaning.ts'

export type Code = { readonly format: string; readonly text: string; readonly meaning: CodeMeaning }

/** Larger pictures are made smaller first: a code that can be read at all has pixels enough, and the search grows with them. */
const largestSide = 2_000
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
  const side = Math.max(picture.width, picture.height)
  const found = await scan(picture, Math.min(side, largestSide))
  return found.length > 0 || side > smallSide ? found : scan(picture, side * 2)
}

async function scan(picture: Picture, side: number): Promise<Code[]> {
  const drawn = await sharp(picture.data, {
    raw: { width: picture.width, height: picture.height, channels: 3 },
  })
    .resize(side, side, { fit: 'inside', kernel: 'cubic' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height } = drawn.info
  const rgba = new Uint8ClampedArray(drawn.data.buffer, drawn.data.byteOffset, drawn.data.byteLength)
  const image = { data: rgba, width, height, colorSpace: 'srgb' as const }
  const results = await readBarcodes(image, { tryHarder: true, maxNumberOfSymbols: mostCodes })
  return results
    .filter(({ isValid, text }) => isValid && text !== '' && text.length <= longestText)
    .map(({ format, text }) => ({ format, text, meaning: meaningOf(text) }))
}
