/** What is answered of a photo that no bill was read from. */
import type { Code } from './codes/scan.ts'
import { type Advice, adviceText } from './photo/coach.ts'
import type { Unreadable } from './types.ts'

export const unreadable = (
  reason: string,
  text: string,
  advice: readonly Advice[],
  codes: readonly Code[] = [],
): Unreadable => ({ verdict: 'unreadable', reason, text, advice, ...(codes.length > 0 ? { codes } : {}) })

export const noBill = (codes: readonly Code[]): Unreadable =>
  unreadable('no-bill', adviceText['no-bill'], ['no-bill'], codes)
