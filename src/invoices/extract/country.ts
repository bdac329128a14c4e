/** Where a bill comes from, as far as its own text tells: it decides the order of day and month, and the currency. */
import type { DateOrder } from './date.ts'
import { amountsIn } from './money.ts'
import type { Page } from './page/types.ts'

export type BillLocale = { readonly currency: string; readonly dateOrder: DateOrder }

const currencyOfCountry: Record<string, string> = {
  IN: 'INR',
  MY: 'MYR',
  US: 'USD',
  SG: 'SGD',
  GB: 'GBP',
  AU: 'AUD',
  CA: 'CAD',
  ID: 'IDR',
  AE: 'AED',
  LK: 'LKR',
  NP: 'NPR',
  BD: 'BDT',
}

const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|IA|ID|IL|IN|KS|KY|LA|MA|MD|ME|MI|MN|MO|MS|MT|NC|ND|NE|NH|NJ|NM|NV|NY|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VA|VT|WA|WI|WV|WY|DC'
/** A state and a ZIP code; a telephone number in the American form; a sales tax. */
const american = [
  new RegExp(String.raw`\b(?:${states})[ .,]{0,3}\d{5}(?!\d)`),
  /(?<!\d)\(?\d{3}\)?[-. ]?\d{3}[-.]\d{4}(?!\d)/,
  /SALES\s?TAX/i,
]

/** `country` is the deployment's own, used where the bill does not tell. */
export function localeOf(page: Page, country: string): BillLocale {
  const text = page.lines.map((line) => line.text).join('\n')
  const signs = american.filter((pattern) => pattern.test(text)).length
  const marks = page.lines.flatMap((line) => amountsIn(line.text).flatMap(({ currency }) => currency ?? []))
  const printed = mostOf(marks)
  const isAmerican =
    signs >= 2 || (signs === 1 && (printed === 'USD' || (printed === undefined && country === 'US')))
  const own = currencyOfCountry[country] ?? 'USD'
  const local = /\bGSTIN|\bCGST|\bSGST|रु|₹/.test(text)
    ? 'INR'
    : /SDN\.?\s?BHD|\bRM\b|RM\)/i.test(text)
      ? 'MYR'
      : undefined
  const currency = printed && printed !== 'USD' ? printed : (local ?? (isAmerican ? 'USD' : (printed ?? own)))
  const monthFirst = isAmerican || (country === 'US' && currency === 'USD')
  return { currency, dateOrder: monthFirst ? 'month-first' : 'day-first' }
}

function mostOf(marks: readonly string[]): string | undefined {
  return [...Map.groupBy(marks, (each) => each)].sort((a, b) => b[1].length - a[1].length)[0]?.[0]
}
