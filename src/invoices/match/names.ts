/** How alike two names are as engines read them: glued together, a letter wrong; and the sizes in them. Pure. */

/** Capitals and digits without spaces and marks: engines drop and swap those. */
export const tight = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')

/** What a bill calls goods, as it is learned: a number before all is the line's, or its tariff code run into the name. */
export const tightGoods = (description: string): string => tight(description).replace(/^\d+(?=\p{L})/u, '')

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

const digitOf: Record<string, string> = { O: '0', I: '1', L: '1', S: '5', B: '8', Z: '2' }

/** Letters and the digits they look like as one: whichever of them an engine read. */
export const lookalikesAsDigits = (text: string): string =>
  text.replace(/[OILSBZ]/g, (letter) => digitOf[letter] ?? letter)

/** The same with letters in sizes put back to the digits they look like: "5O0G", "IKG". */
export const withSizeDigits = (text: string): string =>
  text.replace(
    /(?<![A-Z\d])(?:\d[\dOILSBZ]{1,4}|[IL](?=\s?KG))(?=\s?(?:GMS?|KGS?|ML|LTR?|G|L)(?![A-Z]))/gi,
    (size) => size.replace(/[A-Z]/gi, (letter) => digitOf[letter.toUpperCase()] ?? letter),
  )

/** What packs weigh or hold, as 'g 70'. */
export function sizesIn(given: string): string[] {
  const text = withSizeDigits(given)
  // Glued to the next word a unit counts as well, but not a number before all: that is the line's.
  const found = text
    .toUpperCase()
    .matchAll(/(?:(?<!^)|(?=\S*$))(\d+(?:\.\d+)?)\s?(GMS|GM|GR|G|KGS|KG|ML|LTR|LT|L)(?=[^A-Z]|$|[A-Z]{2})/g)
  return [...found].flatMap(([, amount = '', unit = '']) => {
    const known = units[unit]
    return known ? [`${known[0]} ${Number(amount) * known[1]}`] : []
  })
}
