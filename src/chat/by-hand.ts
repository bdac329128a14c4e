/** What staff do in a chat from the operator's page: answer it themselves, silence the bot, bring it back. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import type { Core } from './core.ts'
import type { Language } from './flow.ts'
import { writeSayings } from './outbox.ts'
import { render } from './render.ts'
import { type Say, type Words, words } from './say.ts'
import { humanHere, humanOf, pauseMs } from './takeover.ts'

/** Characters of one answer. */
export const longestAnswer = 2_000

export type ByHand = {
  conversationId: number
  /** Who answers, and for which business: "Asha from Shreeji". */
  name: string
  business: string
  /** Made for this one deed, such as 'page:<request>': done twice, it happens once. */
  origin: string
}

/** `wake` is called after the commit. Refusals name a wording of the page. */
export type HandDone =
  | { ok: true; wake: () => void }
  | { ok: false; reason: 'gone' | 'empty' | 'window' | 'blocked' }

type Chat = {
  id: number
  channel: string
  account: string
  chat: string
  language: string
  reachable: boolean
  heardAt: Date | null
  humanUntil: Date | null
}

const hold = statement<Chat>(
  'by_hand_hold',
  `select c.id, c.channel, c.account, c.chat, coalesce(p.language, c.language, 'en') as language, c.reachable,
     c.heard_at as "heardAt", c.human_until as "humanUntil"
   from conversation c left join person p on p.id = c.person_id where c.id = $1 for update of c`,
)
// After the lock: two clicks at once must see each other.
const repeat = statement<{ id: number }>(
  'by_hand_repeat',
  'select id from outbox where conversation_id = $1 and origin = $2 order by id desc limit 1',
)
const pause = statement<never>('by_hand_pause', 'update conversation set human_until = $2 where id = $1')

/** Why nothing can be sent to a chat just now, if so. */
export function closedFor(
  core: Pick<Core, 'roomOf' | 'now'>,
  { channel, reachable, heardAt }: { channel: string; reachable: boolean; heardAt: Date | null },
): 'window' | 'blocked' | undefined {
  if (!reachable) return 'blocked'
  const { replyWindowMs } = core.roomOf(channel)
  if (replyWindowMs === undefined) return undefined
  const open = heardAt !== null && core.now().getTime() - heardAt.getTime() < replyWindowMs
  return open ? undefined : 'window'
}

/** Says `text` in the chat and silences the bot there for a while. The chat is told once who answers now. */
export async function answerByHand(core: Core, tx: Tx, deed: ByHand & { text: string }): Promise<HandDone> {
  const text = deed.text.trim().slice(0, longestAnswer)
  if (text === '') return { ok: false, reason: 'empty' }
  return inChat(core, tx, deed, async (chat, now) => {
    const closed = closedFor(core, chat)
    if (closed) return closed
    const first = chat.humanUntil === null || chat.humanUntil <= now
    await one(tx.client, pause, [chat.id, new Date(now.getTime() + pauseMs)])
    return { say: words('chat-by-hand', { text }), before: first ? [here(deed)] : [] }
  })
}

/** Silences the bot; the chat is told who answers. */
export const botOff = (core: Core, tx: Tx, deed: ByHand): Promise<HandDone> =>
  inChat(core, tx, deed, async ({ id, humanUntil }, now) => {
    await one(tx.client, pause, [id, new Date(now.getTime() + pauseMs)])
    return humanUntil !== null && humanUntil > now ? undefined : { say: here(deed), before: [] }
  })

/** Brings the bot back; the chat is told. */
export const botOn = (core: Core, tx: Tx, deed: ByHand): Promise<HandDone> =>
  inChat(core, tx, deed, async ({ id, humanUntil }, now) => {
    await one(tx.client, pause, [id, null])
    return humanUntil !== null && humanUntil > now ? { say: words('chat-human-over'), before: [] } : undefined
  })

const here = ({ name, business }: ByHand): Words => humanHere(humanOf(name, business))

type Saying = { say: Say; before: Words[] } | 'window' | 'blocked' | undefined

async function inChat(
  core: Core,
  tx: Tx,
  { conversationId, origin }: ByHand,
  act: (chat: Chat, now: Date) => Promise<Saying>,
): Promise<HandDone> {
  const chat = await one(tx.client, hold, [conversationId])
  if (!chat) return { ok: false, reason: 'gone' }
  if (await one(tx.client, repeat, [conversationId, origin])) return { ok: true, wake: () => {} }
  const said = await act(chat, core.now())
  if (typeof said === 'string') return { ok: false, reason: said }
  // The bot may be silenced or brought back in a chat where nothing can be said: then it is done without a word.
  if (!said || closedFor(core, chat)) return { ok: true, wake: () => {} }
  const rendered = render(said.say, said.before, undefined, {
    language: chat.language as Language,
    room: core.roomOf(chat.channel),
    wordings: core.wordings,
    setting: { region: core.brand, now: core.now() },
  })
  const { channel, account, chat: to } = chat
  const saying = { conversationId, channel, account, chat: to }
  const accounts = await writeSayings(tx.client, [
    { origin, turn: 0, seq: 0, to: saying, class: 'order', rendered },
  ])
  return { ok: true, wake: () => core.toSend(accounts) }
}
