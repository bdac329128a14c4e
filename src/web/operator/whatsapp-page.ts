/** How the pilot's WhatsApp stands, with the code to scan, read from what its node wrote down: any node can show it. */
import { html } from 'hono/html'
import { readState, type State, type Wish } from '../../channels/whatsapp-web/state.ts'
import { qrPicture } from '../../chat/qr.ts'
import { framed, type Notice, work } from '../distributor/frame.ts'
import type { Web, WebContext } from '../env.ts'
import { type Html, nothing } from '../html.ts'
import type { Text } from '../page-text.ts'

/** The channel's node gives a sign of life every few seconds; without one nobody is there to do anything. */
const aliveMs = 60_000

export const whatsappPath = '/operator/whatsapp'

export async function whatsappPage(web: Web, c: WebContext, notice?: Notice) {
  const state = await readState(web.db.pool)
  const part = work(notice, await standing(state, c.var.text, web.now()), whatsappPath)
  if (c.req.header('hx-request')) return c.html(part)
  return framed(c, { title: c.var.text('whatsapp-title'), body: part })
}

async function standing(state: State, text: Text, now: Date): Promise<Html> {
  const alive = now.getTime() - Date.parse(state.beat ?? '') < aliveMs
  const phase = alive ? state.phase : 'off'
  return html`<section class="whatsapp">
<h2>${text('whatsapp-title')}</h2>
<p class="lead" data-phase="${phase}">${text(`whatsapp-${phase}`, { phone: state.phone ?? '' })}</p>
${alive && state.reason ? html`<p>${text(`whatsapp-why-${state.reason}`)} <small>${state.detail ?? ''}</small></p>` : nothing}
${phase === 'scan' && state.qr ? await code(state.qr, text) : nothing}
${alive && state.quietSince ? html`<p>${text('whatsapp-quiet', { since: { moment: state.quietSince } })} ${button('speak', text)}</p>` : nothing}
<p>${alive ? buttons(phase, text) : nothing}</p>
<p><small>${text('whatsapp-warning')}</small></p>
</section>`
}

async function code(qr: string, text: Text): Promise<Html> {
  const { mime, base64 } = await qrPicture(qr, 'whatsapp')
  return html`<p>${text('whatsapp-how-to-scan')}</p>
<img src="data:${mime};base64,${base64}" width="320" height="320" alt="${text('whatsapp-code')}">`
}

function buttons(phase: State['phase'], text: Text): Html {
  if (phase === 'ready') return button('log-out', text)
  return phase === 'stopped' || phase === 'waiting' ? button('connect', text) : nothing
}

function button(wish: Wish, text: Text): Html {
  const sure = wish === 'log-out' ? html`hx-confirm="${text('whatsapp-sure')}"` : nothing
  return html`<button type="button" class="button" hx-post="${whatsappPath}/${wish}" hx-target="#work" hx-swap="outerMorph" ${sure}>${text(`whatsapp-do-${wish}`)}</button>`
}
