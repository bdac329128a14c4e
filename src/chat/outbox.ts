/** What is to be said, written down with the transaction that decided it. Sending comes later: see send.ts. */
import { type Queryable, rows } from '../db/statement.ts'
import type { Language, Listener } from './flow.ts'
import { type Ear, earsOf } from './listeners.ts'
import type { StoredNotice } from './notice.ts'
import { noticeEntry } from './notices/table.ts'
import { type Rendered, render } from './render.ts'
import type { Say } from './say.ts'
import { sayAll } from './sql.ts'
import { withTemplate } from './template-fill.ts'
import type { Voice } from './voice.ts'

/** A message on its way to one chat. (origin, turn, seq) is the key of the effect. */
export type Saying = {
  origin: string
  turn: number
  seq: number
  to: { conversationId: number; channel: string; account: string; chat: string }
  class: 'order' | 'promotion'
  rendered: Rendered
  /** Of a notice: what it says, for another channel to say. */
  notice?: StoredNotice
}

/** A notice for others, before it is known in which chats and languages it will be said. */
export type Told = {
  origin: string
  turn: number
  listener: Listener
  say: Say
  exceptPerson: number | null
  /** It tells of a notice that did not arrive. */
  last?: true
}

/** Writes messages to the outbox. Returns the accounts that now have something to send. */
export async function writeSayings(q: Queryable, sayings: Saying[]): Promise<string[]> {
  if (sayings.length === 0) return []
  const column = <T>(of: (saying: Saying) => T) => sayings.map(of)
  await rows(q, sayAll, [
    column((s) => s.origin),
    column((s) => s.turn),
    column((s) => s.seq),
    column((s) => s.to.conversationId),
    column((s) => s.to.channel),
    column((s) => s.to.account),
    column((s) => s.to.chat),
    column((s) => s.class),
    column((s) => JSON.stringify(s.rendered.body)),
    column((s) => (s.rendered.offer ? JSON.stringify(s.rendered.offer) : null)),
    column((s) => (s.notice ? JSON.stringify(s.notice) : null)),
  ])
  return [...new Set(sayings.map((s) => s.to.account))]
}

/** Finds who hears each notice and renders it in that person's language for that person's channel. */
export async function notices(q: Queryable, told: Told[], voice: Voice): Promise<Saying[]> {
  const ears = await earsOf(
    q,
    told.map(({ listener }) => listener),
  )
  const counts = new Map<string, number>()
  return ears
    .filter((ear) => hears(ear, told[ear.n]))
    .map((ear) => {
      const notice = told[ear.n] as Told
      const effect = `${notice.origin}|${notice.turn}`
      // The chat's own reply is number 0; notices follow.
      const seq = (counts.get(effect) ?? 0) + 1
      counts.set(effect, seq)
      const rendered = renderNotice(ear, notice.say, voice)
      return {
        origin: notice.origin,
        turn: notice.turn,
        seq,
        to: ear,
        class: classOf(notice.say),
        rendered,
        notice: stored(notice),
      }
    })
}

function stored({ listener, say, last }: Told): StoredNotice {
  return { v: 1, to: listener, say, ...(last ? { last } : {}) }
}

/** What promotes waits behind what a shop needs to know, and is told only to those who want it. */
export const classOf = (say: Say): Saying['class'] =>
  noticeEntry(say)?.category === 'marketing' ? 'promotion' : 'order'

function hears(ear: Ear, notice: Told | undefined): boolean {
  if (notice === undefined || (classOf(notice.say) === 'promotion' && ear.offers !== true)) return false
  return notice.exceptPerson === null || ear.personId !== notice.exceptPerson
}

/** One notice for one chat: in its language, within its room, with the approved message that may stand in for it. */
export function renderNotice(ear: { channel: string; language: Language }, say: Say, voice: Voice): Rendered {
  const { wordings, setting } = voice
  const frame = { language: ear.language, room: voice.roomOf(ear.channel), wordings, setting }
  if (frame.room.replyWindowMs === undefined) return render(say, [], undefined, frame)
  return withTemplate(say, (shown) => render(shown, [], undefined, frame), frame)
}
