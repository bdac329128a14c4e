/** The three places on the demo page and which phone lies on each. */
import { isPhone, newPhone } from '../../channels/simulator/address.ts'

export const slots = ['a', 'b', 'c'] as const
export type Slot = (typeof slots)[number]

/** `start`: the payload of a link that was opened, for the first phone's Start button. */
export type Desk = { phones: Record<Slot, string>; start: string }

export const isSlot = (text: string | undefined): text is Slot => slots.some((slot) => slot === text)

/** Reads a desk from an address; a phone that is not named there lies as `usual` says. */
export function readDesk(query: Record<string, string>, usual: Record<Slot, string>): Desk {
  const start = /^[A-Za-z0-9_-]{1,64}$/.test(query.start ?? '') ? (query.start ?? '') : ''
  const named = (slot: Slot) => {
    const chat = query[slot]
    return chat !== undefined && isPhone(chat) ? chat : undefined
  }
  return {
    start,
    // A link is opened by somebody new unless a phone was chosen for it.
    phones: {
      a: named('a') ?? (start ? newPhone() : usual.a),
      b: named('b') ?? usual.b,
      c: named('c') ?? usual.c,
    },
  }
}

/** The address of a desk, or of the same desk with one phone exchanged. */
export function deskQuery(desk: Desk, change: Partial<Record<Slot, string>> = {}): string {
  const query = new URLSearchParams({ ...desk.phones, ...change })
  if (desk.start) query.set('start', desk.start)
  return query.toString()
}
