/** What is to be said, written down with the transaction that decided it. Sending comes later: see send.ts. */
import { type Queryable, rows } from '../db/statement.ts'
import type { Language, Listener } from './flow.ts'
import { type Ear, earsOf } from './listeners.ts'
import { type Rendered, type Room, render } from './render.ts'
import type { Say } from './say.ts'
import { sayAll } from './sql.ts'
import type { Setting, Wordings } from './wording.ts'

/** A message on its way to one chat. (origin, turn, seq) is the key of the effect. */
export type Saying = {
  origin: string
  turn: number
  seq: number
  to: { conversationId: number; channel: string; account: string; chat: string }
  class: 'order' | 'promotion'
  rendered: Rendered
}

/** A notice for others, before it is known in which chats and languages it will be said. */
export type Told = { origin: string; turn: number; listener: Listener; say: Say; exceptPerson: number | null }

export type Voice = { wordings: Wordings; setting: Setting; roomOf(channel: string): Room }

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
      const rendered = renderFor(ear.channel, ear.language, notice.say, voice)
      return { origin: notice.origin, turn: notice.turn, seq, to: ear, class: 'order', rendered }
    })
}

function hears(ear: Ear, notice: Told | undefined): boolean {
  return notice !== undefined && (notice.exceptPerson === null || ear.personId !== notice.exceptPerson)
}

function renderFor(channel: string, language: Language, say: Say, voice: Voice): Rendered {
  return render(say, [], undefined, {
    language,
    room: voice.roomOf(channel),
    wordings: voice.wordings,
    setting: voice.setting,
  })
}
