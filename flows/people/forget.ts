/** *forget me*: what goes, what stays and what is lost is said first; then it is asked once, and done. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  type Ctx,
  defineFlow,
  go,
  type Next,
  no,
  stepsOf,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { recordConsent } from '../../src/people/consent.ts'
import { askToForget, shopsLeft } from '../../src/people/forget/wish.ts'
import { balanceOf } from '../../src/points/summary.ts'

const Data = z.object({})
type Data = z.infer<typeof Data>
type Then = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()
const menu = go(words('chat-menu'), 'menu')
const wordingVersion = 1

/** Points nobody could use any more, and orders that still come. */
async function losses(ctx: Ctx<Data>): Promise<Words[]> {
  const { person } = ctx.who
  const shops = person ? await shopsLeft(ctx.tx.client, person.id) : []
  const told: Words[] = []
  for (const { outletId, name, alone, openOrders } of shops) {
    const points = alone ? await balanceOf(ctx.tx.client, outletId, ctx.now) : 0
    if (points > 0) told.push(words('forget-points', { shop: name, points }))
    if (openOrders > 0) told.push(words('forget-orders', { shop: name, count: openOrders }))
  }
  return told
}

export const forget = defineFlow<Data>({
  id: 'forget',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'look',
  steps: {
    look: act(({ who }): Next<Data> => {
      // Whoever works for a distributor or the brand is taken off by those who answer for the place.
      const staff = who.distributors.length > 0 || who.brand.length > 0
      return staff ? { rest: { ...words('forget-staff'), choices: [menu] } } : { to: 'sure' }
    }),
    sure: ask<boolean>({
      say: async (ctx) => ({
        ...block([words('forget-goes'), words('forget-stays'), ...(await losses(ctx)), words('forget-sure')]),
        choices: [
          yes(words('forget-yes'), true),
          no(words('forget-no'), false),
          ...(ctx.who.person ? [go(words('my-data-first'), 'my-data')] : []),
        ],
      }),
      hear: {
        choice: z.boolean(),
        text: (text) => (saysYes(text) ? true : saysNo(text) ? false : undefined),
      },
      then: (sure): Next<Data> =>
        sure ? { to: 'forget' } : { end: { ...words('forget-kept'), choices: [menu] } },
    }),
    forget: act(async (ctx): Then => {
      await stopOffers(ctx)
      const personId = ctx.who.person?.id ?? null
      await askToForget(ctx.tx, { personId, conversationId: ctx.conversation.id, now: ctx.now })
      return { end: words('forget-done') }
    }),
  },
})

/** At once, whatever becomes of the rest. */
async function stopOffers({ tx, who, conversation, language, heard, now }: Ctx<Data>): Promise<void> {
  if (!who.person) return
  await recordConsent(tx, {
    ...{ personId: who.person.id, purpose: 'offers', given: false, now },
    ...{ channel: conversation.channel, address: conversation.chat },
    wording: `forget-done.${wordingVersion}.${language}`,
    means: heard.kind === 'tap' ? 'tap' : 'text',
  })
}
