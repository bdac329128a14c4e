/** How alike two names are as bills write them: abbreviated, glued together, a letter wrong. 0 to 1. Pure. */

/** Capitals and digits without spaces and marks: engines drop and swap those. */
export const tight = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2))

/** The share of neighbouring letters that both have (Dice). */
export function alike(one: string, other: string): number {
  const [a, b] = [tight(one), tight(other)]
  if (a === '' || b === '') return 0
  if (a === b) return 1
  const rest = pairsOf(b)
  const all = pairsOf(a).length + rest.length
  let shared = 0
  for (const pair of pairsOf(a)) {
    const at = rest.indexOf(pair)
    if (at < 0) continue
    rest.splice(at, 1)
    shared++
  }
  return all === 0 ? 0 : (2 * shared) / all
}

const forms = /\b(?:PVT|PRIVATE|LTD|LIMITED|LLP|CO|COMPANY|AND|M\/?S)\b\.?/gi

/** Names of firms and shops, without what their form of business adds. */
export const alikeFirms = (one: string, other: string): number =>
  alike(one.replace(forms, ' '), other.replace(forms, ' '))

/** Characters in which two strings of one length differ; endless where the lengths do. */
export function differing(a: string, b: string): number {
  if (a.length !== b.length) return Number.POSITIVE_INFINITY
  return [...a].filter((char, at) => char !== b[at]).length
}

const wordsIn = (text: string): string[] => text.toUpperCase().match(/\p{L}[\p{L}\p{M}]*/gu) ?? []

/** How well a bill's word stands for a word of a name: whole, cut off, without its vowels, or with a letter wrong. */
function stands(short: string, word: string): number {
  if (short === word) return 1
  if (short.length >= 3 && word.startsWith(short)) return 0.92
  if (short.length >= 4 && alike(short, word) >= 0.75) return 0.88
  if (short.length < 2 || short[0] !== word[0]) return 0
  let at = 0
  for (const char of word) if (char === short[at]) at++
  return at === short.length && short.length * 2.5 >= word.length ? 0.8 : 0
}

/**
 * How well a description names a product: how much of the name's letters its words stand for, less what it says beside.
 * A description without spaces is compared as a whole.
 */
export function namesProduct(description: string, name: string): number {
  const said = wordsIn(description)
  const names = wordsIn(name).filter((word) => word.length > 1)
  const best = (word: string) => Math.max(0, ...said.map((each) => stands(each, word)))
  const letters = names.reduce((sum, word) => sum + word.length, 0)
  const covered = names.reduce((sum, word) => sum + best(word) * word.length, 0)
  const idle = said.filter((each) => each.length > 2 && names.every((word) => stands(each, word) === 0))
  const byWords = letters === 0 ? 0 : covered / letters - 0.12 * idle.length
  const letterPart = (text: string) => text.replace(/[\p{N}].*$/u, '')
  return Math.max(byWords, 0.95 * alike(letterPart(description), letterPart(name)), 0)
}

const units: Record<string, readonly [dim: string, times: number]> = {
  G: ['g', 1],
  GM: ['g', 1],
  GMS: ['g', 1],
  GR: ['g', 1],
  KG: ['g', 1000],
  KGS: ['g', 1000],
  ML: ['ml', 1],
  L: ['ml', 1000],
  LT: ['ml', 1000],
  LTR: ['ml', 1000],
}

/** What packs weigh or hold, as 'g 70'. */
export function sizesIn(text: string): string[] {
  const found = text.toUpperCase().matchAll(/(\d+(?:\.\d+)?)\s?(GMS|GM|GR|G|KGS|KG|ML|LTR|LT|L)(?![A-Z])/g)
  return [...found].flatMap(([, amount = '', unit = '']) => {
    const known = units[unit]
    return known ? [`${known[0]} ${Number(amount) * known[1]}`] : []
  })
}
