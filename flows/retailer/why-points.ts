/** Why an order brought its points, line by line, and what took some of them back. */
import { type Ctx, day, money, type Words, words } from '../../src/chat/flow.ts'
import { signed } from '../../src/chat/notices/adjustments.ts'
import type { OrderView } from '../../src/orders/types.ts'
import { addDays, dayIn } from '../../src/orders/zone.ts'
import type { AdjustReason } from '../../src/points/adjust/types.ts'
import type { EffectReason, GoalReason, ReverseReason } from '../../src/points/orders/reason.ts'
import { entriesAbout, type Told } from '../../src/points/why.ts'
import { nameIn } from './points-say.ts'

const mostLines = 15

export async function whyPoints(ctx: Ctx, order: OrderView): Promise<Words[]> {
  const entries = await entriesAbout(ctx.tx.client, order.outlet.id, { kind: 'order', id: order.id })
  if (entries.length === 0) return []
  const sum = entries.reduce((all, { points }) => all + points, 0)
  const state = entries.some(({ pending }) => pending) ? 'pending' : 'active'
  return [words('why-points', { points: sum, state }), ...entries.flatMap((entry) => entryWords(ctx, entry))]
}

/** Why one entry of points came or went. */
export function entryWords(ctx: Ctx, { points, reason }: Told): Words[] {
  if ('cause' in reason) return [takenWords(ctx, points, reason)]
  if (!('holds' in reason)) return []
  const shown = reason.lines.slice(0, mostLines)
  return [
    headWords(ctx, points, reason),
    ...(reason.capped === undefined ? [] : [words('why-capped', { wanted: reason.capped })]),
    ...shown.map((line) => lineWords(line, reason)),
    ...(reason.lines.length > mostLines
      ? [words('why-lines-more', { count: reason.lines.length - mostLines })]
      : []),
  ]
}

type Gives = {
  kind: string
  times?: number
  milli?: number
  per?: string
  gives?: { times?: number; fixed?: number }
}

const factorOf = ({ times, gives }: Gives): number | undefined => times ?? gives?.times

function headWords(ctx: Ctx, points: number, { name, gives }: EffectReason): Words {
  const { kind, milli, per } = gives as Gives
  const factor = factorOf(gives as Gives)
  return words('why-effect', {
    points: signed(points),
    name: nameIn(ctx, name),
    how: factor === undefined ? (kind === 'pieces' ? (per ?? 'piece') : kind) : 'times',
    more: ((factor ?? 100) - 100) / 100,
    rate: (milli ?? 0) / 1_000,
  })
}

// What was multiplied is the base, whose lines were told with it already.
function lineWords(
  { name, pieces, net, points }: EffectReason['lines'][number],
  { gives }: EffectReason,
): Words {
  const of = gives as Gives
  const basis = factorOf(of) !== undefined ? 'more' : of.kind === 'value' ? 'net' : 'pieces'
  return words('why-line', { name, basis, pieces, net: money(net), points })
}

function takenWords(ctx: Ctx, points: number, { name, cause, lines }: ReverseReason): Words {
  const gone = lines.slice(0, 5).map((line) => `${line.name} ${line.was} → ${line.is}`)
  return words('why-taken', {
    points: signed(points),
    name: nameIn(ctx, name),
    cause,
    lines: gone.join(', '),
  })
}

/** Why a goal paid its bonus, and whether returns took it back. */
export async function whyGoal(ctx: Ctx, outletId: number, period: number): Promise<Words[]> {
  const entries = await entriesAbout(ctx.tx.client, outletId, { kind: 'goal', id: period })
  return entries.map(({ points, reason }) => goalWords(ctx, points, reason as GoalReason))
}

function goalWords(ctx: Ctx, points: number, { name, period, measured, goal, gives }: GoalReason): Words {
  const { kind, of } = gives as { kind: string; of?: string }
  const inMoney = of === 'paise'
  return words('why-goal', {
    points: signed(points),
    name: nameIn(ctx, name),
    from: day(period.from),
    until: day(addDays(period.until, -1)),
    unit: inMoney ? 'paise' : kind === 'target' ? 'pieces' : kind,
    measured: inMoney ? money(measured) : measured,
    goal: inMoney ? money(goal) : goal,
  })
}

/** Why points came or went by hand: the reason, and that it took two people. */
export async function whyAdjustment(ctx: Ctx, outletId: number, id: number): Promise<Words[]> {
  const entries = await entriesAbout(ctx.tx.client, outletId, { kind: 'adjustment', id })
  return entries.map(({ points, reason, at }) => {
    const { text, caseId, askedBy, givenBy } = reason as AdjustReason
    return words('why-by-hand', {
      ...{ points: signed(points), day: day(dayIn(at, ctx.brand.timeZone)), reason: text, askedBy, givenBy },
      ...{ case: String(caseId ?? 'none'), brand: ctx.brand.name },
    })
  })
}
