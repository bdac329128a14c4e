/** From when until when a typed scheme holds: "till 31 Dec", "1 dec se 31 dec tak". Pure. */
import { dayOf } from '../../orders/typed-day.ts'

const day = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}(?:st|nd|rd|th)?[ /.-]+(?:[\p{L}\p{M}]{3,12}|\d{1,2})(?:[ /.-]+\d{4})?|[\p{L}\p{M}]{3,12}`
const until = [
  new RegExp(String.raw`(?:^|\s)(?:till|until|upto|up to|ending)\s+(${day})(?=$|[\s,.])`, 'u'),
  new RegExp(String.raw`(?:^|\s)(${day})\s+(?:tak|तक)(?=$|[\s,.।])`, 'u'),
]
const from = [
  new RegExp(String.raw`(?:^|\s)(?:from|starting)\s+(${day})(?=$|[\s,.])`, 'u'),
  new RegExp(String.raw`(?:^|\s)(${day})\s+(?:se|से)(?=$|[\s,.।])`, 'u'),
]

export type Dates = { readonly from?: string; readonly until?: string; readonly rest: string }

/** The days named in a text that plainText made, and the text without them. */
export function datesIn(text: string, today: string): Dates {
  const end = found(text, until, today)
  const start = found(end?.rest ?? text, from, today)
  return {
    ...(start ? { from: start.day } : {}),
    ...(end ? { until: end.day } : {}),
    rest: (start ?? end)?.rest ?? text,
  }
}

function found(text: string, shapes: readonly RegExp[], today: string) {
  for (const shape of shapes) {
    const hit = shape.exec(text)
    const named = hit && dayOf((hit[1] ?? '').trim(), today)
    if (hit && named)
      return { day: named, rest: `${text.slice(0, hit.index)} ${text.slice(hit.index + hit[0].length)}` }
  }
  return undefined
}
