/** What can be said here, in a few lines, for the kind of person who asks. */
import { z } from 'zod'
import { defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'

const { act } = stepsOf<object>()

export const help = defineFlow({
  id: 'help',
  version: 1,
  role: 'anyone',
  data: z.object({}),
  start: 'tell',
  steps: {
    tell: act(({ who, brand }) => {
      const kind =
        who.distributors.length > 0
          ? 'distributor'
          : who.brand.length > 0
            ? 'brand'
            : who.outlets.length > 0
              ? 'retailer'
              : 'unknown'
      return {
        end: {
          ...words(`help-${kind}`, { brand: brand.name }),
          choices: [
            go(words('chat-menu'), 'menu'),
            go(words('help-language'), 'language'),
            ...(kind === 'retailer' ? [go(words('retailer-menu-words'), 'my-words')] : []),
          ],
        },
      }
    }),
  },
})
