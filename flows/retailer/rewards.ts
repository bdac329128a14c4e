/** "Rewards": what a shop can get for its points, getting it in three taps, and what became of it. */
import { z } from 'zod'
import { answer, type Ctx, defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import {
  cancelledNotice,
  giftNotice,
  movedNotice,
  redeemedNotice,
  rewardName,
} from '../../src/chat/notices/rewards.ts'
import { dayIn } from '../../src/orders/zone.ts'
import { can, shopOf } from '../../src/people/can.ts'
import { cancelRedemption } from '../../src/rewards/cancel.ts'
import { catalogueFor } from '../../src/rewards/catalogue.ts'
import { deliverGift } from '../../src/rewards/gifts.ts'
import { redeem } from '../../src/rewards/redeem.ts'
import { lastPayTo, type Redemption, redemptionById, redemptionsOf } from '../../src/rewards/redemption.ts'
import { refused } from '../../src/rewards/refusal.ts'
import { codeShown, placeOfCode } from '../../src/rewards/show.ts'
import { readUpi } from '../../src/rewards/upi.ts'
import {
  catalogueSay,
  codeSay,
  confirmSay,
  doneSay,
  mineSay,
  onwards,
  refusalSay,
  upiSay,
} from './rewards-say.ts'
import { actForNamed, ownerOf, seatIn, whichShop } from './shop.ts'

const Data = z.object({
  outlet: z.number().optional(),
  reward: z.number().default(0),
  redemption: z.number().default(0),
  /** Of this wish, from its first question on: however often it is confirmed, it is one redemption. */
  key: z.string().default(''),
  /** The price as it was shown. */
  points: z.number().default(0),
  payTo: z.string().optional(),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
const { ask, act } = stepsOf<Data>()

type Shop = { readonly outlet: number; readonly person: number; readonly may: boolean }

/** The shop, where the person may see its points; else what to say. `may`: they redeem for it. */
function shopOrSay(ctx: At): Shop | Next<Data> {
  actForNamed(ctx, ctx.data.outlet)
  const outlet = ctx.data.outlet ?? ownerOf(ctx)?.outletId
  const seat = outlet === undefined ? undefined : seatIn(ctx, outlet)
  const { person } = ctx.who
  if (!seat || !person) return { rest: whichShop(ctx, 'rewards') }
  if (!can(ctx.who, 'see-points', shopOf(seat)))
    return { rest: { ...words('chat-not-allowed'), choices: onwards } }
  return { outlet: seat.id, person: person.id, may: can(ctx.who, 'redeem', shopOf(seat)) }
}

const isShop = (found: Shop | Next<Data>): found is Shop => 'person' in found
const today = (ctx: At) => dayIn(ctx.now, ctx.brand.timeZone)
const offers = (ctx: At, outlet: number) =>
  catalogueFor(ctx.tx.client, outlet, ctx.vault?.keyId ?? null, today(ctx))

async function wished(ctx: At, outlet: number) {
  const { balance, now, later } = await offers(ctx, outlet)
  return { balance, reward: [...now, ...later].find(({ id }) => id === ctx.data.reward) }
}

const list = act(async (ctx) => {
  const shop = shopOrSay(ctx)
  if (!isShop(shop)) return shop
  return { rest: catalogueSay(ctx, shop.outlet, await offers(ctx, shop.outlet), shop.may) }
})

const begin = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx)
  if (!isShop(shop)) return shop
  if (!shop.may) return { rest: refusalSay(refused('reward-owner-only')) }
  const { balance, reward } = await wished(ctx, shop.outlet)
  if (!reward) return { rest: refusalSay(refused('reward-out')) }
  const missing = reward.points - balance
  if (missing > 0) return { rest: refusalSay(refused('points-too-few', { balance, missing })) }
  const set = { outlet: shop.outlet, key: ctx.key, points: reward.points }
  return { to: reward.kind === 'upi' ? 'upi' : 'confirm', set }
})

const upi = ask({
  say: async (ctx) => upiSay(await lastPayTo(ctx.tx.client, ctx.data.outlet ?? 0)),
  hear: { choice: z.string().max(100), text: (text) => text },
  then: (heard): Next<Data> => {
    const payTo = readUpi(heard)
    return payTo ? { to: 'confirm', set: { payTo } } : { again: words('rewards-upi-wrong') }
  },
})

const confirm = ask({
  say: async (ctx) => {
    const { balance, reward } = await wished(ctx, ctx.data.outlet ?? 0)
    return reward
      ? confirmSay(reward, balance, ctx.data.payTo)
      : { ...words('rewards-gone'), choices: [answer(words('rewards-no'), 'no')] }
  },
  hear: { choice: z.enum(['yes', 'no']) },
  then: (heard): Next<Data> => (heard === 'yes' ? { to: 'get' } : { to: 'list' }),
})

