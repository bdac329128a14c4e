/** How a shop's points are shown. */
import { type Choice, type Ctx, day, go, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { signed } from '../../src/chat/notices/adjustments.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { wrongChoice } from '../../src/chat/notices/cases.ts'
import { dayIn } from '../../src/orders/zone.ts'
import type { Movement, Summary, TierStanding } from '../../src/points/summary.ts'
import { hasSeveral } from './shop.ts'

type Names = Readonly<Record<string, string>>

/** A rule's or tier's name in the reader's language. */
export const nameIn = (ctx: Pick<Ctx, 'language'>, name: Names): string => name[ctx.language] ?? name.en ?? ''

/** "November 2026", of a month 'YYYY-MM'. */
export const monthWords = (month: string): Words =>
  words('points-month', { month: Number(month.slice(5)), year: month.slice(0, 4) })

const mostPending = 4

export function pointsSay(ctx: Ctx, outletId: number, summary: Summary): Say {
  const { active, pending, expiring, tier, movements } = summary
  const shop = hasSeveral(ctx) ? (ctx.outlet?.name ?? '') : ''
  const later = pending.slice(mostPending).reduce((sum, { points }) => sum + points, 0)
  const parts = [
    words(active < 0 ? 'points-debt' : 'points-active', {
      points: Math.abs(active),
      shop,
      named: shop ? 'yes' : 'no',
    }),
    ...pending.slice(0, mostPending).map(pendingWords),
    later > 0 ? words('points-pending-more', { points: later }) : undefined,
    ...expiring.map(({ points, day: last }) => words('points-expiring', { points, day: day(last) })),
    ...(tier ? tierWords(ctx, tier) : []),
    words(movements.length > 0 ? 'points-last' : 'points-none'),
    ...movements.map((movement) => movementWords(ctx, movement)),
  ]
  return { ...block(parts), choices: choicesOf(outletId, movements) }
}

const pendingWords = ({ points, number, deliverOn }: Summary['pending'][number]): Words =>
  words('points-pending', {
    points,
    number: String(number ?? ''),
    dated: deliverOn ? 'yes' : 'no',
    day: deliverOn ? day(deliverOn) : '',
  })

/** Who buys for so much has surely bought enough. */
const inRupees = (paise: number): number => Math.ceil(paise / 100) * 100

function tierWords(ctx: Ctx, { now, until, keep, next }: TierStanding): (Words | undefined)[] {
  const tier = now ? nameIn(ctx, now.name) : ''
  return [
    now && words('points-tier', { tier }),
    now && keep > 0
      ? words('points-keep', { amount: money(inRupees(keep)), day: day(until), tier })
      : undefined,
    next && next.missing > 0
      ? words('points-next', { amount: money(inRupees(next.missing)), tier: nameIn(ctx, next.tier.name) })
      : undefined,
  ]
}

function movementWords(ctx: Ctx, { at, points, kind, source, number, name }: Movement): Words {
  const about = source === 'order' && number !== null ? 'order' : name ? 'named' : 'other'
  return words('points-moved', {
    day: day(dayIn(at, ctx.brand.timeZone)),
    points: signed(points),
    about,
    number: String(number ?? ''),
    name: name ? nameIn(ctx, name) : '',
    kind,
  })
}

function choicesOf(outletId: number, movements: readonly Movement[]): Choice[] {
  const numbers = [
    ...new Set(movements.flatMap(({ source, number }) => (source === 'order' ? (number ?? []) : []))),
  ]
  const byHand = movements.filter(({ source }) => source === 'adjustment').slice(0, 1)
  const goals = movements.filter(({ source, points }) => source === 'goal' && points > 0).slice(0, 1)
  return [
    ...numbers
      .slice(0, 3)
      .map((number) =>
        go(words('points-why', { number: String(number) }), 'why', undefined, { number, outlet: outletId }),
      ),
    ...goals.map(({ sourceId }) =>
      go(words('points-why-goal'), 'why', 'goal', { goal: sourceId, outlet: outletId }),
    ),
    ...byHand.map(({ sourceId, points }) =>
      go(words('points-why-hand', { points: signed(points) }), 'why', 'adjustment', {
        adjustment: sourceId,
        outlet: outletId,
      }),
    ),
    go(words('retailer-menu-rewards'), 'rewards', undefined, { outlet: outletId }),
    go(words('points-statement'), 'points', 'months', { outlet: outletId }),
    wrongChoice(outletId, 'points'),
    go(words('chat-menu'), 'menu'),
  ]
}
