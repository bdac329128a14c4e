/** What the text of a code says. */
import { numberOf } from '../extract/money.ts'

export type CodeMeaning =
  | {
      readonly kind: 'upi'
      readonly payee: string
      readonly name: string | undefined /** Hundredths. */
      readonly amount: number | undefined
      readonly note: string | undefined
    }
  | ({ readonly kind: 'e-invoice' } & EInvoice)
  | { readonly kind: 'product'; readonly number: string }
  | { readonly kind: 'other' }

/** The signed fields of a GST e-invoice. The signature is not checked here. */
export type EInvoice = {
  readonly sellerTaxId: string
  readonly buyerTaxId: string | undefined
  readonly number: string
  /** YYYY-MM-DD. */
  readonly date: string | undefined
  readonly total: number
  readonly items: number | undefined
  readonly irn: string | undefined
}

export function meaningOf(text: string): CodeMeaning {
  return upi(text) ?? eInvoice(text) ?? product(text) ?? { kind: 'other' }
}

function upi(text: string): CodeMeaning | undefined {
  if (!/^upi:\/\/pay\?/i.test(text)) return undefined
  const said = new URLSearchParams(text.slice(text.indexOf('?') + 1))
  const payee = said.get('pa')
  if (!payee) return undefined
  const amount = numberOf(said.get('am') ?? '')?.value
  return {
    kind: 'upi',
    payee,
    name: said.get('pn') ?? undefined,
    amount: amount && amount > 0 ? amount : undefined,
    note: said.get('tn') ?? undefined,
  }
}

/** A signed token whose payload holds the invoice's fields, once more as text. */
function eInvoice(text: string): CodeMeaning | undefined {
  const [, payload] = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(text.trim()) ?? []
  if (!payload) return undefined
  try {
    const outer: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
    const inner = typeof outer === 'object' && outer !== null && 'data' in outer ? outer.data : outer
    const fields: unknown = typeof inner === 'string' ? JSON.parse(inner) : inner
    return fieldsOf(fields as Record<string, unknown>)
  } catch {
    return undefined
  }
}

function fieldsOf(fields: Record<string, unknown>): CodeMeaning | undefined {
  const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : undefined)
  const [seller, number, total] = [text('SellerGstin'), text('DocNo'), Number(fields.TotInvVal)]
  if (!seller || !number || !Number.isFinite(total)) return undefined
  const [, day, month, year] = /^(\d\d)[/-](\d\d)[/-](\d{4})$/.exec(text('DocDt') ?? '') ?? []
  return {
    kind: 'e-invoice',
    sellerTaxId: seller,
    buyerTaxId: text('BuyerGstin'),
    number,
    date: year ? `${year}-${month}-${day}` : undefined,
    total: Math.round(total * 100),
    items: Number.isInteger(fields.ItemCnt) ? (fields.ItemCnt as number) : undefined,
    irn: text('Irn'),
  }
}

/** EAN and UPC numbers, whose last digit checks the others. */
function product(text: string): CodeMeaning | undefined {
  if (!/^(?:\d{8}|\d{12,14})$/.test(text)) return undefined
  const digits = [...text].reverse().map(Number)
  const sum = digits.slice(1).reduce((all, digit, i) => all + digit * (i % 2 === 0 ? 3 : 1), 0)
  return (10 - (sum % 10)) % 10 === digits[0] ? { kind: 'product', number: text } : undefined
}
