/**
 * How well a bill's description names a product. Engines drop spaces and run columns together, software abbreviates: so the
 * letters are explained piece by piece from the words of the name. What stays unexplained speaks against it. Pure.
 */
import { differing } from './names.ts'

/** A product's name or other name, as it is compared again and again. */
export type Naming = { readonly words: readonly string[]; readonly letters: number }

const wordsIn = (text: string): string[] => text.toUpperCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

export function namingOf(name: string): Naming {
  const words = wordsIn(withoutSizes(name)).filter((word) => word.length > 1)
  return { words, letters: words.reduce((sum, { length }) => sum + length, 0) }
}

/** Digits between letters are letters that an engine took for them. */
const letterOf: Record<string, string> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' }

/** Packs, prices and counts say nothing about the name; a number before all is the line's, or its tariff code. */
const withoutSizes = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/^\W*\d{1,8}[.)]?\s*(?=\p{L})/u, '')
    .replace(/\d+(?:\.\d+)?\s?(?:GMS|GM|G|KGS|KG|ML|LTR|LT|L)(?=\P{L}|$|\p{L}{2})/giu, ' ')
    .replace(/\d[\d.,/-]*(?:PCS|PC|P|S|N)?(?!\p{L})/giu, ' ')
    .replace(/(?<=\p{L})[0158](?=\p{L})/gu, (digit) => letterOf[digit] ?? ' ')

/** How much what is not explained takes off. */
const unexplained = 0.9

type Way = { readonly worth: number; readonly covered: number; readonly explained: number }
const nothing: Way = { worth: 0, covered: 0, explained: 0 }

/** 0 to 1: the share of the name's letters that are stood for, less for what the description says beside. */
export function wordingScore(description: string, { words, letters }: Naming): number {
  const said = wordsIn(withoutSizes(description)).join('')
  if (said === '' || letters === 0) return 0
  const { covered, explained } = bestWay(said, words)
  return (covered / letters) * (1 - unexplained * (1 - explained / said.length))
}

/** Word by word through the letters; both may leave something out. */
function bestWay(said: string, words: readonly string[]): Way {
  // ways[at]: the best for the letters from `at` on with the words from the current one on.
  let ways: Way[] = Array.from({ length: said.length + 1 }, () => nothing)
  for (const word of words.toReversed()) {
    const next: Way[] = Array.from({ length: said.length + 1 }, () => nothing)
    for (let at = said.length - 1; at >= 0; at--) {
      let best = better(next[at + 1] as Way, ways[at] as Way)
      for (const [length, quality] of standing(said, at, word)) {
        const after = ways[at + length] as Way
        const covered = after.covered + quality * word.length
        const explained = after.explained + length
        best = better(best, { worth: covered + explained, covered, explained })
      }
      next[at] = best
    }
    ways = next
  }
  return ways[0] as Way
}

const better = (a: Way, b: Way): Way => (b.worth > a.worth ? b : a)

/** Lengths in which the letters from `at` on stand for a word, and how well: whole, cut off, a letter wrong, without vowels. */
function standing(said: string, at: number, word: string): [length: number, quality: number][] {
  const found: [number, number][] = []
  const { length } = word
  const whole = said.slice(at, at + length)
  if (whole === word) return [[length, 1]]
  if (length >= 4 && whole.length === length && differing(whole, word) === 1) found.push([length, 0.9])
  if (said[at] !== word[0]) return found
  let same = 1
  while (same < length && said[at + same] === word[same]) same++
  for (let cut = 3; cut <= same; cut++) found.push([cut, 0.92])
  // The longest run of the word's own letters in their order.
  let [from, taken] = [0, 0]
  while (taken < length && at + taken < said.length) {
    const next = word.indexOf(said[at + taken] as string, from)
    if (next < 0) break
    from = next + 1
    taken++
    if (taken >= 2 && taken * 2.5 >= length) found.push([taken, 0.8])
  }
  return found
}
