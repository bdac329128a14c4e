import type { CatalogIndex } from '../catalog-index.ts'
import { mostOptions } from './outcome.ts'
import type { OutletContext, Question } from './types.ts'

const initial = /^\s*([a-z])\s?[-:=]?\s?(\d{1,4})\s*$/i

function startsWith(words: string, letter: string): boolean {
  return words.toLowerCase().startsWith(letter)
}

/** "h 20": a letter and a number are asked about, what the outlet buys most first; undefined for any other message. */
export function askInitial(text: string, index: CatalogIndex, outlet: OutletContext): Question | undefined {
  const [, letter, digits] = initial.exec(text) ?? []
  if (!letter || !digits) return undefined
  const often = (sku: string) => outlet.habits.get(sku)?.perDay ?? 0
  const options = index.products
    .filter(({ entry }) => entry.aliases.some((alias) => startsWith(alias, letter.toLowerCase())))
    .map(({ entry }) => entry.sku)
    .sort((a, b) => often(b) - often(a))
    .slice(0, mostOptions)
  const quantity = Number(digits)
  return { text: text.trim(), reason: 'unclear-product', options, words: letter, quantity, unit: 'piece' }
}