const get = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx)
  if (!isShop(shop)) return shop
  const { key, reward, points, payTo } = ctx.data
  const outcome = await redeem(ctx.tx, {
    ...{ key, rewardId: reward, points, outletId: shop.outlet, by: shop.person },
    ...{ keyId: ctx.vault?.keyId ?? null, timeZone: ctx.brand.timeZone, now: ctx.now },
    ...(payTo === undefined ? {} : { payTo }),
  })
  if (!outcome.ok) return { end: refusalSay(outcome) }
  const { redemption, fresh } = outcome
  if (fresh) {
    tell(ctx, redeemedNotice(redemption))
    if (redemption.state === 'ordered') tell(ctx, giftNotice(redemption))
  }
  return { end: doneSay(outcome, await newPlace(ctx, redemption)) }
})

const tell = (ctx: At, { listener, say }: ReturnType<typeof redeemedNotice>) => ctx.tell(listener, say)

/** A place for its code in a message to this chat; none where it has no code, or was shown before. */
async function newPlace(ctx: At, { id, reward }: Redemption): Promise<string | undefined> {
  if (reward.kind !== 'voucher' || (await codeShown(ctx.tx.client, id))) return undefined
  return placeOfCode(ctx.tx, { redemptionId: id, conversationId: ctx.conversation.id, now: ctx.now })
}

const mine = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx)
  if (!isShop(shop)) return shop
  const found = await redemptionsOf(ctx.tx.client, shop.outlet)
  const again = new Set<number>()
  for (const { id, reward } of found)
    if (shop.may && reward.kind === 'voucher' && !(await codeShown(ctx.tx.client, id))) again.add(id)
  return { rest: mineSay(ctx, shop.outlet, found, again, shop.may) }
})

/** The redemption that is spoken of, where it is this shop's. */
async function named(ctx: At): Promise<{ shop: Shop; redemption: Redemption } | Next<Data>> {
  const shop = shopOrSay(ctx)
  if (!isShop(shop)) return shop
  const redemption = await redemptionById(ctx.tx.client, ctx.data.redemption)
  if (redemption?.outlet.id !== shop.outlet) return { end: refusalSay(refused('redemption-unknown')) }
  return { shop, redemption }
}

const code = act(async (ctx): Promise<Next<Data>> => {
  const found = await named(ctx)
  if (!('redemption' in found)) return found
  if (!found.shop.may) return { end: refusalSay(refused('reward-owner-only')) }
  const place = await newPlace(ctx, found.redemption)
  return {
    end: place ? codeSay(found.redemption, place) : { ...words('rewards-code-shown'), choices: onwards },
  }
})

const cancel = ask({
  say: async (ctx) => {
    const redemption = await redemptionById(ctx.tx.client, ctx.data.redemption)
    const name = redemption ? rewardName(redemption.reward.name) : ''
    const choices = [answer(words('rewards-cancel-yes'), 'yes'), answer(words('rewards-cancel-no'), 'no')]
    return { ...words('rewards-cancel-sure', { name, points: redemption?.points ?? 0 }), choices }
  },
  hear: { choice: z.enum(['yes', 'no']) },
  then: (heard): Next<Data> => ({ to: heard === 'yes' ? 'undo' : 'mine' }),
})

const undo = act(async (ctx): Promise<Next<Data>> => {
  const found = await named(ctx)
  if (!('redemption' in found)) return found
  const { shop, redemption } = found
  const deed = { by: shop.person, now: ctx.now, timeZone: ctx.brand.timeZone }
  const outcome = await cancelRedemption(ctx.tx, { redemptionId: redemption.id, ...deed })
  if (!outcome.ok) return { end: refusalSay(outcome) }
  if (outcome.fresh) {
    tell(ctx, cancelledNotice(outcome.redemption))
    if (redemption.reward.kind === 'gift') tell(ctx, giftNotice(outcome.redemption))
  }
  return { end: { ...words('rewards-cancelled', { points: redemption.points }), choices: onwards } }
})

const came = act(async (ctx): Promise<Next<Data>> => {
  const found = await named(ctx)
  if (!('redemption' in found)) return found
  const deed = { redemptionId: found.redemption.id, by: found.shop.person, now: ctx.now }
  const outcome = await deliverGift(ctx.tx, deed)
  if (!outcome.ok) return { end: refusalSay(outcome) }
  if (outcome.fresh) tell(ctx, movedNotice(outcome.redemption))
  return { end: { ...words('rewards-came-noted'), choices: onwards } }
})

export const rewards = defineFlow<Data>({
  id: 'rewards',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, begin, upi, confirm, get, mine, code, cancel, undo, came },
})
