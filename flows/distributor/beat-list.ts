/** Today's beat: its shops in the order they are driven to, the usual of each one tap away. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  type Next,
  type Say,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { type BeatOfDay, type BeatShop, beatsOfDay, shopsOfBeat } from '../../src/orders/beat-list.ts'
import { usualFrom } from '../../src/orders/suggest.ts'
import { dayIn, instantOf } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { ordersForShops } from '../../src/people/served-outlets.ts'
import { notYours } from './for-shop-state.ts'

const Data = z.object({
  beat: z.number().default(0),
  /** Shops before this one of the route were shown before. */
  from: z.number().int().min(0).default(0),
})
type Data = z.infer<typeof Data>
type List = Ctx<Data>
const { act } = stepsOf<Data>()

// What a messenger shows as taps beside a way on and the menu.
const shownAtOnce = 8

export const beatList = defineFlow<Data>({
  id: 'beat-list',
  version: 1,
  role: 'known',
  data: Data,
  start: 'open',
  steps: {
    open: act(async (ctx): Promise<Next<Data>> => {
      if (!ordersForShops(ctx.who)) return { rest: notYours() }
      const beats = await beatsFor(ctx)
      const [only] = beats
      const beat = beats.find(({ id }) => id === ctx.data.beat) ?? (beats.length === 1 ? only : undefined)
      return { rest: beat ? await beatSay(ctx, beat) : beatsSay(beats) }
    }),
  },
})

const today = (ctx: List): string => dayIn(ctx.now, ctx.brand.timeZone)

function beatsFor(ctx: List): Promise<BeatOfDay[]> {
  const mine = ctx.who.distributors.filter(({ id }) => can(ctx.who, 'order', { distributor: id }))
  const repId = ctx.who.brand.includes('rep') ? (ctx.who.person?.id ?? null) : null
  return beatsOfDay(ctx.tx.client, { distributorIds: mine.map(({ id }) => id), repId, day: today(ctx) })
}

function beatsSay(beats: readonly BeatOfDay[]): Say {
  const choices = beats.map(({ id, name, shops }) =>
    go(words('beat-list-beat', { name, shops }), 'beat-list', undefined, { beat: id }),
  )
  const menu = go(words('chat-menu'), 'menu')
  return { ...words(beats.length > 0 ? 'beat-list-which' : 'beat-list-none'), choices: [...choices, menu] }
}

async function beatSay(ctx: List, beat: BeatOfDay): Promise<Say> {
  const since = instantOf(today(ctx), '00:00', ctx.brand.timeZone)
  const route = await shopsOfBeat(ctx.tx.client, beat.id, since)
  const left = route.filter(({ ordered }) => ordered === null).length
  const { from } = ctx.data
  const shown = route.slice(from, from + shownAtOnce)
  const seesDues = can(ctx.who, 'see-door-dues', { distributor: beat.distributorId })
  const rows: Words[] = []
  const choices: Choice[] = []
  for (const shop of shown) {
    const usual = shop.ordered ? 0 : await usualCount(ctx, shop.id)
    rows.push(lineWords(shop, usual, seesDues))
    if (!shop.ordered) choices.push(shopChoice(shop, usual))
  }
  const further = route.length - from - shown.length
  return {
    ...block([
      words('beat-list-head', { name: beat.name, shops: route.length, left }),
      ...rows,
      words('beat-list-how', { code: shown[0]?.code ?? 'R-0012' }),
    ]),
    choices: [...choices, ...more(beat, from + shownAtOnce, further), go(words('chat-menu'), 'menu')],
  }
}

const more = ({ id }: BeatOfDay, from: number, further: number): Choice[] =>
  further > 0
    ? [go(words('beat-list-more', { count: further }), 'beat-list', undefined, { beat: id, from })]
    : []

async function usualCount(ctx: List, outletId: number): Promise<number> {
  return usualFrom(await shopHistory(ctx.tx, outletId, ctx.now), await ctx.catalog(), ctx.now).lines.length
}

function lineWords({ name, code, ordered, owed }: BeatShop, usual: number, seesDues: boolean): Words {
  const due = seesDues && owed > 0 ? words('beat-list-due', { amount: money(owed) }) : ''
  const shop = { name, code, due, owes: due === '' ? 'no' : 'yes' }
  if (ordered)
    return words('beat-list-ordered', {
      ...shop,
      number: String(ordered.number),
      total: money(ordered.total),
    })
  return words('beat-list-open', { ...shop, usual })
}

function shopChoice({ id, name }: BeatShop, usual: number): Choice {
  const data = { outlet: id, listed: true, ...(usual > 0 ? { usual: true } : {}) }
  return go(words(usual > 0 ? 'beat-list-usual' : 'beat-list-type', { name }), 'for-shop', undefined, data)
}
