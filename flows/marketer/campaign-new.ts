/** "Send": whom, what, and what the button does. What it comes to is a draft, shown as a shop will read it. */
import { z } from 'zod'
import { makeCampaign } from '../../src/campaigns/campaign.ts'
import { Button, CampaignDocument } from '../../src/campaigns/document.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import { noHabits } from '../../src/catalog/typed-pieces.ts'
import { answer, type Choice, type Ctx, defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { liveSchemes } from '../../src/schemes/live.ts'
import { Target } from '../../src/schemes/parts.ts'
import { audiences, placesNamed } from '../../src/schemes/places.ts'
import { mayRun, notYours } from './campaign-words.ts'

const Data = z.object({
  to: Target.optional(),
  quietDays: z.number().int().positive().optional(),
  place: z.enum(audiences).optional(),
  text: z.string().max(700).optional(),
  buttons: z.array(Button).max(3).optional(),
})
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

const quietDays = 30
const mostSchemes = 3
const longestName = 40

const begin = act((ctx): Then => (mayRun(ctx) ? { to: 'whom' } : { rest: notYours() }))

const wholes = ['all', 'quiet', ...audiences] as const

const whom = ask({
  say: () => ({
    ...words('campaign-new-whom'),
    choices: wholes.map((of) => answer(words('campaign-new-whom-of', { of, days: quietDays }), { of })),
  }),
  hear: {
    choice: z.object({ of: z.enum(wholes) }),
    text: (text) =>
      /^(?:all|all shops|everyone|sab|sabhi|सब|सभी)$/iu.test(text.trim())
        ? { of: 'all' as const }
        : undefined,
  },
  then: ({ of }, { data }): Then => {
    if (of === 'all') return { to: onward(data), set: { to: {}, quietDays: undefined } }
    if (of === 'quiet') return { to: onward(data), set: { to: {}, quietDays } }
    return { to: 'place', set: { place: of } }
  },
})

/** What was typed along with the word is the message already. */
const onward = ({ text }: Data) => (text === undefined ? 'message' : 'does')

const Codes = z.object({ codes: z.array(z.string()).min(1) })

const place = ask<z.infer<typeof Codes> | { unknown: string }>({
  say: async ({ tx, data: { place: of = 'classes' } }) => ({
    ...words('scheme-new-whom', { of }),
    choices: (await placesNamed(tx.client, of, '')).map(({ code, name }) =>
      answer(code === name ? code : `${name} (${code})`, { codes: [code] }),
    ),
  }),
  hear: {
    choice: Codes,
    text: async (text, { tx, data: { place: of = 'classes' } }) => {
      const found = await placesNamed(tx.client, of, text.trim())
      const [only] = found
      return only && found.length === 1 ? { codes: [only.code] } : { unknown: text.slice(0, 60) }
    },
  },
  then: (said, { data }): Then =>
    'unknown' in said
      ? { again: words('scheme-new-whom-none', { text: said.unknown }) }
      : { to: onward(data), set: { to: { [data.place ?? 'classes']: said.codes }, place: undefined } },
})

const message = ask<{ scheme: string } | { text: string }>({
  say: async (ctx) => ({ ...words('campaign-new-message'), choices: await schemeChoices(ctx) }),
  hear: {
    choice: z.object({ scheme: z.string() }),
    text: (text) => (text.trim().length >= 3 ? { text: text.trim().slice(0, 700) } : undefined),
  },
  then: (said): Then =>
    'scheme' in said
      ? {
          to: 'save',
          set: { text: '{about}', buttons: [{ do: 'offer', scheme: said.scheme }, { do: 'usual' }] },
        }
      : { to: 'does', set: { text: said.text } },
})

async function schemeChoices({ tx, now }: Ctx<Data>): Promise<Choice[]> {
  const { schemes } = await liveSchemes(tx.client)
  return schemes
    .filter(({ document, from, until }) => document.level === 'secondary' && from <= now && until > now)
    .toSorted((a, b) => b.from.getTime() - a.from.getTime())
    .slice(0, mostSchemes)
    .map(({ code, document }) => {
      const label = words('campaign-new-about', { name: schemeName(document.name) })
      return answer(label, { scheme: code })
    })
}

const acts = ['usual', 'offer', 'points', 'order', 'none'] as const

const does = ask({
  say: () => ({
    ...words('campaign-new-does'),
    choices: acts.map((what) => answer(words('campaign-new-does-what', { what }), { what })),
  }),
  hear: { choice: z.object({ what: z.enum(acts) }) },
  then: ({ what }): Then => {
    if (what === 'order') return { to: 'goods' }
    return { to: 'save', set: { buttons: what === 'none' ? [] : [{ do: what }] } }
  },
})

const Lines = z.array(z.object({ sku: z.string(), pieces: z.number() }))

const goods = ask<z.infer<typeof Lines> | null>({
  say: () => words('campaign-new-goods'),
  hear: {
    text: async (text, ctx) => {
      const { lines, questions } = parseOrderText(text, (await ctx.catalog()).index, noHabits)
      if (lines.length === 0 || questions.length > 0) return null
      return lines.slice(0, 20).map(({ sku, pieces }) => ({ sku, pieces }))
    },
  },
  numbers: true,
  then: (lines): Then =>
    lines === null
      ? { again: words('campaign-new-goods-unclear') }
      : { to: 'save', set: { buttons: [{ do: 'order', lines }] } },
})

/** The first words of the message, whole ones. */
function nameOf(text: string): string {
  const [line = ''] = text.replaceAll(/\{[^{}]*\}/g, '…').split('\n')
  if (line.length <= longestName) return line
  const cut = line.slice(0, longestName)
  return `${cut.slice(0, Math.max(10, cut.lastIndexOf(' ')))}…`
}

const save = act(async (ctx): Promise<Then> => {
  if (!mayRun(ctx)) return { rest: notYours() }
  const { to = {}, quietDays: quiet, text = '', buttons = [] } = ctx.data
  const isAbout = text === '{about}'
  const [first] = buttons
  const scheme = first?.do === 'offer' ? first.scheme : undefined
  const read = CampaignDocument.safeParse({
    v: 1,
    name: scheme ?? nameOf(text),
    audience: { to, ...(quiet === undefined ? {} : { quietDays: quiet }) },
    // What a scheme gives is said in each shop's language; what was typed, in the language it was typed in.
    message: isAbout ? { en: text, hi: text, 'hi-Latn': text } : { [ctx.language]: text },
    buttons,
    when: { kind: 'now' },
  })
  if (!read.success) return { to: 'message', say: words('campaign-new-unreadable') }
  const by = ctx.who.person?.id ?? null
  const { id, rev } = await makeCampaign(ctx.tx, { document: read.data, by, now: ctx.now })
  return { go: { flow: 'campaign-draft', step: 'show', data: { id, rev } } }
})

export const campaignNew = defineFlow<Data>({
  id: 'campaign-new',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'begin',
  steps: { begin, whom, place, message, does, goods, save },
})
