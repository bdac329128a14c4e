/** A tray of sample bills beside the phones: dragged into one, or tapped for the first. */
import { html } from 'hono/html'
import type { Html } from '../html.ts'
import type { Text } from '../page-text.ts'

/** Draws photos of bills that fit the shop of a person, or a shop of its choice, as JPEGs; by kind. */
export type SampleBills = {
  readonly kinds: readonly string[]
  photo(personId: number | undefined, kind: string): Promise<Uint8Array | undefined>
  thumbnail(personId: number | undefined, kind: string): Promise<Uint8Array | undefined>
}

/** `chat` is the phone whose shop the bills are for, and which a tap sends them from. */
export function tray({ kinds }: SampleBills, chat: string, text: Text): Html {
  return html`<aside class="tray" aria-label="${text('demo-bills')}">
<h2>${text('demo-bills')}</h2>
<p>${text('demo-bills-hint')}</p>
<ul>${kinds.map((kind) => sample(kind, chat, text))}</ul>
</aside>`
}

function sample(kind: string, chat: string, text: Text): Html {
  const bill = JSON.stringify({ bill: kind, shop: chat })
  return html`<li class="sample" draggable="true" data-bill="${bill}">
<img src="/demo/bills/${chat}/${kind}" alt="" draggable="false" width="130" height="104">
<button type="button" data-once hx-post="/demo/phones/${chat}/sample" hx-vals="${bill}" hx-swap="none" hx-sync="this:drop">${text(`demo-bill-${kind}`)}</button>
</li>`
}
