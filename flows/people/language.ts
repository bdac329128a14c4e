/** The language of a person, changed by a word at any time: on all their chats at once. */
import { z } from 'zod'
import { type Ctx, defineFlow, type Language, stepsOf, words } from '../../src/chat/flow.ts'
import { setConversationLanguage, setPersonLanguage } from '../../src/people/language.ts'
import { languageChoices, languageOfWord } from './languages.ts'

const Known = z.enum(['en', 'hi', 'hi-Latn'])
const Data = z.object({ language: Known.default('en') })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const language = defineFlow({
  id: 'language',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'which',
  steps: {
    which: ask({
      say: () => ({ ...words('language-which'), choices: languageChoices() }),
      hear: { choice: Known, text: languageOfWord },
      first: true,
      then: (chosen) => ({ to: 'set', set: { language: chosen } }),
    }),
    set: act(async (ctx) => {
      await change(ctx, ctx.data.language)
      // Who has not begun to say who they are does so now; everybody else goes back to what they were doing.
      const [waiting = 'welcome-title'] = ctx.aside
      return ctx.who.person || waiting !== 'welcome-title'
        ? { end: words('language-set') }
        : { go: { flow: 'welcome', step: 'who' }, say: words('language-set') }
    }),
  },
})

async function change(ctx: Ctx, language: Language): Promise<void> {
  await setConversationLanguage(ctx.tx, ctx.conversation.id, language)
  if (ctx.who.person) await setPersonLanguage(ctx.tx, ctx.who.person.id, language)
  await ctx.refresh()
  ctx.setLanguage(language)
}
