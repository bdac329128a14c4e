/** What staff type for shops: one shop a line, its code first ("R-0012 2 peti noodles, 5 ghee"). Pure. */

export type PayMethod = 'cash' | 'upi' | 'cheque' | 'credit'

export type ShopText = {
  /** As it was typed. */
  readonly code: string
  /** The goods; empty where only the shop was named. */
  readonly text: string
  /** Sold over the counter: handed over as it is typed. */
  readonly counter: boolean
  readonly method?: PayMethod
}

export const mostShops = 20
const longest = 2000

const lead =
  /^(?:(counter(?:\s+sale)?|काउंटर(?:\s+सेल)?)\s+)?((?:\p{L}\p{M}*){1,4}(?:-[\p{L}\d]{1,8})*-\d{1,12}|(?:r|आर)\s?-?\s?\d{1,12})(?![\p{L}\p{M}\d])[\s:,.–-]*(.*)$/isu

// Money of a shop, its returns and its credit are other dialogues' words.
const notGoods =
  /^(?:paid|pay|payment|gave|diya|jama|due|dues|bakaya|udhar|limit|credit|return|wapas|statement|hisaab|hisab|जमा|दिया|बकाया|उधार|वापस|हिसाब)(?![\p{L}\p{M}])/iu

const methods: readonly [PayMethod, RegExp][] = [
  ['cash', /(?:cash|nakad|naqad|कैश|नकद|नक़द)/],
  ['upi', /(?:upi|gpay|phonepe|paytm|यूपीआई)/],
  ['cheque', /(?:cheque|check|चेक)/],
  ['credit', /(?:credit|udhaar|udhar|उधार)/],
]

/** The shops and goods of a message; undefined where it does not begin with a shop's code, or is not about goods. */
export function shopTexts(typed: string): ShopText[] | undefined {
  const lines = westernDigits(typed.normalize('NFC').slice(0, longest))
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const found: ShopText[] = []
  for (const line of lines) {
    const read = readLine(line)
    const last = found.at(-1)
    if (read === 'other') return undefined
    if (read) found.push(read)
    else if (last) found[found.length - 1] = withMethod({ ...last, text: joined(last.text, line) })
    else return undefined
  }
  return found.length > 0 ? found.slice(0, mostShops) : undefined
}

function readLine(line: string): ShopText | 'other' | undefined {
  const found = lead.exec(line)
  if (!found) return undefined
  const [, counter, code = '', text = ''] = found
  if (!counter && notGoods.test(text)) return 'other'
  return withMethod({ code: code.replace(/^आर/u, 'R'), text: text.trim(), counter: counter !== undefined })
}

/** Over the counter the last word may say how it was paid. */
function withMethod(shop: ShopText): ShopText {
  if (!shop.counter || shop.method) return shop
  for (const [method, word] of methods) {
    const ending = new RegExp(`[\\s,]*(?<![\\p{L}\\p{M}])${word.source}(?:\\s+(?:me|mein|में))?[.!]?$`, 'iu')
    if (ending.test(shop.text)) return { ...shop, text: shop.text.replace(ending, ''), method }
  }
  return shop
}

const joined = (text: string, line: string): string => (text === '' ? line : `${text}\n${line}`)

const westernDigits = (text: string): string =>
  text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
