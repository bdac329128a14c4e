/** `/campaigns/calendar`: a month of what went out and what will, by the brand's own clock. */
import { html } from 'hono/html'
import { monthOf, type Planned } from '../../campaigns/month.ts'
import { addDays, dayIn } from '../../orders/zone.ts'
import { type Html, nothing } from '../html.ts'
import { campaignFrame } from './frame.ts'
import type { CampaignView } from './guard.ts'

export async function calendarPage(view: CampaignView) {
  const { web, c } = view
  const { text, brand } = c.var
  const zone = brand.region.timeZone
  const today = dayIn(web.now(), zone)
  const asked = c.req.query('month') ?? ''
  const month = /^20\d\d-(?:0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7)
  const planned = await monthOf(web.db.pool, { month, zone, now: web.now() })
  const days = weeksOf(month)
  const turn = (to: string, label: string) =>
    html`<a class="button" href="/campaigns/calendar?month=${to}">${text(label)}</a>`
  const body = html`<nav class="calendar-head">${turn(addDays(`${month}-01`, -1).slice(0, 7), 'camp-month-before')}<h2>${text('camp-month', { day: monthName(view, month) })}</h2>${turn(addDays(`${month}-28`, 4).slice(0, 7), 'camp-month-next')}</nav>
<div class="calendar" role="list">${days.slice(0, 7).map((day) => html`<span class="weekday" aria-hidden="true">${weekday(view, day)}</span>`)}
${days.map((day) => cell(day, { month, today, planned: planned.filter((each) => each.day === day) }, view))}</div>
${planned.length === 0 ? html`<p class="none">${text('camp-month-empty')}</p>` : nothing}
<p class="soft">${text('camp-calendar-how', { zone })}</p>`
  return campaignFrame(c, { title: text('camp-tab-calendar'), tab: 'calendar', body })
}

const named = (view: CampaignView, day: string, options: Intl.DateTimeFormatOptions): string => {
  const locale = view.c.var.language === 'hi' ? 'hi-IN-u-nu-latn' : 'en-IN-u-nu-latn'
  return new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T12:00:00Z`))
}
const monthName = (view: CampaignView, month: string) =>
  named(view, `${month}-01`, { month: 'long', year: 'numeric' })
const weekday = (view: CampaignView, day: string) => named(view, day, { weekday: 'short' })

/** Whole weeks from Monday on that hold the month. */
function weeksOf(month: string): string[] {
  const first = `${month}-01`
  const before = (new Date(first).getUTCDay() + 6) % 7
  const start = addDays(first, -before)
  const days = Array.from({ length: 42 }, (_, n) => addDays(start, n))
  return days.slice(0, days.findLastIndex((day) => day.startsWith(month)) > 34 ? 42 : 35)
}

type Cell = { readonly month: string; readonly today: string; readonly planned: readonly Planned[] }

function cell(day: string, { month, today, planned }: Cell, view: CampaignView): Html {
  const text = view.c.var.text
  const kind = [
    day.startsWith(month) ? '' : 'outside',
    day === today ? 'today' : '',
    planned.length === 0 ? 'empty' : '',
  ]
  return html`<div class="cell ${kind.filter(Boolean).join(' ')}" role="listitem"><time datetime="${day}"><b>${Number(day.slice(8))}</b> <small>${text('day', { day: { day } })}</small></time>
${planned.map(({ id, name, time, state, times }) => html`<a class="planned ${state}" href="${state === 'draft' ? `/campaigns/${id}/edit` : `/campaigns/${id}`}">${time ? html`<small>${time}</small> ` : nothing}${name}${times > 1 ? html` <small>× ${times}</small>` : nothing}<span class="visually-hidden"> ${text('camp-planned', { state })}</span></a>`)}</div>`
}
