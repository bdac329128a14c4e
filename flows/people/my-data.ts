/** *export*: what is held about a person, as a file in this chat. */
import { z } from 'zod'
import { defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'

const { act } = stepsOf<object>()

export const myData = defineFlow({
  id: 'my-data',
  version: 1,
  role: 'known',
  data: z.object({}),
  start: 'make',
  steps: {
    make: act(async (ctx) => {
      const { person } = ctx.who
      const menu = go(words('chat-menu'), 'menu')
      if (!person) return { rest: { ...words('chat-not-allowed'), choices: [menu] } }
      await ctx.later('my-data', { key: ctx.key, personId: person.id, conversationId: ctx.conversation.id })
      return { rest: { ...words('my-data-coming'), choices: [menu] } }
    }),
  },
})
