/** The messages on a phone's screen. Every element has an id, so that a changed log is merged into the shown one. */
import { html } from 'hono/html'
import type { Talk } from '../../channels/simulator/talk.ts'
import type { Language } from '../../chat/flow.ts'
import { dayIn, formatDay, localeOf, type Region } from '../../chat/format.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import { heardContent, ticks } from './heard-bubble.ts'
import { saidContent, taps } from './said-bubble.ts'

export type LogView = {
  slot: string
  chat: string
  talk: Talk[]
  text: Text
  language: Language
  region: Region
  now: Date
  start: string
}

export function log(view: LogView): Html {
  const { talk, text } = view
  if (talk.length === 0) return empty(view)
  const last = talk.at(-1)
  const thinking = last?.side === 'heard' && last.outcome === 'waiting'
  return html`${talk.map((each, n) => html`${dayMark(view, each, talk[n - 1])}${row(view, each, talk[n - 1])}`)}
${thinking ? html`<div class="row said" id="${view.slot}-typing"><div class="bubble typing" role="img" aria-label="${text('demo-typing')}"><i></i><i></i><i></i></div></div>` : ''}
${view.start ? startButton(view) : ''}`
}

function row(view: LogView, each: Talk, before: Talk | undefined): Html {
  const first = before?.side === each.side ? '' : 'first'
  const id = `${view.slot}-${each.side}-${each.id}`
  const content =
    each.side === 'said'
      ? saidContent(each, view.text)
      : heardContent(each.heard, view.text, labelIn(view.talk))
  return html`<div class="row ${each.side} ${first}" id="${id}">
<div class="bubble">${content}<span class="stamp"><time datetime="${each.at.toISOString()}">${clock(view, each.at)}</time>${each.side === 'heard' ? ticks(each, view.text) : ''}</span></div>
${each.side === 'said' ? taps(each, view.slot, view.chat, view.text) : ''}
</div>`
}

const labelIn = (talk: Talk[]) => (key: string) => {
  const said = talk.flatMap((each) => (each.side === 'said' ? each.body.choices : []))
  return said.find((choice) => choice.key === key)?.label
}

function dayMark(
  { slot, region, language, now, text }: LogView,
  each: Talk,
  before: Talk | undefined,
): Html | '' {
  const date = dayIn(region.timeZone, each.at)
  if (before && dayIn(region.timeZone, before.at) === date) return ''
  const today = date === dayIn(region.timeZone, now)
  return html`<div class="day" id="${slot}-day-${date}"><span>${today ? text('demo-today') : formatDay(date, language, region)}</span></div>`
}

function empty(view: LogView): Html {
  return html`<div class="hello" id="${view.slot}-hello"><span class="avatar">${icon('shop')}</span><p>${view.text('demo-empty')}</p></div>${startButton(view)}`
}

function startButton({ slot, chat, text, start }: LogView): Html {
  return html`<div class="taps start" id="${slot}-start"><button type="button" class="tap strong" data-once hx-post="/demo/phones/${chat}/start" hx-vals="${JSON.stringify({ payload: start })}" hx-swap="none" hx-sync="this:drop">${text('demo-start')}</button></div>`
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clock({ language, region }: LogView, at: Date): string {
  const locale = localeOf(language, region.country)
  const key = `${locale}|${region.timeZone}`
  const known =
    clocks.get(key) ??
    new Intl.DateTimeFormat(`${locale}-u-nu-latn`, {
      hour: 'numeric',
      minute: '2-digit',
      hour12: true,
      timeZone: region.timeZone,
    })
  clocks.set(key, known)
  return known.format(at)
}
