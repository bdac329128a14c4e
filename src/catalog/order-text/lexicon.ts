import { isTradeWord } from '../search-words.ts'
import { isDevanagari } from './devanagari.ts'
import { foldWord } from './fold.ts'
import { cleanText } from './normalise.ts'
import type { Token } from './tokens.ts'
import { functionWords } from './words/function-words.ts'
import {
  fractions,
  fractionsOfNext,
  multipliers,
  smallNumbers,
  timesAfterNumber,
  timesWords,
} from './words/number-words.ts'
import { phrases, type Role } from './words/phrases.ts'
import { measureWords, priceTailWords, rupeeWords, type UnitWord, unitWords } from './words/unit-words.ts'
import { verbRole } from './words/verbs.ts'

/** Words with a meaning, found as written, else by sound where the sound is long enough to be its own. */
class WordTable<T> {
  readonly #written = new Map<string, T>()
  readonly #sounds = new Map<string, T>()

  constructor(rows: Iterable<readonly [T, string]>) {
    for (const [value, spellings] of rows) {
      for (const word of spellings.split(' ')) {
        if (!this.#written.has(word)) this.#written.set(word, value)
        const key = foldWord(word)
        if (!this.#sounds.has(key)) this.#sounds.set(key, value)
      }
    }
  }

  get(word: string): T | undefined {
    const found = this.#written.get(word)
    if (found !== undefined) return found
    if (word.length < 5 && !isDevanagari(word)) return undefined
    const key = foldWord(word)
    return key.length > 3 ? this.#sounds.get(key) : undefined
  }
}

const flip = <T>(rows: readonly (readonly [T, string])[]) => rows

export const small = new WordTable<number>(flip(smallNumbers))
export const multiplier = new WordTable<number>(flip(multipliers))
export const fraction = new WordTable<number>(flip(fractions))
export const fractionOfNext = new WordTable<number>(flip(fractionsOfNext))
export const timesOf = new WordTable<number>(flip(timesWords))
export const timesTail = new WordTable<true>([[true, timesAfterNumber]])
export const unitOf = new WordTable<UnitWord>(flip(unitWords))
export const measureOf = new WordTable(
  measureWords.map(([dim, factor, words]) => [{ dim, factor }, words] as const),
)
export const rupee = new WordTable<true>([[true, rupeeWords]])
export const priceTail = new WordTable<true>([[true, priceTailWords]])

export type PhraseFound = { readonly roles: readonly Role[]; readonly length: number }

/** Big and small sound like verbs: bada is not badha. */
const sizes = new Set(['bada', 'badi', 'bade', 'bara', 'bari'])
const longestPhrase = 5
const rolesByPhrase = new Map<string, Role[]>()
const rolesBySound = new Map<string, Role[]>()
for (const [role, list] of Object.entries(phrases) as [Role, string][]) {
  for (const phrase of list.split(' ')) {
    const words = phrase.split('+')
    for (const [map, key] of [
      [rolesByPhrase, words.join(' ')],
      [rolesBySound, words.map(foldWord).join(' ')],
    ] as const) {
      const roles = map.get(key) ?? []
      if (!roles.includes(role)) map.set(key, [...roles, role])
    }
  }
}

for (const phrase of Object.values(functionWords).join(' ').split(' ')) {
  const key = cleanText(phrase.replaceAll('+', ' '))
  if (!rolesByPhrase.has(key)) rolesByPhrase.set(key, ['filler'])
}

/** A single word is known by its sound only where that is long enough, and never against the words of the trade. */
function soundsAlone(word: string): boolean {
  return (isDevanagari(word) || word.length > 4) && !isTradeWord(word)
}

/** The longest phrase that starts at a token, with every role it may play. */
export function phraseAt(tokens: readonly Token[], at: number): PhraseFound | undefined {
  let most = 0
  while (most < longestPhrase && tokens[at + most]?.kind === 'word') most++
  for (let length = most; length > 0; length--) {
    const words = tokens.slice(at, at + length).map((token) => token.norm)
    const written = rolesByPhrase.get(words.join(' '))
    if (written) return { roles: written, length }
    const heard = !words.some((word) => sizes.has(word)) && (length > 1 || soundsAlone(words[0] ?? ''))
    const key = heard ? words.map(foldWord).join(' ') : ''
    const distinct = key.length > 3 || isDevanagari(words[0] ?? '')
    const sound = distinct ? rolesBySound.get(key) : undefined
    if (sound) return { roles: sound, length }
  }
  const [role] = most > 0 ? [verbRole(tokens[at]?.norm ?? '')] : []
  return role ? { roles: [role], length: 1 } : undefined
}
