/** What shops wait to hear about for too long: their distributor is reminded, later the brand hears of it. */
import type { Matter } from '../../returns/matters.ts'
import type { Notice } from '../announce.ts'
import { type Choice, go, moment, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const shown = 12

/** One message for all that waits at one distributor; each a tap away. */
export function mattersReminder(matters: readonly Matter[]): Notice | undefined {
  const [first] = matters
  if (!first) return undefined
  const say = block([words('notice-matters', { count: matters.length }), ...listOf(matters)])
  const choices = matters.slice(0, shown).map(choiceOf)
  return {
    listener: { distributor: first.distributor.id, roles: ['owner', 'biller'] },
    say: { ...say, choices },
  }
}

/** The brand is told what kind of thing waits and for whom, never an amount: dues are between the two. */
export function mattersEscalation(matters: readonly Matter[], phone: string | null): Notice | undefined {
  const [first] = matters
  if (!first) return undefined
  const head = words('notice-matters-escalation', {
    distributor: first.distributor.name,
    count: matters.length,
  })
  const call = phone ? words('notice-call', { phone }) : undefined
  const choices = [go(words('chat-menu'), 'menu')]
  const say = { ...block([head, ...listOf(matters), call]), choices }
  return { listener: { brand: true, roles: ['marketer', 'operator'] }, say }
}

function listOf(matters: readonly Matter[]): Words[] {
  const rest = matters.length - shown
  return [
    ...matters.slice(0, shown).map(lineOf),
    ...(rest > 0 ? [words('notice-digest-more', { count: rest })] : []),
  ]
}

const lineOf = ({ kind, number, outlet, since }: Matter): Words =>
  words('notice-matter', { kind, number: String(number), outlet: outlet.name, since: moment(since) })

function choiceOf({ kind, id, number, orderId, outlet }: Matter): Choice {
  const label = words('notice-matter-choice', { kind, number: String(number), outlet: outlet.name })
  if (kind === 'return') return go(label, 'return-desk', 'show', { goods: id })
  if (kind === 'payment') return go(label, 'claim-desk', 'show', { claim: id })
  return kind === 'dispute'
    ? go(label, 'dispute-desk', 'show', { order: orderId })
    : go(label, 'pending', 'show', { order: orderId })
}
