/** Amounts written out as Indian billing software prints them. */
const small = 'Zero One Two Three Four Five Six Seven Eight Nine Ten Eleven Twelve Thirteen Fourteen Fifteen'
const units = `${small} Sixteen Seventeen Eighteen Nineteen`.split(' ')
const tens = '- - Twenty Thirty Forty Fifty Sixty Seventy Eighty Ninety'.split(' ')

function words(n: number): string[] {
  if (n < 20) return n === 0 ? [] : [units[n] as string]
  if (n < 100) return [tens[Math.floor(n / 10)] as string, ...words(n % 10)]
  const [size, name] = n < 1_000 ? [100, 'Hundred'] : n < 100_000 ? [1_000, 'Thousand'] : [100_000, 'Lakh']
  return [...words(Math.floor(n / size)), name, ...words(n % size)]
}

/** `paise` of a bill without odd paise. */
export const rupeesInWords = (paise: number) => `Rupees ${words(Math.round(paise / 100)).join(' ')} Only`

/** 1,23,456.00 */
export const printed = (paise: number) =>
  (paise / 100).toLocaleString('en-IN', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
