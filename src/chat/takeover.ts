/**
 * A human of the business answers in a chat: for a while the bot keeps silent there. It comes back when the time is
 * over, at *bot on* of the business, or when the person asks for the menu; notices go on meanwhile, and so do taps on
 * them.
 */

import type { Who } from '../people/who.ts'
import { type Offers, offered } from './choose.ts'
import type { Heard } from './message.ts'
import { type Words, words } from './say.ts'
import { fold, type WordTable } from './words.ts'

/** How long the bot keeps silent after a human wrote; each further message of theirs begins it anew. */
export const pauseMs = 2 * 3_600_000

export type Takeover =
  /** The bot answers, `before` above what it says. */
  | { kind: 'bot'; until: Date | null; before?: Words }
  /** Left to the human: kept, shown to them, and not answered. */
  | { kind: 'human' }
  /** A human of the business wrote. `say`: what the chat is told of it, if anything. */
  | { kind: 'staff'; until: Date | null; say?: Words }

type Chat = { humanUntil: Date | null; who: Who; turn: number }
type Said = { heard: Heard; saidAt: Date | null }

/** Who is to answer this message. */
export function takeover(
  chat: Chat,
  { heard, saidAt }: Said,
  around: { now: Date; table: WordTable; offers: Offers; brand: string },
): Takeover {
  const { humanUntil } = chat
  const paused = humanUntil !== null && humanUntil > around.now
  if (heard.kind === 'staff') return byStaff(chat, heard.text, paused, around)
  if (humanUntil === null) return { kind: 'bot', until: null }
  if (paused) return whilePaused(humanUntil, heard, around)
  // It was said to the human and only taken now: an answer hours later would come out of the blue.
  if (saidAt && saidAt <= humanUntil) return { kind: 'human' }
  return { kind: 'bot', until: null, ...(speaks(heard) ? { before: words('chat-human-over') } : {}) }
}

function byStaff(
  { who, turn }: Chat,
  text: string,
  paused: boolean,
  { now, table, brand }: { now: Date; table: WordTable; brand: string },
): Takeover {
  // Whoever the bot never spoke with may be anybody the owner of the phone knows.
  const known = who.person !== null || turn > 0
  if (isWord(table, text, 'words-bot-on'))
    return { kind: 'staff', until: null, ...(paused && known ? { say: words('chat-human-over') } : {}) }
  const until = new Date(now.getTime() + pauseMs)
  return { kind: 'staff', until, ...(paused || !known ? {} : { say: humanHere(businessOf(who) ?? brand) }) }
}

function whilePaused(
  until: Date,
  heard: Heard,
  { table, offers }: { table: WordTable; offers: Offers },
): Takeover {
  if (!speaks(heard)) return { kind: 'bot', until }
  const back: Takeover = { kind: 'bot', until: null, before: words('chat-human-over') }
  if (heard.kind === 'text')
    return isWord(table, heard.text, 'words-menu') || isWord(table, heard.text, 'words-bot-on')
      ? back
      : isAboutOffers(table, heard.text)
        ? { kind: 'bot', until }
        : { kind: 'human' }
  if (heard.kind !== 'tap') return { kind: 'human' }
  const choice = offered(offers, heard.key)
  if (choice && 'go' in choice.does && choice.does.go.flow === 'menu') return back
  return choice?.notice ? { kind: 'bot', until } : { kind: 'human' }
}

/** *Stop* and *start* are taken at once, whoever answers otherwise. */
const isAboutOffers = (table: WordTable, text: string): boolean =>
  ['words-stop', 'words-start', 'words-start-again'].some((key) => isWord(table, text, key))

/** Whether this is something said, and not something the messenger reports of a chat. */
const speaks = ({ kind }: Heard): boolean =>
  !['silent', 'blocked', 'unblocked', 'number-changed', 'offers'].includes(kind)

const isWord = (table: WordTable, text: string, key: string): boolean =>
  table.get(fold(text))?.some((word) => word.key === key) ?? false

/** The distributor that serves this person, by whose phone a human of the business mostly writes. */
const businessOf = ({ outlets }: Who): string | undefined => outlets[0]?.distributor?.name

/** The line by which a chat learns that a human answers now. */
export const humanHere = (who: string | Words): Words => words('chat-human-here', { who })

/** Asha from Shreeji. */
export const humanOf = (name: string, business: string): Words => words('chat-human-name', { name, business })
