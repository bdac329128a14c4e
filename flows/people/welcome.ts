/** First contact: the language, then who this is. A number the messenger vouches for and we know enrols at once. */
import { z } from 'zod'
import {
  answer,
  type Ctx,
  defineFlow,
  go,
  type Language,
  type Next,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { enrolByPhone } from '../../src/people/enrol.ts'
import { setConversationLanguage } from '../../src/people/language.ts'
import { looksLikeLinkCode } from './code.ts'
import { languageChoices, languageOfWord } from './languages.ts'

const Data = z.object({ phone: z.string().default('') })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const welcome = defineFlow({
  id: 'welcome',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'start',
  steps: {
    start: act(({ sender }) =>
      sender.phone ? { to: 'enrol', set: { phone: sender.phone } } : { to: 'language' },
    ),

    language: ask({
      say: ({ brand }) => ({
        ...words('welcome-language', { brand: brand.name }),
        choices: languageChoices(),
      }),
      hear: { choice: z.enum(['en', 'hi', 'hi-Latn']), text: languageOfWord },
      then: async (language, ctx) => {
        await speak(ctx, language)
        return { to: 'phone' }
      },
    }),

    phone: ask({
      say: ({ brand }) => ({
        ...words('welcome-phone', { brand: brand.name }),
        ask: 'contact',
        choices: [answer(words('welcome-new-shop'), 'new'), answer(words('welcome-have-code'), 'code')],
      }),
      hear: {
        choice: z.enum(['new', 'code']),
        contact: (heard) => (heard.own ? { phone: heard.phone } : 'stranger'),
        text: (text) => (looksLikeLinkCode(text) ? { code: text } : undefined),
      },
      then: (heard) => {
        if (heard === 'new') return { go: { flow: 'join' } }
        if (heard === 'code') return { go: { flow: 'link', step: 'enter' } }
        if (heard === 'stranger') return { again: words('welcome-not-yours') }
        if ('code' in heard) return { go: { flow: 'link', step: 'use', data: { code: heard.code } } }
        return { to: 'enrol', set: { phone: heard.phone } }
      },
    }),

    enrol: act(enrol),
  },
})

async function speak(ctx: Ctx<Data>, language: Language): Promise<void> {
  await setConversationLanguage(ctx.tx, ctx.conversation.id, language)
  ctx.setLanguage(language)
}

/** A vouched-for number: a known person, or the owner of the shops listed with it. Else it is kept for a new shop. */
async function enrol(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { phone } = ctx.data
  const enrolled = await enrolByPhone(ctx.tx, {
    conversationId: ctx.conversation.id,
    phone,
    name: ctx.sender.name ?? '',
    now: ctx.now,
  })
  if (!enrolled.ok) {
    if (enrolled.reason === 'phone-unknown')
      return { to: ctx.sender.phone ? 'language' : 'phone', say: words('welcome-unknown') }
    return { end: { ...words(enrolled.reason, enrolled.args), choices: [go(words('chat-menu'), 'menu')] } }
  }
  await ctx.refresh()
  return { go: { flow: 'consent' }, say: greeting(ctx) }
}

/** Who we take the person for, so that a mistake is seen at once. */
function greeting(ctx: Ctx): Words {
  const name = ctx.who.person?.name ?? ''
  const [shop] = ctx.who.outlets
  if (!shop) return words('welcome-known', { name })
  return words('welcome-shop', { name, shop: shop.name, code: shop.code, more: ctx.who.outlets.length - 1 })
}
