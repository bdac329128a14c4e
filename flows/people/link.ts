/** One person on several channels: a one-time code made in one chat and typed in the other. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { makeLinkCode, useLinkCode } from '../../src/people/link.ts'
import { spelled } from './code.ts'

const Data = z.object({ code: z.string().default('') })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const link = defineFlow({
  id: 'link',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'begin',
  steps: {
    begin: act(({ who }) => ({ to: who.person ? 'make' : 'enter' })),
    make: act(async ({ tx, who, now }): Promise<Next<Data>> => {
      if (!who.person) return { to: 'enter' }
      const code = await makeLinkCode(tx, who.person.id, now)
      return {
        end: {
          ...words('link-code', { code: spelled(code) }),
          choices: [go(words('link-have-one'), 'link', 'enter'), go(words('chat-menu'), 'menu')],
        },
      }
    }),
    enter: ask({
      say: () => words('link-enter'),
      hear: { text: (text) => (text.trim().length <= 20 ? text.trim() : undefined) },
      then: (code) => ({ to: 'use', set: { code } }),
    }),
    use: act(use),
  },
})

async function use(ctx: Ctx<Data>): Promise<Next<Data>> {
  const linked = await useLinkCode(ctx.tx, {
    code: ctx.data.code,
    conversationId: ctx.conversation.id,
    now: ctx.now,
  })
  if (!linked.ok) {
    if (linked.reason === 'link-code-wrong') return { to: 'enter', say: words(linked.reason) }
    return { end: { ...words(linked.reason, linked.args), choices: [go(words('chat-menu'), 'menu')] } }
  }
  await ctx.refresh()
  return { go: { flow: 'menu' }, say: words('link-done', { name: ctx.who.person?.name ?? '' }) }
}
