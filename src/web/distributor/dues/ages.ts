/** How old the money is, as a bar and as numbers. */
import { html } from 'hono/html'
import { type Buckets, bucketEnds } from '../../../dues/ageing.ts'
import type { Html } from '../../html.ts'
import type { Text } from '../../page-text.ts'

/** Names of the ages, youngest first: "0–7", "8–15", … "61+". */
export function ageNames(text: Text): string[] {
  const from = [0, ...bucketEnds.map((end) => end + 1)]
  return from.map((first, at) => {
    const last = bucketEnds[at]
    return last === undefined
      ? text('age-from', { first })
      : text('age-range', { first: String(first), last: String(last) })
  })
}

/** Drawn with attributes of its own, since no style may stand in the page. */
export function agesBar(buckets: Buckets): Html {
  const sum = buckets.reduce((all, each) => all + each, 0) || 1
  let from = 0
  const parts = buckets.map((amount, at) => {
    const width = (amount / sum) * 100
    const part = html`<rect class="age-${at}" x="${from.toFixed(2)}" width="${width.toFixed(2)}" height="4"/>`
    from += width
    return part
  })
  return html`<svg class="ages-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`
}

export function agesLegend(buckets: Buckets, text: Text): Html {
  const names = ageNames(text)
  return html`<dl class="ages">${buckets.map((amount, at) => html`<div class="age-${at}"><dt>${names[at]}</dt><dd>${text('money', { amount: { money: amount } })}</dd></div>`)}</dl>`
}
