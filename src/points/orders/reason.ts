/** Why an entry is as it is, as stored with it: what the answer to *why* is made of, months later. */
import type { PointRule, PointRuleDocument } from '../rules/document.ts'
import type { Effect, EffectLine, Holds } from '../rules/evaluate.ts'
import type { Period } from '../rules/goals.ts'

type Name = PointRuleDocument['name']

/** Of points that an order earned. */
export type EffectReason = {
  readonly v: 1
  readonly number: number
  readonly name: Name
  /** What the rule gives, as it was; a tier's is its name and times, a scheme's the kind of its slabs. */
  readonly gives: object
  readonly holds: Holds
  readonly from: number
  readonly lines: readonly EffectLine[]
  /** The rule's budget or the shop's share of it left less than was earned. */
  readonly capped?: number
}

/** Of points taken back because of what became of an order: pieces that counted, and that still count. */
export type ReverseReason = {
  readonly v: 1
  readonly number: number
  readonly name: Name
  readonly of: string
  /** The kind of the order's change: short, cancelled, goods-returned, … */
  readonly cause: string
  readonly lines: readonly {
    readonly line: number
    readonly name: string
    readonly was: number
    readonly is: number
  }[]
}

/** Of a goal reached, or lost again by returns. */
export type GoalReason = {
  readonly v: 1
  readonly name: Name
  readonly gives: object
  readonly period: Period
  readonly measured: number
  readonly goal: number
}

export function effectReason(number: number, effect: Effect, points: number): EffectReason {
  const { name, gives, holds, from, lines } = effect
  return {
    ...{ v: 1, number, name, gives, holds, from, lines },
    ...(points < effect.points ? { capped: effect.points } : {}),
  }
}

export const goalReason = (rule: PointRule, period: Period, measured: number, goal: number): GoalReason => ({
  ...{ v: 1, name: rule.document.name, gives: rule.document.rule, period, measured, goal },
})
