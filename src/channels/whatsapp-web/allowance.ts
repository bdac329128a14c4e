/**
 * How much is said unasked. A number that writes to people who did not write first is what WhatsApp blocks: such
 * messages are counted by the day, and end altogether when too many of the last ones failed.
 */
import type { Outgoing } from '../../chat/message.ts'

export type AllowanceRules = {
  /** Unasked messages a day. */
  perDay: number
  /** A message answers the person for so long after they wrote, milliseconds. */
  answersMs: number
  /** So many failures … */
  failures: number
  /** … of so many messages end what is unasked. */
  of: number
}

export const usualRules: AllowanceRules = { perDay: 30, answersMs: 24 * 3_600_000, failures: 3, of: 10 }

/** What outlives the process. */
export type Spent = { day: string; used: number; quietSince: string | null }

export type Allowance = {
  /** Takes one of today's; false when none is left, or nothing unasked may be sent. Answers are always allowed. */
  allows(message: Outgoing): boolean
  /** Notes how a sending ended; true when this ends what is unasked. */
  ended(well: boolean): boolean
  /** The operator has looked and lets it go on. */
  speakAgain(): void
  restore(spent: Partial<Spent>): void
  spent(): Spent
}

export function makeAllowance(rules: AllowanceRules, now: () => number): Allowance {
  let spent: Spent = { day: '', used: 0, quietSince: null }
  let last: boolean[] = []
  const today = () => new Date(now()).toISOString().slice(0, 10)
  return {
    allows({ heardAt, class: kind }) {
      const asked = kind === 'order' && heardAt !== undefined && now() - heardAt.getTime() <= rules.answersMs
      if (asked) return true
      if (spent.quietSince) return false
      if (spent.day !== today()) spent = { ...spent, day: today(), used: 0 }
      if (spent.used >= rules.perDay) return false
      spent.used++
      return true
    },
    ended(well) {
      last = [...last, well].slice(-rules.of)
      const ends = !spent.quietSince && last.filter((each) => !each).length >= rules.failures
      if (ends) spent.quietSince = new Date(now()).toISOString()
      return ends
    },
    speakAgain() {
      last = []
      spent.quietSince = null
    },
    restore(known) {
      spent = { ...spent, ...known }
    },
    spent: () => ({ ...spent }),
  }
}
