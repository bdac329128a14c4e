import { html } from 'hono/html'
import { newPhone } from '../../channels/simulator/address.ts'
import type { Web, WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { icon } from '../icons.ts'
import { layout } from '../layout.ts'
import { drawingOf, kindOf } from './holder.ts'
import { type Holder, holdersOf, usualPhones } from './people.ts'
import { phone } from './phone.ts'
import { tray } from './samples.ts'
import { readScreen } from './screen.ts'
import { type Desk, deskQuery, readDesk, type Slot, slots } from './slots.ts'

/** `GET /`: three phones side by side. */
export async function demoPage(web: Web, c: WebContext) {
  const desk = await settledDesk(web, c)
  const holders = await holdersOf(web.db.pool, Object.values(desk.phones))
  const phones = await Promise.all(slots.map((slot) => drawPhone(web, c, desk, slot, holders)))
  const text = c.var.text
  const samples = web.demo?.samples
  const body = html`${bar(c)}
<main class="stage" id="stage" data-shows="a">
<h1 class="visually-hidden">${text('demo-title')}</h1>
${live(desk)}
${tabs(c, desk, holders)}
<div class="desk">
${samples ? tray(samples, desk.phones.a, text) : ''}
<div class="phones">${phones}</div>
</div>
</main>`
  return c.html(layout(c, { title: text('demo-title'), body, module: 'demo.js', kind: 'demo' }))
}

// A phone of somebody who does not exist lies on the page as the usual one does.
async function settledDesk(web: Web, c: WebContext): Promise<Desk> {
  const usual = await usualPhones(web.db.pool, newPhone)
  const desk = readDesk(c.req.query(), usual)
  const known = await holdersOf(web.db.pool, Object.values(desk.phones))
  for (const slot of slots) {
    const chat = desk.phones[slot]
    if (chat.startsWith('p') && !known.has(chat)) desk.phones[slot] = usual[slot]
  }
  return desk
}

async function drawPhone(web: Web, c: WebContext, desk: Desk, slot: Slot, holders: Map<string, Holder>) {
  const screen = await readScreen(web, c, desk, slot)
  const holder = holders.get(desk.phones[slot])
  return phone({ slot, desk, holder, brandName: c.var.brand.name, text: c.var.text, ...screen })
}

function bar(c: WebContext): Html {
  const text = c.var.text
  return html`<header class="bar">
<a class="logo" href="/"><img src="/assets/icon.svg" alt="" width="30" height="30"><span>Galla</span></a>
<p class="tagline">${text('demo-tagline')}</p>
<p class="notice">${icon('lock')}<span>${text('demo-banner')}</span></p>
</header>`
}

// Named after its phones: with other phones it is another element, and the old stream ends with the old one.
function live(desk: Desk): Html {
  const id = `live-${Object.values(desk.phones).join('-')}`
  return html`<div id="${id}" class="live" hidden hx-sse:connect="/demo/live?${deskQuery(desk)}" hx-config="sse.reconnectMaxDelay:2000" hx-swap="none"></div>`
}

function tabs(c: WebContext, desk: Desk, holders: Map<string, Holder>): Html {
  return html`<div class="tabs" role="tablist" aria-label="${c.var.text('demo-phones')}">
${slots.map((slot) => {
  const holder = holders.get(desk.phones[slot])
  return html`<button type="button" role="tab" id="tab-${slot}" data-tab="${slot}" aria-controls="phone-${slot}" aria-selected="${slot === 'a' ? 'true' : 'false'}">${icon(drawingOf(holder))}<span>${kindOf(holder, c.var.text)}</span><i class="dot" hidden></i></button>`
})}
</div>`
}
