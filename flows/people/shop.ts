/** Which shop a chat acts for, where a person has several. */
import { z } from 'zod'
import { answer, defineFlow, stepsOf, words } from '../../src/chat/flow.ts'

/** `then`: the flow that wanted to know. */
const Data = z.object({ then: z.string().default('') })
const { ask } = stepsOf<z.infer<typeof Data>>()

export const shop = defineFlow({
  id: 'shop',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'which',
  steps: {
    which: ask({
      say: ({ who }) => ({
        ...words('shop-which'),
        choices: who.outlets.map(({ id, name, code }) => answer(`${name} (${code})`, id)),
      }),
      hear: {
        choice: z.number(),
        text: (text, { who }) =>
          who.outlets.find(({ code }) => code.toLowerCase() === text.trim().toLowerCase())?.id,
      },
      then: (id, { actFor, who, data }) => {
        const chosen = who.outlets.find((each) => each.id === id)
        if (!chosen) return { again: words('chat-stale') }
        actFor(id)
        return { go: { flow: data.then || 'menu' }, say: words('shop-now', { shop: chosen.name }) }
      },
    }),
  },
})
