/** Which shop a chat acts for, where a person has several. */
import { z } from 'zod'
import { answer, type Ctx, defineFlow, type Goto, go, stepsOf, words } from '../../src/chat/flow.ts'

const Data = z.object({ outlet: z.number().default(0) })
const { ask, act } = stepsOf<z.infer<typeof Data>>()

const menuChoice = go(words('chat-menu'), 'menu')

export const shop = defineFlow({
  id: 'shop',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'begin',
  steps: {
    begin: act(({ who: { outlets } }) => {
      const [only, ...others] = outlets
      if (!only || others.length > 0) return { to: 'which' }
      return { end: { ...words('shop-only', { shop: only.name }), choices: [menuChoice] } }
    }),
    which: ask({
      say: ({ who }) => ({
        ...words('shop-which'),
        choices: who.outlets.map(({ id, name, code }) => answer(`${name} (${code})`, id)),
      }),
      hear: { choice: z.number(), text: (text, ctx) => shopNamed(text, ctx) },
      then: (outlet) => ({ to: 'set', set: { outlet } }),
    }),
    set: act(({ data, who, actFor }) => {
      const chosen = who.outlets.find(({ id }) => id === data.outlet)
      if (!chosen) return { to: 'begin', say: words('shop-gone') }
      actFor(chosen.id)
      return { go: { flow: 'menu' }, say: words('shop-now', { shop: chosen.name }) }
    }),
  },
})

/** The one shop of theirs that a text means by its code or name. */
function shopNamed(text: string, { who }: Pick<Ctx, 'who'>): number | undefined {
  const typed = text.trim().toLowerCase()
  const coded = who.outlets.find(({ code }) => code.toLowerCase() === typed)
  if (coded) return coded.id
  const named = who.outlets.filter(({ name }) => name.toLowerCase() === typed)
  return named.length === 1 ? named[0]?.id : undefined
}

/** A code of one of several shops, typed at any time, switches to it. */
export function shopText(text: string, { who }: Pick<Ctx, 'who'>): Goto | undefined {
  const typed = text.trim().toLowerCase()
  const meant = who.outlets.length > 1 && who.outlets.find(({ code }) => code.toLowerCase() === typed)
  return meant ? { flow: 'shop', step: 'set', data: { outlet: meant.id } } : undefined
}
