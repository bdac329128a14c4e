/** The pack codes among what was scanned on a photo. */
import type { Queryable } from '../db/statement.ts'
import { scannedCode } from './scanned.ts'
import { mostAtOnce } from './shape.ts'
import { isKnownShape } from './store.ts'

/** Each once; those that only look like codes printed elsewhere have to be of a shape there is. */
export async function codesOnPhoto(q: Queryable, texts: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const text of texts) {
    const scanned = scannedCode(text)
    if (scanned && (scanned.sure || (await isKnownShape(q, scanned.code)))) found.add(scanned.code)
  }
  return [...found].slice(0, mostAtOnce)
}
