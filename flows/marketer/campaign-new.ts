/** "Send": whom, what, and what the button does. What it comes to is a draft, shown as a shop will read it. */
import { z } from 'zod'
import { mostCodes } from '../../src/campaigns/audience/lists.ts'
import { savedAudiences } from '../../src/campaigns/audience/saved.ts'
import { makeCampaign } from '../../src/campaigns/campaign.ts'
import { Button, CampaignDocument } from '../../src/campaigns/document.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import { noHabits } from '../../src/catalog/typed-pieces.ts'
import { answer, type Choice, type Ctx, defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { liveSchemes } from '../../src/schemes/live.ts'
import { Target } from '../../src/schemes/parts.ts'
import { audiences, placesNamed } from '../../src/schemes/places.ts'
import { mayRun, menuChoice, notYours, toCampaigns } from './campaign-words.ts'

const Data = z.object({
  to: Target.optional(),
  quietDays: z.number().int().positive().optional(),
  /** Shops of a list that was sent. */
  list: z.number().optional(),
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

const wholes = ['all', 'quiet', ...audiences, 'saved'] as const
const tables = /\.(?:csv|tsv|txt|xlsx)$/iu

type Whom = { of: (typeof wholes)[number] }
type Sent = { id: string; name?: string | undefined; bytes?: number | undefined }

const whom = ask<Whom, Whom, Sent>({
  say: async ({ tx }) => {
    const isNone = (await savedAudiences(tx.client)).length === 0
    const offered = wholes.filter((of) => of !== 'saved' || !isNone)
    return {
      ...words('campaign-new-whom'),
      choices: offered.map((of) => answer(words('campaign-new-whom-of', { of, days: quietDays }), { of })),
    }
  },
  hear: {
    choice: z.object({ of: z.enum(wholes) }),
    text: (text) =>
      /^(?:all|all shops|everyone|sab|sabhi|सब|सभी)$/iu.test(text.trim())
        ? { of: 'all' as const }
        : undefined,
    photo: ({ kind, media }) => (kind === 'document' && tables.test(media.name ?? '') ? media : undefined),
  },
  then: async (said, ctx): Promise<Then> => {
    const { data } = ctx
    if (!('of' in said)) return takeList(said, ctx)
    const { of } = said
    if (of === 'saved') return { to: 'saved' }

    if (of === 'all') return { to: onward(data), set: { to: {}, quietDays: undefined } }
    if (of === 'quiet') return { to: onward(data), set: { to: {}, quietDays } }
    return { to: 'place', set: { place: of } }
  },
})

const largestList = 20 * 1024 * 1024

/** Fetched and read outside the turn: the messenger may be slow, and the list long. */
async function takeList({ id, name, bytes = 0 }: Sent, ctx: Ctx<Data>): Promise<Then> {
  if (bytes > largestList)
    return { again: words('campaign-list-not', { name: name ?? '', why: 'too-many', most: mostCodes }) }
  const { channel, account, id: conversationId } = ctx.conversation
  const media = { id, ...(name ? { name } : {}) }
  const { text } = ctx.data
  const personId = ctx.who.person?.id ?? 0
  const wish = { key: ctx.key, media, channel, account, conversationId, personId, ...(text ? { text } : {}) }
  await ctx.later('campaign-list', wish)
  return { rest: { ...words('campaign-list-coming'), choices: [toCampaigns, menuChoice] } }
}

const listed = act(
  (ctx): Then => (mayRun(ctx) ? { to: onward(ctx.data), set: { to: {} } } : { rest: notYours() }),
)

const mostSaved = 20

const saved = ask({
  say: async ({ tx }) => ({
    ...words('campaign-new-saved'),
    choices: (await savedAudiences(tx.client))
      .slice(0, mostSaved)
      .map(({ name, outlets }) =>
        answer(words('campaign-new-saved-of', { name, count: outlets ?? 0 }), { name }),
      ),
  }),
  hear: {
    choice: z.object({ name: z.string() }),
    text: async (text, { tx }) => {
      const found = (await savedAudiences(tx.client)).find(({ name }) => name === text.trim().toLowerCase())
      return found && { name: found.name }
    },
  },
  then: ({ name }, { data }): Then => ({ to: onward(data), set: { to: { segments: [name] } } }),
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
  const { to = {}, quietDays: quiet, list, text = '', buttons = [] } = ctx.data
  const isAbout = text === '{about}'
  const [first] = buttons
  const scheme = first?.do === 'offer' ? first.scheme : undefined
  const read = CampaignDocument.safeParse({
    v: 1,
    name: scheme ?? nameOf(text),
    audience: {
      to,
      ...(quiet === undefined ? {} : { quietDays: quiet }),
      ...(list === undefined ? {} : { where: { is: 'list', list } }),
    },
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
  steps: { begin, whom, saved, listed, place, message, does, goods, save },
})
