/** What a consumer hears of codes from packs, and of what they won. */
import type { Prize, PrizeState, Settling } from '../../codes/prize.ts'
import type { Redeemed, Won } from '../../codes/redeem.ts'
import { readCode, spelledCode } from '../../codes/shape.ts'
import { dayIn } from '../../orders/zone.ts'
import type { Notice } from '../announce.ts'
import { type Choice, day, go, moment, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { maskedUpi } from './rewards.ts'

const menu = go(words('chat-menu'), 'menu')
const giveFor = (code: number): Choice => go(words('pack-code-give'), 'pack-code', 'upi', { code })

/** A code as it came, and what became of it. */
export type Outcome = { readonly code: string; readonly done: Redeemed }

/** Until then another address may be given. */
const open: readonly (PrizeState | null)[] = ['won', 'requested', 'failed']
const waits: readonly (PrizeState | null)[] = ['won', 'failed']

/** One answer to all codes of a message or photo. `fresh`: something was won just now, so an address is asked for. */
export function codesSay(outcomes: readonly Outcome[], timeZone: string): { say: Say; fresh: boolean } {
  const won = outcomes.flatMap(({ done }) => (done.ok ? [done] : []))
  const fresh = won.filter(({ again, amount }) => !again && amount > 0)
  const [only] = outcomes
  if (outcomes.length === 1 && only)
    return { say: { ...sentence(only.done, timeZone), choices: choicesOf(won) }, fresh: fresh.length > 0 }
  const sum = money(fresh.reduce((all, { amount }) => all + amount, 0))
  const head = words('pack-codes-head', { count: outcomes.length, won: fresh.length, amount: sum })
  const lines = outcomes.map(({ code, done }) => lineOf(code, done, timeZone))
  return { say: { ...block([head, ...lines]), choices: choicesOf(won) }, fresh: fresh.length > 0 }
}

function choicesOf(won: readonly Won[]): Choice[] {
  const [only] = won
  if (won.length === 1 && only && open.includes(only.state)) return [giveFor(only.id), menu]
  return won.some(({ state }) => waits.includes(state)) ? [giveFor(0), menu] : [menu]
}

const told = ({ amount, at, state }: Won, timeZone: string) => ({
  ...{ amount: money(amount), day: day(dayIn(at, timeZone)), state: state ?? 'blank' },
})

function sentence(done: Redeemed, timeZone: string): Words {
  if (!done.ok)
    return 'until' in done ? words(done.reason, { until: moment(done.until) }) : words(done.reason)
  if (done.again) return words('pack-code-again', told(done, timeZone))
  return done.amount === 0 ? words('pack-code-blank') : words('pack-code-won', told(done, timeZone))
}

function lineOf(typed: string, done: Redeemed, timeZone: string): Words {
  const plain = readCode(typed) ?? typed
  const code = plain.length === 12 ? spelledCode(plain) : plain
  if (done.ok && done.again)
    return words('pack-code-line', { code, what: words('pack-code-line-again', told(done, timeZone)) })
  if (done.ok)
    return words('pack-code-line', {
      code,
      what: words('pack-code-line-won', { won: done.amount > 0 ? 'yes' : 'no', amount: money(done.amount) }),
    })
  const until = 'until' in done ? moment(done.until) : ''
  return words('pack-code-line', { code, what: words('pack-code-line-not', { why: done.reason, until }) })
}

/** A photo from somebody without a shop on which no code was found. */
export const noCodeNotice = (conversationId: number): Notice => ({
  listener: { conversation: conversationId },
  say: { ...words('pack-photo-none'), choices: [menu] },
})

/** To one chat, of all its prizes that went to one address; after a failure another address may be given. */
export function prizeNotice(
  { conversationId, payTo, amount, codeId, count }: Prize,
  state: Settling['state'],
): Notice {
  return {
    listener: { conversation: conversationId },
    say: {
      ...words('pack-code-told', { state, amount: money(amount), upi: maskedUpi(payTo) }),
      choices: state === 'failed' ? [giveFor(count === 1 ? codeId : 0), menu] : [menu],
    },
  }
}
