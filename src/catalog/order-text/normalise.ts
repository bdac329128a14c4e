/** Longer messages and longer lists are refused as a whole: see the `too-long` question. */
export const limits = { chars: 4000, lines: 100 } as const

const zeroes = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66]
const quarters: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' }
const invisible = /\u{93c}|\u{20e3}|\u{fe0e}|\u{fe0f}|[\u{200b}-\u{200f}\u{2060}\u{feff}\u{ad}]/gu
const plainAscii = /^[\n -~]*$/
const cluster = /\P{M}[\p{M}\u{200c}\u{200d}]*|\p{M}+/gu

function latinDigit(ch: string): string {
  const code = ch.codePointAt(0) ?? 0
  const zero = zeroes.find((start) => code >= start && code <= start + 9)
  return zero === undefined ? ch : String(code - zero)
}

/** Gujarati letters sit at a fixed distance from their Devanagari sisters, so one set of rules reads both. */
function devanagariForGujarati(ch: string): string {
  return /\p{Nd}/u.test(ch) ? ch : String.fromCodePoint((ch.codePointAt(0) ?? 0) - 0x180)
}

function cleanCluster(text: string): string {
  if (plainAscii.test(text)) return text
  return text
    .normalize('NFKC')
    .replace(/[\u{a81}-\u{aef}]/gu, devanagariForGujarati)
    .replace(invisible, '')
    .replace(/\p{Nd}/gu, latinDigit)
    .replace(/[‐-―−]/gu, '-')
    .replace(/[×✕✖]/gu, 'x')
    .replace(/[‘’´]/gu, "'")
    .replace(/[\r\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\p{Extended_Pictographic}\p{Cs}\p{Co}]/gu, ' ')
    .replace(/[\t\u00a0]/gu, ' ')
}

/** A message in one spelling, and where each of its characters stands in the message as typed. */
export type CleanText = { readonly text: string; readonly fragment: (start: number, end: number) => string }

/**
 * The message in one spelling: composed, no nukta, no invisible joiners, Latin digits, plain dashes and quotes, no
 * pictures. Fragments are given out as they were typed.
 */
export function cleanMessage(typed: string): CleanText {
  if (plainAscii.test(typed)) return { text: typed, fragment: (start, end) => typed.slice(start, end) }
  const starts: number[] = []
  const ends: number[] = []
  let text = ''
  for (const { 0: part, index } of typed.matchAll(cluster)) {
    const quarter = quarters[part]
    const clean = quarter ? (/\d ?$/.test(text) ? quarter : ` 0${quarter}`) : cleanCluster(part)
    if (quarter) text = text.replace(/(\d) $/, '$1')
    starts.length = text.length
    ends.length = text.length
    text += clean
    for (let i = 0; i < clean.length; i++) {
      starts.push(index)
      ends.push(index + part.length)
    }
  }
  const fragment = (start: number, end: number) =>
    typed.slice(starts[start] ?? 0, ends[end - 1] ?? typed.length)
  return { text, fragment }
}

/** The message in one spelling, where nobody is shown a fragment of it. */
export function cleanText(typed: string): string {
  return cleanMessage(typed).text
}
