/** Quantities as bills write them: "10 Nos", "2 CS 6 PC", "11+1", "2/6". */

export type Quantity = {
  /** Undefined where only the pack sizes tell: cases and pieces together. */
  readonly quantity: number | undefined
  readonly free: number | undefined
  readonly unit: string | undefined
}

const number = String.raw`\d{1,6}(?:[.,]\d{1,3})?`
const free = new RegExp(String.raw`^(${number})\s?\+\s?(\d{1,4})\s*([A-Z]{1,6})?\.?$`, 'i')
const cases = /^(\d{1,4})\s?(?:CS|CASE|CTN|BOX|BX)S?\.?\s?[,/ ]?\s?(\d{1,4})\s?(?:PC|PCS|NOS|PKT)?\.?$/i
const slashed = /^(\d{1,3})\s?\/\s?(\d{1,3})$/
const single = new RegExp(String.raw`^[xX*]?\s?(${number})\s?[xX*@]?\s*([A-Z]{1,6})?\.?$`, 'i')

export function quantityOf(given: string): Quantity | undefined {
  const text = given.trim()
  const given1 = free.exec(text)
  if (given1) return { quantity: toNumber(given1[1] ?? ''), free: Number(given1[2]), unit: given1[3] }
  if (cases.test(text) || slashed.test(text)) return { quantity: undefined, free: undefined, unit: 'CS/PC' }
  const plain = single.exec(text)
  if (!plain) return undefined
  const unit = plain[2] && !/^X$/i.test(plain[2]) ? plain[2] : undefined
  return { quantity: toNumber(plain[1] ?? ''), free: undefined, unit }
}

/** "120.000" of a quantity is 120, "1,000" is a thousand. */
function toNumber(text: string): number {
  const decimal = /[.,]\d{1,3}$/.test(text) && !/^\d{1,3},\d{3}$/.test(text)
  return Number(decimal ? text.replace(',', '.') : text.replace(/[.,]/g, ''))
}
