/** Longer messages and longer lists are refused as a whole: see the `too-long` question. */
export const limits = { chars: 4000, lines: 100 } as const

const zeroes = [0x660, 0x6f0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66]
const indianOrOtherDigit = /\p{Nd}/gu
const quarters: Readonly<Record<string, string>> = { '½': '.5', '¼': '.25', '¾': '.75' }

function latinDigit(ch: string): string {
  const code = ch.codePointAt(0) ?? 0
  const zero = zeroes.find((start) => code >= start && code <= start + 9)
  return zero === undefined ? ch : String(code - zero)
}

/** Gujarati letters sit at a fixed distance from their Devanagari sisters, so one set of rules reads both. */
function devanagariForGujarati(ch: string): string {
  return String.fromCodePoint((ch.codePointAt(0) ?? 0) - 0x180)
}

/**
 * The message in one spelling: composed, no nukta, no invisible joiners, Latin digits, plain dashes and quotes, no
 * pictures. Case and script stay, so that fragments shown to people look as they were typed. Folding twice changes nothing.
 */
export function cleanText(text: string): string {
  return text
    .replace(/(\d?)\s?([½¼¾])/gu, (_, digit: string, part: string) => `${digit || ' 0'}${quarters[part]}`)
    .normalize('NFKC')
    .replace(/[\u{a81}-\u{aef}]/gu, (ch) => (/\p{Nd}/u.test(ch) ? ch : devanagariForGujarati(ch)))
    .replace(/\u{93c}|\u{20e3}|\u{fe0e}|\u{fe0f}|[\u{200b}-\u{200f}\u{2060}\u{feff}\u{ad}]/gu, '')
    .replace(indianOrOtherDigit, latinDigit)
    .replace(/[‐-―−]/gu, '-')
    .replace(/[×✕✖]/gu, 'x')
    .replace(/[‘’`´]/gu, "'")
    .replace(/\r\n?|[\u2028\u2029\v\f]/gu, '\n')
    .replace(/[\p{Extended_Pictographic}\p{Cs}\p{Co}]/gu, ' ')
    .replace(/[\t\u00a0 ]+/gu, ' ')
}
