/** A reading as the terminal and the API give it: the same keys for every file. */
import type { ReadBill, Reading } from './types.ts'

const nothing = {
  seller: { name: null, taxId: null },
  buyer: { name: null, taxId: null },
  invoiceNumber: null,
  date: null,
  currency: null,
  total: null,
  tax: null,
  taxable: null,
  roundOff: null,
  kind: null,
  amountBasis: null,
  handwritten: null,
  lines: [],
  certain: { total: false, date: false, invoiceNumber: false, taxId: false, lines: false },
}

export type ReadingAnswer = Record<string, unknown> & {
  verdict: Reading['verdict']
  checks: readonly unknown[]
  ms: number
}

export function answerOf(reading: Reading, ms: number): ReadingAnswer {
  if (reading.verdict !== 'unreadable') return { ...(reading as ReadBill), ms }
  const { verdict, reason, text, advice, codes = [] } = reading
  const checks = [{ name: reason, result: 'failed', evidence: text }]
  return { verdict, ...nothing, checks, codes, advice, ms }
}
