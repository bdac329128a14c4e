/** Notes of shops that wait to be typed, above the orders: like them they wait for the distributor. */
import { html } from 'hono/html'
import type { OrderNote } from '../../../orders/notes.ts'
import { type Html, nothing } from '../../html.ts'
import type { Text } from '../../page-text.ts'
import { waited } from '../waiting.ts'

const signs: Record<OrderNote['kind'], string> = { voice: '🎤', video: '🎬', photo: '📝', document: '📝' }

export function notesCard(notes: readonly OrderNote[], text: Text, now: Date): Html {
  if (notes.length === 0) return nothing
  return html`<section class="notes" id="notes"><h2>${text('notes-title', { count: notes.length })}</h2><ul class="chat-list">
${notes.map(
  ({
    id,
    kind,
    outlet,
    createdAt,
    media,
  }) => html`<li id="note-${id}"><a href="/conversations/${media.conversation}"><b>${signs[kind]} ${outlet.name}</b>
<small>${outlet.code} · ${text('notes-open')}</small><time datetime="${createdAt.toISOString()}">${waited(createdAt, now, text)}</time></a></li>`,
)}
</ul></section>`
}
