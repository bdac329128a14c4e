/** Signs that a picture does not simply show the bill: they prove nothing, and let a person look. */
import type { ReadCheck } from '../types.ts'
import { editorOf } from './editor.ts'
import type { Photo } from './photo.ts'
import { isOfScreen, screenStrength } from './screen.ts'

/** Nothing of a PDF: it is a file the seller made, not a picture. */
export async function signsOf(bytes: Uint8Array, { kind, pages }: Photo): Promise<ReadCheck[]> {
  const [front] = pages
  if (kind === 'pdf' || !front) return []
  const strength = screenStrength(front.picture)
  const editor = kind === 'heic' ? undefined : await editorOf(bytes)
  return [
    {
      name: 'picture-of-screen',
      result: isOfScreen(strength) ? 'failed' : 'passed',
      evidence: `waves of colour ${Math.round(strength)} times the others`,
    },
    {
      name: 'picture-edited',
      result: editor ? 'failed' : 'passed',
      evidence: editor ?? 'no editor has signed it',
    },
  ]
}
