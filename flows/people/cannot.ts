/** What cannot be read here yet: said plainly, with what can be done instead. The message itself is kept. */
import { z } from 'zod'
import { defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'

const Data = z.object({ what: z.enum(['photo', 'voice', 'location', 'contact', 'other']).default('other') })
const { act } = stepsOf<z.infer<typeof Data>>()

export const cannot = defineFlow({
  id: 'cannot',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'tell',
  steps: {
    tell: act(({ data, who, aside }) => {
      const told = words(`cannot-${data.what}`)
      if (!who.person && aside.length === 0) return { go: { flow: 'welcome' }, say: told }
      return { end: { ...told, choices: [go(words('chat-menu'), 'menu')] } }
    }),
  },
})
