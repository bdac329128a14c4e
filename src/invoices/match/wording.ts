/**
 * How well a bill's description names a product. Engines drop spaces and run columns together, software abbreviates: so the
 * letters are explained piece by piece from the words of the name. What stays unexplained speaks against it. Pure.
 */
import { differing, withSizeDigits } from './names.ts'

/** A product's name or other name, as it is compared again and again. `pairs` as in Said. */
export type Naming = {
  readonly words: readonly string[]
  readonly letters: number
  readonly pairs: ReadonlySet<string>
}

/** A description by its letters, and the pairs of them without vowels: those that abbreviations keep. */
export type Said = { readonly text: string; readonly pairs: ReadonlySet<string> }

const wordsIn = (text: string): string[] => text.toUpperCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

export function namingOf(name: string): Naming {
  const words = wordsIn(withoutSizes(name)).filter((word) => word.length > 1)
  const letters = words.reduce((sum, { length }) => sum + length, 0)
  return { words, letters, pairs: pairsOf(words.join('')) }
}

export function saidOf(description: string): Said {
  const text = wordsIn(withoutSizes(description)).join('')
  return { text, pairs: pairsOf(text) }
}

function pairsOf(text: string): Set<string> {
  const hard = text.replace(/[AEIOU]/g, '')
  return new Set(Array.from({ length: Math.max(0, hard.length - 1) }, (_, at) => hard.slice(at, at + 2)))
}

/** How many pairs both have: tells at once which names are worth a closer look. */
export function likeness(said: Said, { pairs }: Naming): number {
  let shared = 0
  for (const pair of said.pairs) if (pairs.has(pair)) shared++
  return shared
}

/** Digits between letters are letters that an engine took for them. */
const letterOf: Record<string, string> = { 0: 'O', 1: 'I', 5: 'S', 8: 'B' }

/** Packs, prices and counts say nothing about the name; a number before all is the line's, or its tariff code. */
const withoutSizes = (text: string) =>
  withSizeDigits(text.normalize('NFKC'))
    .replace(/^\W*\d{1,8}[.)]?\s*(?=\p{L})/u, '')
    .replace(/\d+(?:\.\d+)?\s?(?:GMS|GM|G|KGS|KG|ML|LTR|LT|L)(?=\P{L}|$|\p{L}{2})/giu, ' ')
    .replace(/\d[\d.,/-]*(?:PCS|PC|P|S|N)?(?!\p{L})/giu, ' ')
    .replace(/(?<=\p{L})[0158](?=\p{L})/gu, (digit) => letterOf[digit] ?? ' ')

/** How much what is not explained takes off. */
const unexplained = 0.9

/** 0 to 1: the share of the name's letters that are stood for, less for what the description says beside. */
export function wordingScore({ text }: Said, { words, letters }: Naming): number {
  if (text === '' || letters === 0) return 0
  const { covered, explained } = bestWay(text, words)
  return (covered / letters) * (1 - unexplained * (1 - explained / text.length))
}

/** Word by word from the last through the letters; both may leave something out. */
function bestWay(said: string, words: readonly string[]): { covered: number; explained: number } {
  const many = said.length + 1
  // By place in the letters: the best from there on with the words from the last one looked at on.
  let [covered, explained] = [new Float64Array(many), new Float64Array(many)]
  for (const word of words.toReversed()) {
    const [coveredNow, explainedNow] = [covered.slice(), explained.slice()]
    const worth = (at: number) => (coveredNow[at] as number) + (explainedNow[at] as number)
    for (let at = said.length - 1; at >= 0; at--) {
      if (worth(at + 1) > worth(at)) {
        coveredNow[at] = coveredNow[at + 1] as number
        explainedNow[at] = explainedNow[at + 1] as number
      }
      for (const [length, quality] of standing(said, at, word)) {
        const then = (covered[at + length] as number) + quality * word.length
        const so = (explained[at + length] as number) + length
        if (then + so <= worth(at)) continue
        coveredNow[at] = then
        explainedNow[at] = so
      }
    }
    ;[covered, explained] = [coveredNow, explainedNow]
  }
  return { covered: covered[0] as number, explained: explained[0] as number }
}

/** Lengths in which the letters from `at` on stand for a word, and how well: whole, cut off, a letter wrong, without vowels. */
function standing(
  said: string,
  at: number,
  word: string,
): readonly (readonly [length: number, quality: number])[] {
  const { length } = word
  if (said[at] !== word[0] && (length < 4 || said.length - at < length - 1)) return none
  const found: [number, number][] = []
  const whole = said.slice(at, at + length)
  if (whole === word) return [[length, 1]]
  if (length >= 4 && whole.length === length && differing(whole, word) === 1) found.push([length, 0.9])
  // A letter lost, often the first of a line.
  const short = said.slice(at, at + length - 1)
  if (length >= 5 && short.length === length - 1 && isWithoutOne(short, word)) found.push([length - 1, 0.9])
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

const none: readonly never[] = []

function isWithoutOne(short: string, word: string): boolean {
  let at = 0
  while (at < short.length && short[at] === word[at]) at++
  return short.slice(at) === word.slice(at + 1)
}
