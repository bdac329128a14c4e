/** "My rewards": what became of each, and what can still be done: a code that did not arrive, a gift that came, cancelling. */
import { z } from 'zod'
import { type Ctx, defineFlow, type Next, no, stepsOf, words, yes } from '../../src/chat/flow.ts'
import { cancelledNotice, giftNotice, movedNotice, rewardName } from '../../src/chat/notices/rewards.ts'
import { cancelRedemption } from '../../src/rewards/cancel.ts'
import { deliverGift } from '../../src/rewards/gifts.ts'
import { type Redemption, redemptionById, redemptionsOf } from '../../src/rewards/redemption.ts'
import { refused } from '../../src/rewards/refusal.ts'
import { codeShown } from '../../src/rewards/show.ts'
import { codeSay, mineSay, onwards, refusalSay } from './rewards-say.ts'
import { isShop, newPlace, type Shop, shopOrSay } from './rewards-shop.ts'

const Data = z.object({ outlet: z.number().optional(), redemption: z.number().default(0) })
type Data = z.infer<typeof Data>
type At = Ctx<Data>
const { ask, act } = stepsOf<Data>()

const tell = (ctx: At, { listener, say }: ReturnType<typeof cancelledNotice>) => ctx.tell(listener, say)

const list = act(async (ctx): Promise<Next<Data>> => {
  const shop = shopOrSay(ctx, 'my-rewards')
  if (!isShop(shop)) return shop
  const found = await redemptionsOf(ctx.tx.client, shop.outlet)
  const again = new Set<number>()
  for (const { id, reward } of found)
    if (shop.may && reward.kind === 'voucher' && !(await codeShown(ctx.tx.client, id))) again.add(id)
  return { rest: mineSay(ctx, shop.outlet, found, again, shop.may) }
})

/** The redemption that is spoken of, where it is this shop's. */
async function named(ctx: At): Promise<{ shop: Shop; redemption: Redemption } | Next<Data>> {
  const shop = shopOrSay(ctx, 'my-rewards')
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
    const choices = [yes(words('rewards-cancel-yes'), 'yes'), no(words('rewards-cancel-no'), 'no')]
    return {
      ...words('rewards-cancel-sure', {
        name,
        points: (redemption?.points ?? 0) + (redemption?.taxPoints ?? 0),
      }),
      choices,
    }
  },
  hear: { choice: z.enum(['yes', 'no']) },
  then: (heard): Next<Data> => ({ to: heard === 'yes' ? 'undo' : 'list' }),
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
  return {
    end: {
      ...words('rewards-cancelled', { points: redemption.points + redemption.taxPoints }),
      choices: onwards,
    },
  }
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

export const myRewards = defineFlow<Data>({
  id: 'my-rewards',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, code, cancel, undo, came },
})
