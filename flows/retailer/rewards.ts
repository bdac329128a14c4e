/** "Rewards": what a shop can get for its points, and getting it in three taps. */
import { z } from 'zod'
import { type Ctx, defineFlow, type Next, no, stepsOf, words } from '../../src/chat/flow.ts'
import { giftNotice, redeemedNotice, runningOutNotice } from '../../src/chat/notices/rewards.ts'
import { taxShown } from '../../src/rewards/benefits.ts'
import { catalogueFor } from '../../src/rewards/catalogue.ts'
import { forgetTyped, keepPan, readPan } from '../../src/rewards/pan.ts'
import { redeem } from '../../src/rewards/redeem.ts'
import { lastPayTo } from '../../src/rewards/redemption.ts'
import { refused } from '../../src/rewards/refusal.ts'
import { newlyRunningOut } from '../../src/rewards/running-out.ts'
import { readUpi } from '../../src/rewards/upi.ts'
import { catalogueSay, confirmSay, doneSay, refusalSay, upiSay } from './rewards-say.ts'
import { isShop, newPlace, shopOrSay, today } from './rewards-shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  reward: z.number().default(0),
  /** Of this wish, from its first question on: however often it is confirmed, it is one redemption. */
  key: z.string().default(''),
  /** The price and the tax as they were shown. */
  points: z.number().default(0),
  tax: z.number().default(0),
  payTo: z.string().optional(),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
const { ask, act } = stepsOf<Data>()

const offers = (ctx: At, outlet: number) =>
  catalogueFor(ctx.tx.client, outlet, ctx.vault?.keyId ?? null, today(ctx))

async function wished(ctx: At, outlet: number) {
  const { balance, now, later } = await offers(ctx, outlet)
  return { balance, reward: [...now, ...later].find(({ id }) => id === ctx.data.reward) }
}

const list = act(async (ctx) => {
  const shop = shopOrSay(ctx, 'rewards')
  if (!isShop(shop)) return shop
  return { rest: catalogueSay(ctx, shop.outlet, await offers(ctx, shop.outlet), shop.may) }
})

const begin = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx, 'rewards')
  if (!isShop(shop)) return shop
  if (!shop.may) return { rest: refusalSay(refused('reward-owner-only')) }
  const { balance, reward } = await wished(ctx, shop.outlet)
  if (!reward) return { rest: refusalSay(refused('reward-out')) }
  const missing = reward.points - balance
  if (missing > 0) return { rest: refusalSay(refused('points-too-few', { balance, missing })) }
  const set = { outlet: shop.outlet, key: ctx.key, points: reward.points }
  const { panNeeded } = await taxShown(ctx.tx.client, reward, about(ctx, shop.outlet))
  if (panNeeded && !ctx.vault) return { rest: refusalSay(refused('reward-locked')) }
  return { to: panNeeded ? 'pan' : reward.kind === 'upi' ? 'upi' : 'weigh', set }
})

const about = (ctx: At, outletId: number) => ({
  outletId,
  vault: ctx.vault,
  timeZone: ctx.brand.timeZone,
  now: ctx.now,
})

const pan = ask({
  say: () => words('rewards-pan'),
  hear: { text: (text) => text },
  then: async (typed, ctx): Promise<Next<Data>> => {
    const read = readPan(typed)
    const { outlet = 0 } = ctx.data
    if (!read || !ctx.vault) return { again: words('rewards-pan-wrong') }
    await keepPan(ctx.tx, {
      ...about(ctx, outlet),
      vault: ctx.vault,
      pan: read,
      by: ctx.who.person?.id ?? null,
    })
    await forgetTyped(ctx.tx, ctx.conversation, typed, read)
    const { reward } = await wished(ctx, outlet)
    return { to: reward?.kind === 'upi' ? 'upi' : 'weigh' }
  },
})

/** What is withheld, reckoned before it is asked about: the yes is for this. */
const weigh = act(async (ctx): Promise<Next<Data>> => {
  const { outlet = 0 } = ctx.data
  const { balance, reward } = await wished(ctx, outlet)
  if (!reward) return { rest: refusalSay(refused('reward-out')) }
  const { tax, taxPoints } = await taxShown(ctx.tx.client, reward, about(ctx, outlet))
  const missing = reward.points + taxPoints - balance
  if (missing > 0) return { rest: refusalSay(refused('points-too-few', { balance, missing })) }
  return { to: 'confirm', set: { tax } }
})

const upi = ask({
  say: async (ctx) => upiSay(await lastPayTo(ctx.tx.client, ctx.data.outlet ?? 0)),
  hear: { choice: z.string().max(100), text: (text) => text },
  then: (heard): Next<Data> => {
    const payTo = readUpi(heard)
    return payTo ? { to: 'weigh', set: { payTo } } : { again: words('rewards-upi-wrong') }
  },
})

const confirm = ask({
  say: async (ctx) => {
    const { outlet = 0 } = ctx.data
    const { balance, reward } = await wished(ctx, outlet)
    return reward
      ? confirmSay(reward, balance, await taxShown(ctx.tx.client, reward, about(ctx, outlet)), ctx.data.payTo)
      : { ...words('rewards-gone'), choices: [no(words('rewards-no'), 'no')] }
  },
  hear: { choice: z.enum(['yes', 'no']) },
  then: (heard): Next<Data> => (heard === 'yes' ? { to: 'get' } : { to: 'list' }),
})

const get = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx, 'rewards')
  if (!isShop(shop)) return shop
  const { key, reward, points, tax, payTo } = ctx.data
  const outcome = await redeem(ctx.tx, {
    ...{ key, rewardId: reward, points, tax, by: shop.person, ...about(ctx, shop.outlet) },
    ...(payTo === undefined ? {} : { payTo }),
  })
  if (!outcome.ok) return { end: refusalSay(outcome) }
  const { redemption, fresh } = outcome
  if (fresh) {
    tell(ctx, redeemedNotice(redemption))
    if (redemption.state === 'ordered') tell(ctx, giftNotice(redemption))
    const left = await newlyRunningOut(ctx.tx, reward, ctx.vault?.keyId ?? null, today(ctx))
    if (left !== undefined) tell(ctx, runningOutNotice(redemption, left))
  }
  return { end: doneSay(outcome, await newPlace(ctx, redemption)) }
})

const tell = (ctx: At, { listener, say }: ReturnType<typeof redeemedNotice>) => ctx.tell(listener, say)

export const rewards = defineFlow<Data>({
  id: 'rewards',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, begin, pan, upi, weigh, confirm, get },
})
