/** A booster for goods that lie too long: the system proposes them, the marketer says how much and for how long. */
import { z } from 'zod'
import { type SlowMover, slowMovers } from '../../src/campaigns/slow-movers.ts'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import { answer, type Ctx, day, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { addDays, dayIn } from '../../src/orders/zone.ts'
import { can } from '../../src/people/can.ts'
import { publishRule } from '../../src/points/rules/store.ts'
import { menuChoice, notYours, toCampaigns } from './campaign-words.ts'

const Data = z.object({
  sku: z.string().default(''),
  times: z.number().int().min(2).max(10).default(2),
  days: z.number().int().min(1).max(60).default(7),
})
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

const mayBoost = (ctx: Pick<Ctx, 'who'>) => can(ctx.who, 'publish-scheme', 'brand')

const begin = act(async (ctx): Promise<Then> => {
  if (!mayBoost(ctx)) return { rest: notYours() }
  const found = await slowMovers(ctx.tx.client, ctx.now)
  return found.length > 0
    ? { to: 'goods' }
    : { rest: { ...words('booster-none'), choices: [toCampaigns, menuChoice] } }
})

const slowWords = ({ name, coverDays, buyers, outlets }: SlowMover) =>
  words('booster-slow', {
    name,
    cover: coverDays ?? 0,
    sold: coverDays === null ? 'no' : 'yes',
    buyers,
    outlets,
  })

const goods = ask({
  say: async (ctx) => {
    const found = await slowMovers(ctx.tx.client, ctx.now)
    return {
      ...block([words('booster-which'), ...found.map(slowWords)]),
      choices: found.map(({ sku, name }) => answer(name, { sku })),
    }
  },
  hear: {
    choice: z.object({ sku: z.string() }),
    text: async (text, ctx) => {
      const { bySku } = await ctx.catalog()
      const sku = bySku.get(text.trim().toUpperCase())?.sku
      return sku === undefined ? undefined : { sku }
    },
  },
  then: ({ sku }): Then => ({ to: 'times', set: { sku } }),
})

const times = ask({
  say: () => ({
    ...words('booster-times'),
    choices: [2, 3, 5].map((factor) =>
      answer(words('booster-times-of', { times: factor }), { times: factor }),
    ),
  }),
  hear: {
    choice: z.object({ times: z.number().int().min(2).max(10) }),
    text: (text) => {
      const factor = Number(/^(\d{1,2})\s*(?:x|×|times|guna|गुना)?$/iu.exec(text.trim())?.[1])
      return factor >= 2 && factor <= 10 ? { times: factor } : undefined
    },
  },
  numbers: true,
  then: ({ times: factor }): Then => ({ to: 'days', set: { times: factor } }),
})

const days = ask({
  say: () => ({
    ...words('booster-days'),
    choices: [3, 7, 14].map((count) => answer(words('booster-days-of', { days: count }), { days: count })),
  }),
  hear: {
    choice: z.object({ days: z.number().int().min(1).max(60) }),
    text: (text) => {
      const count = Number(/^(\d{1,2})\s*(?:days?|din|दिन)?$/iu.exec(text.trim())?.[1])
      return count >= 1 && count <= 60 ? { days: count } : undefined
    },
  },
  numbers: true,
  then: ({ days: count }): Then => ({ to: 'review', set: { days: count } }),
})

async function composed(ctx: Ctx<Data>) {
  const { sku, times: factor, days: count } = ctx.data
  const name = (await ctx.catalog()).bySku.get(sku)?.name ?? sku
  const today = dayIn(ctx.now, ctx.brand.timeZone)
  return { sku, name, factor, from: today, until: addDays(today, count - 1) }
}

const review = ask({
  say: async (ctx) => {
    const { name, factor, until } = await composed(ctx)
    return {
      ...words('booster-review', { name, times: factor, until: day(until) }),
      choices: [answer(words('booster-start'), true), answer(words('booster-drop'), false)],
    }
  },
  hear: { choice: z.boolean(), text: (text) => (saysYes(text) ? true : saysNo(text) ? false : undefined) },
  then: (sure): Then =>
    sure ? { to: 'publish' } : { end: { ...words('booster-dropped'), choices: [toCampaigns, menuChoice] } },
})

const publish = act(async (ctx): Promise<Then> => {
  if (!mayBoost(ctx)) return { rest: notYours() }
  const { sku, name, factor, from, until } = await composed(ctx)
  const title = (word: string) => `${name} ${factor}× ${word}`
  const made = await publishRule(ctx.tx, {
    code: `BOOST-${sku}-${from.replaceAll('-', '')}`.slice(0, 40),
    document: {
      v: 1,
      name: { en: title('points'), hi: title('पॉइंट'), 'hi-Latn': title('points') },
      window: { from, until, timeZone: ctx.brand.timeZone },
      goods: { skus: [sku] },
      rule: { kind: 'booster', gives: { times: factor * 100 } },
    },
    by: ctx.who.person?.id ?? null,
    now: ctx.now,
  })
  const said = made.ok
    ? words('booster-started', { name, times: factor, until: day(until) })
    : words('booster-not', { reason: made.reason })
  const send = go(words('booster-send'), 'campaign-new', 'whom', { text: title('points'), buttons: [] })
  return { rest: { ...said, choices: [...(made.ok ? [send] : []), toCampaigns, menuChoice] } }
})

export const boosterNew = defineFlow<Data>({
  id: 'booster-new',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'begin',
  steps: { begin, goods, times, days, review, publish },
})
