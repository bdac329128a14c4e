/** What staff type about a shop's money: "R-0012 paid 2000 upi", "R-0012 limit 5000 15 days", "R-0012 dues". Pure. */
import type { Limits } from './open-bills.ts'
import type { PaymentMethod } from './types.ts'

export type TypedDues =
  | {
      readonly about: 'payment'
      readonly code: string
      readonly amount: number
      readonly method?: PaymentMethod
      readonly reference?: string
    }
  | { readonly about: 'limits'; readonly code: string; readonly limits: Partial<Limits> }
  | { readonly about: 'dues'; readonly code: string }

const longest = 200
const lead =
  /^((?:\p{L}\p{M}*){1,4}(?:-[\p{L}\d]{1,8})*-\d{1,12}|(?:r|आर)\s?-?\s?\d{1,12})(?![\p{L}\p{M}\d])[\s:,.–-]*(.+)$/isu

const methods: readonly [PaymentMethod, RegExp][] = [
  ['cash', /^(?:cash|nakad|naqad|nagad|कैश|नकद|नक़द)$/],
  ['upi', /^(?:upi|gpay|googlepay|phonepe|phonepay|paytm|bhim|online|यूपीआई|फोनपे|फ़ोनपे|पेटीएम|ऑनलाइन)$/],
  ['cheque', /^(?:cheque|check|chq|चेक)$/],
  ['bank', /^(?:bank|neft|rtgs|imps|transfer|बैंक)$/],
]
const given =
  /^(?:paid|pay|payment|received|recd|got|gave|given|jama|mile|mila|aaye|aaya|aye|diye|diya|de|bheje|bheja|मिले|मिला|आए|आये|आया|दिए|दिये|दिया|जमा|पेमेंट|भेजे)$/
const filler =
  /^(?:ne|se|ko|has|have|by|in|through|on|rs|rs\.|inr|₹|rupees|rupaye|rupay|hai|hain|ho|gaye|gaya|kiya|kiye|kar|ने|से|को|रुपये|रुपए|रु|हैं|है|गए|गये|गया|किया|किए|हुए)$/
const naming = /^(?:utr|ref|reference|no|number|txn|id|नंबर)[.:]?$/
const times: Record<string, number> = {
  k: 1_000,
  hazar: 1_000,
  hazaar: 1_000,
  thousand: 1_000,
  हज़ार: 1_000,
  हजार: 1_000,
  lakh: 100_000,
  लाख: 100_000,
}

/** Undefined where the text is about something else. */
export function typedDues(typed: string): TypedDues | undefined {
  if (typed.length > longest) return undefined
  const [, code = '', rest = ''] = lead.exec(westernDigits(typed.normalize('NFC').trim())) ?? []
  if (code === '') return undefined
  const shop = code.replace(/^आर/u, 'R')
  const text = rest.trim().toLowerCase()
  if (
    /^(?:due|dues|baki|baaki|bakaya|udhar|udhaar|hisab|hisaab|statement|balance|बाकी|बाक़ी|बकाया|उधार|हिसाब)$/u.test(
      text,
    )
  )
    return { about: 'dues', code: shop }
  const limit = /^(?:credit\s+)?(?:limit|लिमिट)\s+(.+)$/u.exec(text)?.[1]
  if (limit !== undefined) return limitsIn(limit, shop)
  return paymentIn(text, shop)
}

const westernDigits = (text: string): string =>
  text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))

/** Paise of "2000", "2,000", "₹2000.50", "2000/-", "2k". */
function paiseOf(word: string): number | undefined {
  const found = /^₹?(?:rs\.?)?(\d{1,3}(?:,\d{2,3})+|\d{1,8})(?:\.(\d{1,2}))?(k)?(?:\/-)?$/.exec(word)
  if (!found) return undefined
  const [, whole = '', part = '', thousand] = found
  const paise = Number(whole.replaceAll(',', '')) * 100 + Number(part.padEnd(2, '0'))
  return paise * (thousand ? 1_000 : 1)
}

