/** What is done with a shop's note: typed, placed in the shop's name, or dropped with a reason the shop hears. */
import { go, type Next, words } from '../../src/chat/flow.ts'
import { noteDropped, noteNotices } from '../../src/chat/notices/order-note.ts'
import { noticesOf } from '../../src/chat/notices/orders.ts'
import { clearBasket } from '../../src/orders/basket.ts'
import { closeNote, holdNote, type OrderNote } from '../../src/orders/notes.ts'
import { placeOrder } from '../../src/orders/place.ts'
import type { OrderChange } from '../../src/orders/types.ts'
import { closeDesk, type Desk, toldOf } from '../retailer/order-desk.ts'
import { refusalWords } from '../retailer/refusal-words.ts'
import { reviewFor } from './note-says.ts'
import { type AtNote, afterNote, type Data, deskFor, noteOf, openNote, ownerFor } from './note-state.ts'

export type Typing = Promise<Next<Data>>

/** Stores what was typed and goes on to what is next: a question, the review, or more typing. */
export async function taken(ctx: AtNote, desk: Desk): Typing {
  await closeDesk(ctx, desk)
  const { questions, lines } = desk.basket
  return { to: questions.length > 0 ? 'question' : lines.length > 0 ? 'review' : 'type', ...toldOf(desk) }
}

/** The note once more, with its sound or picture, in a message of its own. */
export async function showAgain(ctx: AtNote): Typing {
  const note = await noteOf(ctx)
  const page = ctx.link(`/conversations/${note.media.conversation}`)
  for (const { say } of noteNotices(note, page)) ctx.tell({ conversation: ctx.conversation.id }, say)
  return { again: words('note-desk-shown') }
}

export async function beginAnew(ctx: AtNote): Typing {
  const desk = await deskFor(ctx, await noteOf(ctx))
  desk.basket = { ...desk.basket, lines: [], questions: [] }
  return taken(ctx, desk)
}

type Promised = { rev: string; total: number; day: string }

/** Places what the review showed, in the shop's name; the shop hears it in its language and can object. */
export async function placeNote(ctx: AtNote, promised: Promised): Typing {
  const found = await openNote(ctx)
  if ('no' in found) return { rest: found.no }
  const { note } = found
  if (!(await holdNote(ctx.tx, note.id))) return { to: 'open' }
  const { basket } = await deskFor(ctx, note)
  const now = await reviewFor(ctx, note)
  if ('ok' in now) return { again: refusalWords(now) }
  if (now.promised.rev !== promised.rev || basket.lines.length === 0) return { again: words('order-changed') }
  if (now.promised.total !== promised.total) return { again: words('order-price-changed') }
  if (now.promised.day !== promised.day) return { again: words('order-day-changed') }
  const by = ctx.who.person?.id ?? 0
  const placed = await placeOrder(ctx.tx, {
    key: `note ${note.id} ${basket.rev}`,
    outletId: note.outlet.id,
    placedBy: by,
    lines: basket.lines,
    source: 'for-shop',
    now: ctx.now,
  })
  if (!placed.ok) return { again: refusalWords(placed) }
  const { order } = placed.change
  await closeNote(ctx.tx, { id: note.id, by, now: ctx.now, orderId: order.id })
  await clearBasket(ctx.tx, ownerFor(ctx, note))
  await tell(ctx, note, placed.change)
  const said = words('note-desk-placed', { number: String(order.number), outlet: note.outlet.name })
  const choices = [
    go(words('notice-confirm'), 'order-confirm', undefined, { order: order.id }),
    go(words('notice-show'), 'pending', 'show', { order: order.id }),
    ...afterNote,
  ]
  return { end: { ...said, choices } }
}

// Whoever sent the note hears what became of it, owner or not.
async function tell(ctx: AtNote, note: OrderNote, change: OrderChange): Promise<void> {
  for (const { listener, say } of await noticesOf(ctx.tx.client, change))
    ctx.tell('outlet' in listener ? { ...listener, also: note.person.id } : listener, say)
}

export async function dropNote(ctx: AtNote, reason: { why: string } | { typed: string }): Typing {
  const found = await openNote(ctx)
  if ('no' in found) return { rest: found.no }
  const { note } = found
  if (!(await closeNote(ctx.tx, { id: note.id, by: ctx.who.person?.id ?? 0, now: ctx.now })))
    return { to: 'open' }
  await clearBasket(ctx.tx, ownerFor(ctx, note))
  const told =
    'why' in reason ? words(`note-why-${reason.why}`) : words('note-why-typed', { text: reason.typed })
  const { listener, say } = noteDropped(note, told)
  ctx.tell(listener, say)
  return { end: { ...words('note-desk-dropped', { outlet: note.outlet.name }), choices: afterNote } }
}
