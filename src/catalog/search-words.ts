import { foldWord } from './order-text/fold.ts'
import { categoryWords } from './order-text/words/category-words.ts'
import { synonyms } from './order-text/words/synonyms.ts'

const ideaByWord = new Map<string, string>()
const ideaByKey = new Map<string, string>()
const wordsByIdea = new Map<string, readonly string[]>()
for (const line of synonyms) {
  const [idea = '', ...others] = line.split(' ')
  wordsByIdea.set(idea, [idea, ...others])
  for (const word of [idea, ...others]) {
    if (!ideaByWord.has(word)) ideaByWord.set(word, idea)
    const key = foldWord(word)
    if (key.length > 3 && !ideaByKey.has(key)) ideaByKey.set(key, idea)
  }
}

/** What a word stands for: the idea it shares with its translations, else its own sound. */
export function ideaOf(word: string): string {
  const key = foldWord(word)
  return ideaByWord.get(word) ?? ideaByKey.get(key) ?? key
}

/** Whether a word as written is one of the trade's. */
export function isTradeWord(word: string): boolean {
  return ideaByWord.has(word)
}

/** The words of the trade for an idea. */
export function spellingsOf(idea: string): readonly string[] {
  return wordsByIdea.get(idea) ?? []
}

/** Ideas a category lends to all its products. */
export function categoryIdeas(category: string): string[] {
  const name = category.toLowerCase()
  const words = (categoryWords[name] ?? (/\s/.test(name) ? '' : name)).split(' ')
  return [...new Set(words.filter((word) => word.length > 1).map(ideaOf))]
}

const measure = /^(\d+(?:\.\d+)?) ?(kg|kilo|g|gm|l|ltr|litre|liter|ml|pcs?|s|n)?$/
const thousandfold = new Set(['kg', 'kilo', 'l', 'ltr', 'litre', 'liter'])
const volumes = new Set(['l', 'ltr', 'litre', 'liter', 'ml'])
const weights = new Set(['kg', 'kilo', 'g', 'gm'])

/** A size as a number of base units: grams, millilitres or a count. */
export type Size = { readonly dim: 'g' | 'ml' | 'count'; readonly amount: number }

/** `numbers` are those without a weight or volume behind them. */
export type NameParts = { words: string[]; numbers: number[]; sizes: Size[]; joined: [string, string][] }

function readSize(token: string): { value: number; size: Size } | undefined {
  const found = measure.exec(token)
  if (!found) return undefined
  const value = Number(found[1])
  const unit = found[2] ?? ''
  const factor = thousandfold.has(unit) ? 1000 : 1
  const dim = weights.has(unit) ? 'g' : volumes.has(unit) ? 'ml' : 'count'
  return { value, size: { dim, amount: Math.round(value * factor) } }
}

const joiners = new Set(['&', 'and', 'aur'])
const particles = new Set([
  'ka',
  'ki',
  'ke',
  'of',
  'the',
  'wala',
  'wali',
  'rs',
  'kg',
  'kilo',
  'litre',
  'l',
  'ml',
  'g',
])

/** A product name or alias taken apart: its words, bare numbers, sizes, and pairs written with "and" between. */
export function nameParts(text: string): NameParts {
  const parts: NameParts = { words: [], numbers: [], sizes: [], joined: [] }
  const tokens =
    text.match(
      /\d+(?:\.\d+)?(?: (?:kg|kilo|litre|liter|ltr|l|gm|g|ml)(?![\p{L}\p{M}])|\p{L}*)|[\p{L}\p{M}]+|&/gu,
    ) ?? []
  let joining = false
  for (const token of tokens) {
    const size = /^\d/.test(token) ? readSize(token) : undefined
    if (size) {
      if (size.size.dim === 'count') parts.numbers.push(size.value)
      if (size.size.dim !== 'count' || token.length > String(size.value).length) parts.sizes.push(size.size)
    } else if (/^\d/.test(token)) {
      parts.numbers.push(Number.parseFloat(token))
    } else if (joiners.has(token)) {
      joining = true
      continue
    } else if (!particles.has(token)) {
      if (joining) parts.joined.push([parts.words.at(-1) ?? '', token])
      parts.words.push(token)
    }
    joining = false
  }
  return parts
}
