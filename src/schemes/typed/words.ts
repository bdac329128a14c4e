/** What typed schemes are made of: amounts, and the text cleaned. Pure. */

/** Lower case, Latin digits, one kind of dash. */
export const plainText = (typed: string): string =>
  typed
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .replaceAll(/[–—]/gu, '-')
    .replaceAll(/\s+/gu, ' ')
    .trim()

/** A number as it is typed, in a pattern: "20,000", "1.5". */
export const numeral = String.raw`\d[\d,]*(?:\.\d+)?`
/** A word that multiplies it. */
export const scale = String.raw`k|lakhs?|lacs?|crores?|cr|hazar|hazaar|हज\u093cार|हजार|लाख|करोड\u093c|करोड`

const times: readonly [RegExp, number][] = [
  [/^(?:k|हज|haz)/u, 1_000],
  [/^(?:l|लाख)/u, 100_000],
  [/^(?:cr|करोड)/u, 10_000_000],
]

/** The value of a numeral with its scale. */
export function numberOf(typed: string, scaled: string | undefined): number {
  const by = scaled === undefined ? 1 : (times.find(([name]) => name.test(scaled))?.[1] ?? 1)
  return Number(typed.replaceAll(',', '')) * by
}

export const paiseOf = (typed: string, scaled?: string): number => Math.round(numberOf(typed, scaled) * 100)

/** Basis points of a percentage: "2.5" is 250. */
export const rateOf = (typed: string): number => Math.round(Number(typed.replaceAll(',', '')) * 100)
