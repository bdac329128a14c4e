/** What a campaign moved: in words, as a bar over its interval, and day by day. */
import { html } from 'hono/html'
import { fewest, type Lift } from '../../campaigns/lift/estimate.ts'
import { type DayOfArm, daysAfter, daysBefore } from '../../campaigns/lift/measure.ts'
import type { CampaignLift } from '../../campaigns/lift/of-campaign.ts'
import { liftWords } from '../../chat/notices/campaigns.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'

type Known = Exclude<Lift, { known: 'too-few' }>

const rupees = (paise: number) => ({ money: Math.round(paise / 100) * 100 })

/** `found` is undefined for very many outlets before the first night. */
export function liftSection(found: CampaignLift | undefined, text: Text): Html {
  const said = liftWords(found)
  const about = !found
    ? html`<p>${text('result-lift-later')}</p>`
    : said
      ? html`<p class="lift-said" role="status">${text(said.key, said.args)}</p>${measured(found, text)}`
      : html`<p>${text('result-lift-none')}</p>`
  return html`<section class="card result-lift" id="lift"><h2>${text('result-lift')}</h2>${about}</section>`
}

function measured({ lift, measuredAt }: CampaignLift, text: Text): Html {
  const { told, heldOut } = lift
  const how = html`<p class="soft">${text('result-lift-how', { told, heldOut, after: daysAfter, before: daysBefore / 7 })}
${text('result-lift-as-of', { at: { moment: measuredAt.toISOString() } })}</p>`
  if (lift.known === 'too-few') return html`<p>${text('result-lift-fewest', { fewest })}</p>${how}`
  const facts: [string, object][] = [
    ['low', rupees(lift.interval.low)],
    ['at', rupees(lift.perOutlet)],
    ['high', rupees(lift.interval.high)],
    ['without', rupees(lift.without)],
    ['total', rupees(lift.total)],
  ]
  return html`${bar(lift)}<dl class="lift-facts">${facts.map(([name, amount]) => html`<div><dt>${text(`result-lift-${name}`)}</dt><dd>${text('campaign-amount', { amount: amount as { money: number } })}</dd></div>`)}</dl>${how}`
}

const width = 600

/** The interval over zero: where the bar crosses the line, nobody can tell. Its ends stand in words below. */
function bar({ known, perOutlet, interval: { low, high } }: Known): Html {
  const [from, to] = [Math.min(low, 0), Math.max(high, 0)]
  const room = (to - from || 1) * 0.06
  const at = (value: number) => Math.round(((value - from + room) / (to - from + 2 * room || 1)) * width)
  return html`<svg class="lift-bar ${known}" viewBox="0 0 ${width} 40" preserveAspectRatio="none" aria-hidden="true">
<rect class="ground" x="0" y="16" width="${width}" height="8"></rect>
<rect class="interval" x="${at(low)}" y="10" width="${Math.max(2, at(high) - at(low))}" height="20"></rect>
<rect class="zero" x="${at(0) - 1}" y="0" width="2" height="40"></rect>
<rect class="point" x="${at(perOutlet) - 2}" y="4" width="4" height="32"></rect></svg>`
}

/** Orders a day of a hundred outlets, told and held out, around the message. */
export function daysSection(found: CampaignLift | undefined, text: Text): Html {
  if (!found || found.lift.heldOut === 0 || found.days.length === 0) return nothing
  const { days, lift } = found
  const first = Math.min(...days.map(({ day }) => day))
  const last = Math.max(...days.map(({ day }) => day))
  const all = Array.from({ length: last - first + 1 }, (_, n) => first + n)
  const counts = { true: lift.told, false: lift.heldOut }
  const of = (day: number, told: boolean): DayOfArm | undefined =>
    days.find((each) => each.day === day && each.told === told)
  const orders = (day: number, told: boolean) =>
    Math.round(((of(day, told)?.orders ?? 0) * 1_000) / (counts[`${told}`] || 1)) / 10
  const value = (day: number, told: boolean) => rupees((of(day, told)?.value ?? 0) / (counts[`${told}`] || 1))
  const cells = (day: number) =>
    [true, false].map(
      (told) => html`<td class="amount">${text('result-number', { number: orders(day, told) })}</td>`,
    )
  const values = (day: number) =>
    [true, false].map(
      (told) => html`<td class="amount">${text('campaign-amount', { amount: value(day, told) })}</td>`,
    )
  return html`<section class="card result-days"><h2>${text('result-days')}</h2>
<div class="result-chart" data-chart="days" data-from="days-table" data-library="/assets/echarts.js" data-told="${text('result-told')}" data-held="${text('result-held')}" data-message="${text('result-message')}" role="img" aria-label="${text('result-days-told')}"></div>
<details class="lines" id="days-numbers"><summary>${text('result-days-numbers')}</summary><div class="wide-table"><table id="days-table">
<thead><tr><th scope="col">${text('result-day')}</th><th scope="col" class="amount">${text('result-orders-told')}</th><th scope="col" class="amount">${text('result-orders-held')}</th><th scope="col" class="amount">${text('result-value-told')}</th><th scope="col" class="amount">${text('result-value-held')}</th></tr></thead>
<tbody>${all.map((day) => html`<tr data-day="${day}" data-told="${orders(day, true)}" data-held="${orders(day, false)}"><th scope="row">${text('result-day-of', { day })}</th>${cells(day)}${values(day)}</tr>`)}</tbody></table></div></details></section>`
}
