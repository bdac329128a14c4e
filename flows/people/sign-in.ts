/** The way to the pages: a link for one sign-in, given only in the person's own chat. */
import { z } from 'zod'
import { defineFlow, go, stepsOf, words } from '../../src/chat/flow.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'

const { act } = stepsOf<object>()

export const signIn = defineFlow({
  id: 'sign-in',
  version: 1,
  role: 'known',
  data: z.object({}),
  start: 'make',
  steps: {
    make: act(async ({ tx, who, now, link }) => {
      const page = who.distributors.length > 0 || who.brand.length > 0
      if (!who.person || !page) return { end: words('sign-in-none') }
      const token = await makeLoginLink(tx, who.person.id, now)
      return {
        end: {
          ...words('sign-in-link', { link: link(`/in/${token}`) }),
          choices: [go(words('chat-menu'), 'menu')],
        },
      }
    }),
  },
})
