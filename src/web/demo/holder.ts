/** The strip above a phone: who holds it, and whom to give it to instead. */
import { html } from 'hono/html'
import { phoneOf } from '../../channels/simulator/address.ts'
import type { Html } from '../html.ts'
import { type Icon, icon } from '../icons.ts'
import type { Text } from '../page-text.ts'
import type { Holder } from './people.ts'
import { numberId } from './said-bubble.ts'
import { type Desk, deskQuery, type Slot } from './slots.ts'

const drawings: Record<string, Icon> = { outlet: 'shop', distributor: 'truck', brand: 'brand' }
const parties = { a: 'outlet', b: 'distributor', c: 'brand' } as const

/** Whose people come first when the phone of this place is handed on. */
export const partyOf = (slot: Slot) => parties[slot]

export const drawingOf = (holder: Holder | undefined): Icon => drawings[holder?.party ?? ''] ?? 'phone'

/** "R-0012 Om Stores · Owner", as far as it is known. */
function standing(holder: Holder, text: Text): string {
  const place = [holder.code, holder.place].filter(Boolean).join(' ')
  const role = holder.role ? text(`role-${holder.role}`) : text('demo-no-role')
  return [place, role].filter(Boolean).join(' · ')
}

export function kindOf(holder: Holder | undefined, text: Text): string {
  return text(holder ? `demo-party-${holder.party ?? 'none'}` : 'demo-new-phone')
}

export function holderStrip(slot: Slot, desk: Desk, holder: Holder | undefined, text: Text): Html {
  return html`<div class="holder">
<span class="holder-mark ${holder?.party ?? 'new'}">${icon(drawingOf(holder))}</span>
<div class="holder-words">
<span class="holder-kind">${kindOf(holder, text)}</span>
${holder ? html`<strong>${holder.name}</strong><small>${standing(holder, text)}</small>` : numberField(slot, desk.phones[slot], text)}
</div>
${chooser(slot, desk, text)}
</div>`
}

// A new phone has a number like any other; it is told to nobody before it is shared.
function numberField(slot: Slot, chat: string, text: Text): Html {
  const number = `+9190000${(Number.parseInt(chat.slice(1, 11), 16) % 100_000).toString().padStart(5, '0')}`
  const id = numberId(slot, chat)
  return html`<label class="visually-hidden" for="${id}">${text('demo-number')}</label><input class="number-field" id="${id}" name="phone" type="tel" value="${number}" maxlength="20" autocomplete="off">`
}

function chooser(slot: Slot, desk: Desk, text: Text): Html {
  const people = `/demo/people?slot=${slot}&${deskQuery(desk)}`
  const id = `people-${slot}`
  return html`<details class="chooser">
<summary aria-label="${text('demo-change-person')}" title="${text('demo-change-person')}">${icon('down')}</summary>
<div class="panel">
<label class="visually-hidden" for="search-${slot}">${text('demo-search')}</label>
<input id="search-${slot}" type="search" name="q" placeholder="${text('demo-search')}" autocomplete="off" maxlength="60" hx-get="${people}" hx-trigger="input changed delay:150ms, toggle from:'closest details'" hx-target="#${id}">
<ul id="${id}" class="people"></ul>
</div>
</details>`
}

/** A line of the chooser. It is a plain link, so it also works before the scripts are loaded. */
export function personLink(slot: Slot, desk: Desk, holder: Holder, text: Text): Html {
  const chat = phoneOf(holder.personId)
  return html`<li><a ${handTo(slot, desk, chat)} ${desk.phones[slot] === chat ? html`aria-current="true"` : ''}>
<span class="holder-mark small ${holder.party ?? 'new'}">${icon(drawingOf(holder))}</span>
<span><b>${holder.name}</b><small>${standing(holder, text)}</small></span></a></li>`
}

export function newPhoneLink(slot: Slot, desk: Desk, chat: string, text: Text): Html {
  return html`<li><a ${handTo(slot, desk, chat)}><span class="holder-mark small new">${icon('phone')}</span>
<span><b>${text('demo-new-phone')}</b><small>${text('demo-new-phone-hint')}</small></span></a></li>`
}

// Merged into the page, so that what is half typed on the other phones stays.
function handTo(slot: Slot, desk: Desk, chat: string): Html {
  const target = `/?${deskQuery(desk, { [slot]: chat })}`
  return html`href="${target}" hx-get="${target}" hx-select="#stage" hx-target="#stage" hx-swap="outerMorph" hx-push-url="true"`
}