function paymentIn(text: string, code: string): TypedDues | undefined {
  let amount: number | undefined
  let method: PaymentMethod | undefined
  let reference: string | undefined
  let said = false
  let named = false
  for (const raw of text.split(/\s+/)) {
    const word = raw.replace(/[,;!।]+$/u, '')
    const paid = paiseOf(word)
    const by = methods.find(([, pattern]) => pattern.test(word))?.[0]
    const many = times[word]
    if (paid !== undefined && amount === undefined && !named) amount = paid
    else if (many !== undefined && amount !== undefined) amount *= many
    else if (by && method === undefined) method = by
    else if (given.test(word)) said = true
    else if (naming.test(word)) named = true
    else if (reference === undefined && amount !== undefined && isReference(word, named))
      reference = word.toUpperCase()
    else if (!filler.test(word)) return undefined
  }
  if (amount === undefined || amount <= 0 || (!said && method === undefined)) return undefined
  return {
    about: 'payment',
    code,
    amount,
    ...(method ? { method } : {}),
    ...(reference ? { reference } : {}),
  }
}

// A UTR has twelve digits; a cheque's number six, and is told as such.
const isReference = (word: string, named: boolean): boolean =>
  /^[a-z0-9/-]{1,40}$/.test(word) && /\d/.test(word) && (named || word.length >= 9)

const days = /(\d{1,3})\s*(?:days?|din|दिन)(?![\p{L}\p{M}])/u
const bills = /(\d{1,3})\s*(?:bills?|बिल)(?![\p{L}\p{M}])/u
const off = /^(?:off|none|no|hatao|hata do|band|हटाओ|हटा दो|बंद)$/u

function limitsIn(text: string, code: string): TypedDues | undefined {
  if (off.test(text)) return { about: 'limits', code, limits: { amount: null, days: null, bills: null } }
  const [inDays, inBills] = [days.exec(text)?.[1], bills.exec(text)?.[1]]
  const rest = text
    .replace(days, ' ')
    .replace(bills, ' ')
    .replace(/[,;]\s/g, ' ')
    .trim()
  const amount = rest === '' ? undefined : paiseOf(rest.replace(/^(?:rs\.?|₹)\s+/, ''))
  if (rest !== '' && amount === undefined) return undefined
  const limits = {
    ...(amount === undefined ? {} : { amount }),
    ...(inDays === undefined ? {} : { days: Number(inDays) }),
    ...(inBills === undefined ? {} : { bills: Number(inBills) }),
  }
  return Object.keys(limits).length > 0 ? { about: 'limits', code, limits } : undefined
}

/** A distributor's own setting: what an order beyond a shop's credit meets, or where shops pay to by UPI. */
export type TypedTerms = { readonly credit: 'block' | 'warn' | 'off' } | { readonly upi: string }

export function typedTerms(typed: string): TypedTerms | undefined {
  const text = typed.normalize('NFC').trim()
  const mode = /^(?:credit|क्रेडिट)\s*:?\s*(block|warn|off)$/iu.exec(text)?.[1]?.toLowerCase()
  if (mode === 'block' || mode === 'warn' || mode === 'off') return { credit: mode }
  const upi = /^(?:my\s+)?upi(?:\s+id)?\s*:?\s*([a-z0-9][a-z0-9._-]{0,60}@[a-z][a-z0-9.-]{1,30})$/iu.exec(
    text,
  )?.[1]
  return upi ? { upi: upi.toLowerCase() } : undefined
}

/** A bare amount that a shop types as what it has paid, with the reference where it wrote one. */
export function typedPaid(typed: string): { amount: number; reference?: string } | undefined {
  const found = paymentIn(
    `paid ${westernDigits(typed.normalize('NFC').trim()).toLowerCase()}`.slice(0, longest),
    '',
  )
  if (found?.about !== 'payment') return undefined
  return { amount: found.amount, ...(found.reference ? { reference: found.reference } : {}) }
}

/** What a delivery man types of a payment: "2000", "2000 upi", "cheque", "udhar"; no amount means all of it. */
export type TypedAtDoor =
  | { readonly method: 'credit' }
  | { readonly method?: PaymentMethod; readonly amount?: number; readonly reference?: string }

export function typedAtDoor(typed: string): TypedAtDoor | undefined {
  const text = westernDigits(typed.normalize('NFC').trim()).toLowerCase().slice(0, longest)
  if (/^(?:on\s+)?(?:credit|udhar|udhaar|baki|baaki|later|उधार|बाकी|बाक़ी)$/u.test(text))
    return { method: 'credit' }
  const only = methods.find(([, pattern]) => pattern.test(text))?.[0]
  if (only) return { method: only }
  const found = paymentIn(`paid ${text}`, '')
  if (found?.about !== 'payment') return undefined
  const { amount, method, reference } = found
  return { amount, ...(method ? { method } : {}), ...(reference ? { reference } : {}) }
}
