/** Signs of a screen or of an edited picture. They make nobody a cheat: a person looks at the bill. Pure. */
import type { ReadBill } from '../types.ts'
import { type Found, passed, review } from './found.ts'

/**
 * What the picture and the bill itself betray: a code whose amount is another than the printed one, amounts in words and in
 * figures that differ, a total whose digits the sums contradict; an editor's mark, a screen's waves of colour.
 */
export function checkGenuine({ checks, repairs, certain }: ReadBill): Found {
  const name = 'genuine-picture'
  const against = checks.filter(({ name: check, result }) => result === 'failed' && signs.has(check))
  // An engine's slip is put right where the other engine sees the right digits.
  const altered = certain.total ? [] : repairs.filter(({ field }) => field === 'total')
  const said = [
    ...against.map(({ name: check, evidence }) => `${check}: ${evidence}`),
    ...altered.map(({ read, taken, because }) => `total ${read}, by the sums ${taken} (${because})`),
  ]
  const [first] = against
  const code = (altered.length === 0 && first && signs.get(first.name)) || 'picture'
  return said.length === 0 ? passed(name, 'no signs') : review(name, said.join('; '), code)
}

/** Checks of the reading that speak against the picture, and what is said of it. */
const signs = new Map<string, 'picture' | 'edited' | 'screen'>([
  ['total-code', 'picture'],
  ['total-words', 'picture'],
  ['picture-edited', 'edited'],
  ['picture-of-screen', 'screen'],
])
