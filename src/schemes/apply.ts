/** Which of the schemes that fit an order take effect, and what they leave each other. Pure. */
import type { Compiled } from './compile.ts'
import type { Basket, Effect, Given, Item } from './effect.ts'
import type { Stocked } from './items.ts'
import { give, stageOf, stages } from './kinds/give.ts'

/** A scheme that holds and is for the shop, with those of its goods that are in the order. */
export type Candidate = Compiled & { readonly skus: ReadonlySet<string> | 'all' }

type Whole = { readonly candidate: Candidate; readonly basket: Basket; readonly given: Given | undefined }
type Winner = Whole & { readonly given: Given }

/** Best for the shop as if it were alone, then by priority, then the older. Without a group each stands for itself. */
export function bestOfGroups(all: readonly Whole[]): Winner[] {
  const best = new Map<string, Winner>()
  for (const { candidate, basket, given } of all) {
    if (!given) continue
    const { scheme } = candidate
    const group = scheme.document.stack.group
    const key = group === undefined ? `#${scheme.id}` : `=${group}`
    const known = best.get(key)
    const next = { candidate, basket, given }
    if (!known || beats(next, known)) best.set(key, next)
  }
  return [...best.values()]
}

const worth = ({ discounts, freeValue }: Given): number =>
  [...discounts.values()].reduce((sum, paise) => sum + paise, freeValue)

function beats(one: Winner, other: Winner): boolean {
  const more = worth(one.given) - worth(other.given) || one.given.points - other.given.points
  return more !== 0 ? more > 0 : byPriority(one.candidate, other.candidate) < 0
}

export function byPriority({ scheme: a }: Compiled, { scheme: b }: Compiled): number {
  return b.document.stack.priority - a.document.stack.priority || a.id - b.id
}

/** Stage by stage on what the stages before left; what would exceed the goods' value is cut. */
export function applied(
  winners: readonly Winner[],
  items: ReadonlyMap<string, Stocked>,
  basketOf: (candidate: Candidate, items: ReadonlyMap<string, Item>) => Basket,
): Effect[] {
  const left = new Map<string, Item>(items)
  const room = new Map([...items].map(([sku, item]) => [sku, item.room]))
  const effects: Effect[] = []
  let touched = false
  for (const stage of stages) {
    const now = new Map(left)
    const due = winners.filter(({ candidate }) => stageOf(candidate.scheme.document.rule) === stage)
    for (const winner of due.toSorted((a, b) => byPriority(a.candidate, b.candidate))) {
      const { rule, stack } = winner.candidate.scheme.document
      const fresh = touched && !stack.exclusive
      const given = fresh ? give(rule, basketOf(winner.candidate, now)) : winner.given
      const effect = given && effectOf(winner.candidate, given, room)
      if (!effect) continue
      effects.push(effect)
      for (const [sku, paise] of effect.discounts) {
        room.set(sku, (room.get(sku) ?? 0) - paise)
        const item = left.get(sku)
        if (item) left.set(sku, { ...item, base: Math.max(0, item.base - paise) })
      }
    }
    touched ||= effects.some(({ discount }) => discount > 0)
  }
  return effects
}

function effectOf(
  { scheme: { id, version, document } }: Candidate,
  given: Given,
  room: ReadonlyMap<string, number>,
): Effect | undefined {
  const discounts = new Map(
    [...given.discounts]
      .map(([sku, paise]) => [sku, Math.min(paise, room.get(sku) ?? 0)] as const)
      .filter(([, paise]) => paise > 0),
  )
  const discount = [...discounts.values()].reduce((sum, paise) => sum + paise, 0)
  if (discount === 0 && given.free.length === 0 && given.points === 0) return undefined
  return { ...given, id, version, kind: document.rule.kind, name: document.name, discounts, discount }
}
