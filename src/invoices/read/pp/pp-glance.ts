/** The quick look of the main reader by itself: a network of five megabytes. */
import type { Picture, Quad } from '../picture.ts'
import { detect } from './detect.ts'
import { loadNetwork } from './models.ts'
import { openSession } from './session.ts'

/** A quick look sees so many pixels of the long side: text is found, small text is not read. */
export const glanceSide = 640

/** Throws where the native library does not load on this machine. */
export async function openPpGlance({ threads }: { threads: number }) {
  const detector = await openSession(loadNetwork('detector'), threads)
  return (picture: Picture): Promise<Quad[]> => detect(detector, picture, glanceSide)
}
