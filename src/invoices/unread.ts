import type { Decision } from './decision.ts'

/** Of a photo that no process survived reading: all that is known is that somebody sent it. */
export const unreadBill: Decision = {
  v: 1,
  verdict: 'review',
  reasons: [{ code: 'total-unclear' }],
  checks: [],
  question: null,
  answers: [],
  seller: { key: 'u', distributorId: null, name: null, by: 'none' },
  kind: 'receipt',
  number: null,
  numberKey: null,
  year: null,
  day: null,
  total: null,
  contentKey: null,
  template: null,
  lines: [],
  threeWay: [],
  alerts: [],
  witness: null,
  share: 10_000,
  billId: null,
}
