/** Gifts that go along with the beat: marked as sent and as handed over, by the distributor or the brand's desk. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { movedNotice, rewardName } from '../../src/chat/notices/rewards.ts'
import { can } from '../../src/people/can.ts'
import { deliverGift, sendGift } from '../../src/rewards/gifts.ts'
import { type Redemption, redemptionsIn } from '../../src/rewards/redemption.ts'

const Data = z.object({ gift: z.number().default(0) })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const menu = go(words('chat-menu'), 'menu')
const mostShown = 10
const mostChoices = 8

/** Gifts that are to go, or are under way, at the distributors this person sends them from; all of them for the brand. */
export async function openGifts(ctx: Ctx): Promise<Redemption[]> {
  if (can(ctx.who, 'manage-rewards', 'brand')) return redemptionsIn(ctx.tx.client, ['ordered', 'sent'], null)
  const found: Redemption[] = []
  for (const { id } of ctx.who.distributors)
    if (can(ctx.who, 'send-gift', { distributor: id }))
      found.push(...(await redemptionsIn(ctx.tx.client, ['ordered', 'sent'], id)))
  return found
}

async function listSay(ctx: Ctx): Promise<Say> {
  const all = await openGifts(ctx)
  const lines = all.slice(0, mostShown).map(({ outlet, reward, state }) =>
    words('gift-desk-line', {
      ...{ name: rewardName(reward.name), outlet: outlet.name, beat: outlet.beat ?? '–' },
      state: words('reward-state', { state }),
    }),
  )
  const more = all.length > mostShown ? words('gift-desk-more', { count: all.length - mostShown }) : undefined
  const head = words('gift-desk-list', { count: all.length })
  return { ...block([head, ...lines, more]), choices: [...all.slice(0, mostChoices).map(nextOf), menu] }
}

function nextOf({ id, outlet, state }: Redemption): Choice {
  const step = state === 'ordered' ? 'sent' : 'delivered'
  return go(words('gift-desk-mark', { step, outlet: outlet.name }), 'gift-desk', step, { gift: id })
}

const mark = (move: typeof sendGift) =>
  act(async (ctx): Promise<Next<Data>> => {
    const by = ctx.who.person?.id ?? 0
    const outcome = await move(ctx.tx, { redemptionId: ctx.data.gift, by, now: ctx.now })
    const choices = [go(words('gift-desk-all'), 'gift-desk'), menu]
    if (!outcome.ok) return { end: { ...words('gift-desk-refused', { reason: outcome.reason }), choices } }
    const { redemption, fresh } = outcome
    if (fresh) {
      const { listener, say } = movedNotice(redemption)
      ctx.tell(listener, say)
    }
    const said = { state: redemption.state, outlet: redemption.outlet.name }
    return { end: { ...words('gift-desk-done', said), choices } }
  })

export const giftDesk = defineFlow<Data>({
  id: 'gift-desk',
  version: 1,
  role: 'known',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    sent: mark(sendGift),
    delivered: mark(deliverGift),
  },
})
