/** What a person agrees to: messages about orders, which the service needs, and apart from it offers, which it does not. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  type Ctx,
  defineFlow,
  type Goto,
  go,
  type Next,
  no,
  stepsOf,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { consentsToAsk, type Purpose, recordConsent } from '../../src/people/consent.ts'
import { retailerText } from '../retailer/free-text.ts'
import { otherLanguages } from './languages.ts'

/**
 * `typed`: what they came with before they were known; an order there goes on now. `languages`: they were greeted
 * without having been asked for theirs, so the others are offered along with the first question.
 */
const Data = z.object({ typed: z.string().default(''), languages: z.boolean().default(false) })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

/** Rises when the words that ask are changed: the log names what was agreed to. */
const wordingVersion = 1

export const consent = defineFlow({
  id: 'consent',
  version: 1,
  role: 'known',
  data: Data,
  start: 'next',
  steps: {
    next: act(async (ctx): Promise<Next<Data>> => {
      const [purpose] = ctx.who.person ? await consentsToAsk(ctx.tx.client, ctx.who.person.id) : []
      return purpose ? { to: purpose } : { go: await onward(ctx) }
    }),
    orders: ask({
      say: ({ brand, who, data, language }) => {
        const distributor = who.outlets[0]?.distributor?.name
        return {
          ...words(distributor ? 'consent-orders' : 'consent-orders-brand', {
            brand: brand.name,
            distributor: distributor ?? '',
          }),
          choices: [
            yes(words('consent-yes'), true),
            no(words('consent-no'), false),
            ...(data.languages ? otherLanguages(language) : []),
          ],
        }
      },
      hear: { choice: z.boolean(), text: yesOrNo },
      then: async (given, ctx) => {
        await log(ctx, 'orders', given)
        return given
          ? { to: 'next' }
          : {
              end: {
                ...words('consent-orders-no'),
                choices: [go(words('consent-change'), 'consent', 'orders')],
              },
            }
      },
    }),
    offers: ask({
      say: ({ brand }) => ({
        ...words('consent-offers', { brand: brand.name }),
        choices: [yes(words('consent-offers-yes'), true), no(words('consent-offers-no'), false)],
      }),
      hear: { choice: z.boolean(), text: yesOrNo },
      then: async (given, ctx) => {
        await log(ctx, 'offers', given)
        return { go: await onward(ctx), say: words(given ? 'consent-offers-on' : 'consent-offers-off') }
      },
    }),
    /** *stop* and *start*: a word on any channel holds for all of that person's channels, and for nobody else. */
    stop: act(async (ctx) => {
      await log(ctx, 'offers', false, 'stop')
      const key = ctx.who.outlets.length > 0 ? 'consent-stopped-shop' : 'consent-stopped'
      return { end: { ...words(key), choices: [go(words('consent-start'), 'consent', 'again')] } }
    }),
    again: act(async (ctx) => {
      await log(ctx, 'offers', true, 'start')
      return { end: words('consent-started') }
    }),
    /** The bare word brings back what was stopped; to anybody else it is a greeting, and no consent. */
    resume: act(
      (ctx): Next<Data> => (ctx.who.person?.offers === false ? { to: 'again' } : { go: { flow: 'menu' } }),
    ),
  },
})

function yesOrNo(text: string): boolean | undefined {
  if (saysYes(text)) return true
  return saysNo(text) ? false : undefined
}

async function onward(ctx: Ctx<Data>): Promise<Goto> {
  const order = ctx.data.typed ? await retailerText(ctx.data.typed, ctx) : undefined
  return order ?? { flow: 'menu' }
}

/** The words that answered a stop or a start: they say what it holds for. */
const heardWords = { stop: 'consent-stopped', start: 'consent-started' } as const

async function log(
  ctx: Ctx,
  purpose: Purpose,
  given: boolean,
  means?: keyof typeof heardWords,
): Promise<void> {
  const person = ctx.who.person
  if (!person) return
  await recordConsent(ctx.tx, {
    personId: person.id,
    purpose,
    given,
    channel: ctx.conversation.channel,
    address: ctx.conversation.chat,
    wording: `${means ? heardWords[means] : `consent-${purpose}`}.${wordingVersion}.${ctx.language}`,
    means: means ?? (ctx.heard.kind === 'tap' ? 'tap' : 'text'),
    now: ctx.now,
  })
}
