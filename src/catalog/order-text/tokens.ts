/** A piece of the cleaned message. `norm` is lower case; `glued` means no blank stands before it. */
export type Token = {
  readonly kind: 'word' | 'number' | 'mark' | 'line'
  readonly norm: string
  readonly value: number
  readonly start: number
  readonly end: number
  readonly glued: boolean
}

const piece =
  /(\n)|(\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,])|\d+)(\.\d+)?|(\.\d+)|([\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)?)|(\S)/gu

function numberValue(whole: string, part: string): number {
  return Number(`${whole.replaceAll(',', '') || '0'}${part}`)
}

/**
 * Words, numbers and marks of a cleaned message, in order. `1,00,000` is one number, `10pc` a number and a word; marks of
 * Indian scripts stay with their letters, which is why no word boundary of the regular expression language is used.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  for (const found of text.matchAll(piece)) {
    const [whole, line, digits, part = '', bare, word] = found
    const start = found.index
    const glued = start > 0 && tokens.at(-1)?.end === start
    const place = { start, end: start + whole.length, glued }
    // A dot straight after a letter or dots ("rs.5", "sugar....10") is a mark, not half of a number.
    const last = tokens.at(-1)
    if (bare && glued && (last?.kind === 'word' || last?.norm === '.')) {
      tokens.push({ kind: 'mark', norm: '.', value: 0, start, end: start + 1, glued })
      tokens.push({
        ...place,
        start: start + 1,
        kind: 'number',
        norm: bare.slice(1),
        value: Number(bare.slice(1)),
      })
    } else if (digits !== undefined || bare) {
      const value = numberValue(digits ?? '', bare ?? part)
      tokens.push({ ...place, kind: 'number', norm: whole.replaceAll(',', ''), value })
    } else {
      const kind = line ? 'line' : word ? 'word' : 'mark'
      tokens.push({ ...place, kind, norm: whole.toLowerCase(), value: 0 })
    }
  }
  return tokens
}
