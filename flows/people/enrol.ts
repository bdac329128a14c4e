/** A number the messenger vouches for: who is known by it, or listed with it, is in at once. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, type Words, words } from '../../src/chat/flow.ts'
import { enrolByPhone } from '../../src/people/enrol.ts'

const Data = z.object({ phone: z.string().default(''), typed: z.string().default('') })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

export const enrol = defineFlow({
  id: 'enrol',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'enrol',
  steps: {
    enrol: act(async (ctx): Promise<Next<Data>> => {
      const { phone, typed } = ctx.data
      const enrolled = await enrolByPhone(ctx.tx, {
        conversationId: ctx.conversation.id,
        phone,
        name: ctx.sender.name ?? '',
        now: ctx.now,
      })
      if (enrolled.ok) {
        await ctx.refresh()
        const languages = ctx.sender.phone !== undefined
        return { go: { flow: 'consent', data: { typed, languages } }, say: greeting(ctx) }
      }
      if (enrolled.reason === 'phone-unknown') {
        // Who was never asked for a number has not chosen a language either.
        const step = ctx.sender.phone ? 'language' : 'unlisted'
        return { go: { flow: 'welcome', step, data: { phone, typed } } }
      }
      return { end: { ...words(enrolled.reason, enrolled.args), choices: [go(words('chat-menu'), 'menu')] } }
    }),
  },
})

/** Who we take the person for, so that a mistake is seen at once. */
function greeting(ctx: Ctx): Words {
  const name = ctx.who.person?.name ?? ''
  const [shop] = ctx.who.outlets
  if (!shop) return words('welcome-known', { name })
  return words('welcome-shop', { name, shop: shop.name, code: shop.code, more: ctx.who.outlets.length - 1 })
}
