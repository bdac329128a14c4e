/** Bill numbers as a biller types them: "123, 124", "GST/26-27/123 = 4500", or a list over orders. */

export type TypedBill = { readonly number: string /** Paise. */; readonly amount?: number }

const mostBills = 10
const longest = 40
const word = /^(?:bills?|bill no\.?|invoice|inv|बिल(?: नंबर)?)[\s:.#-]+/iu
// 4,500.50 and 1,23,456: a comma within an amount parts no bills.
const grouped = /(?<=(?:=|₹|\brs\.?)\s*)\d{1,3}(?:,\d{2,3})+(?!\d)/giu
const bill = /^(.+?)(?:\s*(?:=|₹|\brs\.?)[\s₹]*(\d{1,10}(?:\.\d{1,2})?))?$/iu
const parting = /[,\n;]|\s+(?:and|aur|और)\s+/iu

/** undefined where this names no bills, or more than 10, or one of more than 40 characters. */
export function parseBills(text: string): TypedBill[] | undefined {
  const plain = latinDigits(text).trim().replace(word, '')
  const parts = plain.replace(grouped, (amount) => amount.replaceAll(',', '')).split(parting)
  const typed = parts.map((part) => part.trim()).filter(Boolean)
  const bills = typed.map(billOf)
  const known = bills.filter((each) => each !== undefined)
  if (known.length === 0 || known.length !== bills.length || known.length > mostBills) return undefined
  return new Set(known.map(({ number }) => number)).size === known.length ? known : undefined
}

function billOf(text: string): TypedBill | undefined {
  const [, number = '', amount] = bill.exec(text) ?? []
  if (number === '' || number.length > longest || !/\d/.test(number)) return undefined
  if (amount === undefined) return /[=₹]/.test(number) ? undefined : { number }
  const paise = Math.round(Number(amount) * 100)
  return paise > 0 ? { number, amount: paise } : undefined
}

export type BillsOfOrder = { readonly order: number; readonly bills: readonly TypedBill[] }

/** "1042 GST/123; 1043 124,125": an order's number, then its bills; orders are parted by ; or a new line. */
export function parseBillList(text: string): BillsOfOrder[] | undefined {
  const parts = text.split(/[;\n]/).filter((part) => part.trim() !== '')
  const found = parts.map((part) => {
    const [, order = '', rest = ''] = /^\s*#?(\d{1,12})[\s:–-]+(.+)$/u.exec(latinDigits(part)) ?? []
    const bills = parseBills(rest)
    return order && bills ? { order: Number(order), bills } : undefined
  })
  const known = found.filter((each) => each !== undefined)
  if (known.length === 0 || known.length !== parts.length || known.length > 100) return undefined
  return new Set(known.map(({ order }) => order)).size === known.length ? known : undefined
}

const latinDigits = (text: string) =>
  text.replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0x966) - 0x966))
