/** A shop's note on the desk of whoever types it: may they, and does it still wait. */
import { z } from 'zod'
import { type Ctx, go, moment, type Say, words } from '../../src/chat/flow.ts'
import { noteWords } from '../../src/chat/notices/order-note.ts'
import { noteById, type OrderNote } from '../../src/orders/notes.ts'
import { can } from '../../src/people/can.ts'
import { type Desk, openDeskOf } from '../retailer/order-desk.ts'

export const Data = z.object({ note: z.number() })
export type Data = z.infer<typeof Data>
export type AtNote = Ctx<Data>

export const afterNote = [go(words('desk-pending'), 'pending'), go(words('chat-menu'), 'menu')]

/** The note, where it still waits and is this person's to type; else what to answer. */
export async function openNote(ctx: AtNote): Promise<{ note: OrderNote } | { no: Say }> {
  const note = await noteById(ctx.tx.client, ctx.data.note)
  const { distributors } = ctx.who
  if (!note || !distributors.some(({ id }) => id === note.distributor.id))
    return { no: { ...words('desk-unknown'), choices: afterNote } }
  const outlet = { ...note.outlet, distributorId: note.distributor.id }
  if (!can(ctx.who, 'confirm-order', { distributor: note.distributor.id }) || outlet.status === 'closed')
    return { no: { ...words('note-desk-not-yours'), choices: afterNote } }
  return note.status === 'waiting' ? { note } : { no: closedSay(note) }
}

function closedSay(note: OrderNote): Say {
  const { status, closedBy, closedAt, orderId } = note
  const see = orderId === null ? [] : [go(words('notice-show'), 'pending', 'show', { order: orderId })]
  const args = { status, who: closedBy ?? '', at: closedAt ? moment(closedAt) : '', what: noteWords(note) }
  return { ...words('note-desk-closed', args), choices: [...see, ...afterNote] }
}

/** The note of a step after the first, which has opened it. */
export async function noteOf(ctx: AtNote): Promise<OrderNote> {
  const note = await noteById(ctx.tx.client, ctx.data.note)
  if (!note) throw new Error(`note ${ctx.data.note} is gone`)
  return note
}

/** What the person has typed so far for the note's shop. */
export async function deskFor(ctx: AtNote, note: OrderNote): Promise<Desk> {
  return openDeskOf(ctx, ownerFor(ctx, note))
}

export const ownerFor = (ctx: AtNote, note: OrderNote) => ({
  personId: ctx.who.person?.id ?? 0,
  outletId: note.outlet.id,
})
