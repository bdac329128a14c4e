/** First contact: the language, then who this is. */
import { z } from 'zod'
import { answer, defineFlow, stepsOf, words } from '../../src/chat/flow.ts'
import { setConversationLanguage } from '../../src/people/language.ts'
import { phoneForms } from '../../src/people/phone.ts'
import { looksLikeLinkCode } from './code.ts'
import { languageChoices, languageOfWord } from './languages.ts'

/** `phone`: vouched for, and known to be on no list. `typed`: what they came with, kept until they may order. */
const Data = z.object({ phone: z.string().default(''), typed: z.string().default('') })
const { ask, act } = stepsOf<z.infer<typeof Data>>()

const longestTyped = 1_000

const strangerChoices = [answer(words('welcome-new-shop'), 'new'), answer(words('welcome-have-code'), 'code')]

export const welcome = defineFlow({
  id: 'welcome',
  version: 1,
  role: 'stranger',
  data: Data,
  start: 'start',
  steps: {
    start: act(({ sender: { phone }, heard }) => {
      const typed = heard.kind === 'text' ? heard.text.slice(0, longestTyped) : ''
      if (phone) return { go: { flow: 'enrol', data: { phone, typed } } }
      return { to: 'language', set: { typed } }
    }),

    language: ask({
      say: ({ brand }) => ({
        ...words('welcome-language', { brand: brand.name }),
        choices: languageChoices(),
      }),
      hear: { choice: z.enum(['en', 'hi', 'hi-Latn']), text: languageOfWord },
      first: true,
      then: async (language, { tx, conversation, setLanguage }) => {
        await setConversationLanguage(tx, conversation.id, language)
        setLanguage(language)
        return { to: 'who' }
      },
    }),

    who: act(({ data, sender }) => ({ to: data.phone || sender.phone ? 'unlisted' : 'phone' })),

    phone: ask({
      say: () => ({ ...words('welcome-phone'), ask: 'contact', choices: strangerChoices }),
      hear: {
        choice: z.enum(['new', 'code']),
        contact: (heard) => (heard.own ? { phone: heard.phone } : 'of-another'),
        text: (text, { brand }) => codeIn(text) ?? (isPhone(text, brand.country) ? 'typed' : undefined),
      },
      then: (heard, { data: { typed } }) => {
        if (heard === 'new') return { go: { flow: 'join' } }
        if (heard === 'code') return { go: { flow: 'link', step: 'enter' } }
        if (heard === 'of-another') return { again: words('welcome-not-yours') }
        if (heard === 'typed') return { again: words('welcome-typed') }
        if ('code' in heard) return { go: { flow: 'link', step: 'use', data: heard } }
        return { go: { flow: 'enrol', data: { phone: heard.phone, typed } } }
      },
    }),

    unlisted: ask({
      say: () => ({ ...words('welcome-unlisted'), choices: strangerChoices }),
      hear: { choice: z.enum(['new', 'code']), text: codeIn },
      then: (heard, { data, sender }) => {
        if (heard === 'new')
          return { go: { flow: 'join', data: { phone: data.phone || (sender.phone ?? '') } } }
        if (heard === 'code') return { go: { flow: 'link', step: 'enter' } }
        return { go: { flow: 'link', step: 'use', data: heard } }
      },
    }),
  },
})

function codeIn(text: string): { code: string } | undefined {
  return looksLikeLinkCode(text) ? { code: text.trim() } : undefined
}

const isPhone = (text: string, country: string): boolean =>
  /^[+\d०-९\s().-]{8,20}$/u.test(text.trim()) && phoneForms(text, country) !== undefined
