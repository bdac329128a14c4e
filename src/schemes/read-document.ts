/** Reads scheme documents that people or programs wrote. */
import { SchemeDocument } from './document.ts'
import { type Mistake, shapeMistakes } from './mistakes.ts'
import { ruleMistakes } from './mistakes-of-rule.ts'

export type ReadScheme =
  | { readonly ok: true; readonly document: SchemeDocument }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] }

/**
 * Reads a document. Refuses with every mistake it finds, each with its place and a locale key: what
 * is no document by its shape first, then what contradicts itself.
 */
export function readScheme(value: unknown): ReadScheme {
  const read = SchemeDocument.safeParse(value, { reportInput: true })
  if (!read.success) return { ok: false, mistakes: shapeMistakes(read.error.issues) }
  const mistakes = ruleMistakes(read.data)
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, document: read.data }
}
