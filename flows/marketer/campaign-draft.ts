/** A draft as the shop will read it, with count and cost: tested on oneself, given its time, started or dropped. */
import { z } from 'zod'
import { aboutOfDocument } from '../../src/campaigns/about.ts'
import { type Campaign, campaignOf, changeCampaign, dropCampaign } from '../../src/campaigns/campaign.ts'
import { type CampaignDocument, events, When } from '../../src/campaigns/document.ts'
import { startCampaign } from '../../src/campaigns/life.ts'
import { reachOf } from '../../src/campaigns/reach.ts'
import { typedWhen } from '../../src/campaigns/typed-when.ts'
import {
  answer,
  type Ctx,
  defineFlow,
  go,
  type Language,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { whenWords } from '../../src/chat/notices/campaign-when.ts'
import { aboutWords, campaignAskedNotice } from '../../src/chat/notices/campaigns.ts'
import { addDays, dayIn } from '../../src/orders/zone.ts'
import {
  approvedPreview,
  mayRun,
  menuChoice,
  notYours,
  previewWords,
  reachWords,
  toCampaigns,
} from './campaign-words.ts'

const Data = z.object({
  id: z.number(),
  rev: z.number(),
  language: z.enum(['en', 'hi', 'hi-Latn']).optional(),
})
type Data = z.infer<typeof Data>
type Then = Next<Data>
type At = Ctx<Data>
const { ask, act } = stepsOf<Data>()

const languages: readonly Language[] = ['en', 'hi', 'hi-Latn']

/** The draft as it was shown, or what to say where it has changed or gone. */
async function draftOrSay(ctx: At): Promise<Campaign | { rest: Then }> {
  if (!mayRun(ctx)) return { rest: { rest: notYours() } }
  const campaign = await campaignOf(ctx.tx.client, ctx.data.id)
  if (campaign?.status === 'draft') return campaign
  return {
    rest: {
      go: { flow: 'campaigns' },
      say: words('campaign-refused', { reason: 'campaign-started-already' }),
    },
  }
}

const show = act(async (ctx): Promise<Then> => {
  const draft = await draftOrSay(ctx)
  if ('rest' in draft) return draft.rest
  return { rest: await draftSay(ctx, draft) }
})

async function draftSay(ctx: At, { id, rev, document }: Campaign): Promise<Say> {
  const shown = await aboutOfDocument(ctx.tx.client, document, ctx.now)
  const about = shown && aboutWords(shown, await ctx.catalog())
  const reach = document.when.kind === 'event' ? undefined : await reachOf(ctx.tx, document, ctx.now)
  const step = (name: string) => go(words(`campaign-draft-${name}`), 'campaign-draft', name, { id, rev })
  return {
    ...block([
      ...previewWords(document, ctx.language, about),
      ...(await approvedPreview(ctx, document, about)),
      words('campaign-draft-when-is', { when: whenWords(document.when) }),
      ...(reach ? reachWords(reach, ctx.messagePrice('marketing')) : [words('campaign-reach-event')]),
    ]),
    ...(document.picture ? { attachment: document.picture } : {}),
    choices: [
      step('start'),
      step('test'),
      step('when'),
      step('picture'),
      ...(Object.keys(document.message).length < languages.length ? [step('language')] : []),
      step('drop'),
      toCampaigns,
    ],
  }
}

const start = act(async (ctx): Promise<Then> => {
  if (!mayRun(ctx)) return { rest: notYours() }
  const { id, rev } = ctx.data
  const done = await startCampaign(ctx.tx, { id, rev, by: ctx.who.person?.id ?? null, now: ctx.now })
  if (!done.ok) return { go: { flow: 'campaigns' }, say: words('campaign-refused', { reason: done.reason }) }
  const { name, when } = done.campaign.document
  if (done.status === 'waiting') {
    const { listener, say } = campaignAskedNotice({ id, name, who: ctx.who.person?.name ?? '' })
    ctx.tell(listener, say)
  }
  const said = words('campaign-started', { name, status: done.status, when: whenWords(when) })
  return { rest: { ...said, choices: [go(words('campaigns-see'), 'campaigns', 'show', { id }), menuChoice] } }
})

const test = act(async (ctx): Promise<Then> => {
  const draft = await draftOrSay(ctx)
  if ('rest' in draft) return draft.rest
  const { id, rev } = ctx.data
  await ctx.later('campaign-test', { key: ctx.key, id, conversationId: ctx.conversation.id })
  const back = go(words('campaign-draft-show'), 'campaign-draft', 'show', { id, rev })
  return { rest: { ...words('campaign-testing'), choices: [back, toCampaigns] } }
})

/** Keeps a changed document; what somebody else changed meanwhile is shown instead. */
async function change(
  ctx: At,
  more: (document: CampaignDocument) => Partial<CampaignDocument>,
  withoutPicture = false,
): Promise<Then> {
  const draft = await draftOrSay(ctx)
  if ('rest' in draft) return draft.rest
  const { picture: shown, ...rest } = draft.document
  const document = {
    ...rest,
    ...(shown && !withoutPicture ? { picture: shown } : {}),
    ...more(draft.document),
  }
  const by = ctx.who.person?.id ?? null
  const changed = await changeCampaign(ctx.tx, draft, { document, by, now: ctx.now })
  return { to: 'show', set: { rev: changed?.rev ?? draft.rev } }
}

const when = ask<z.infer<typeof When> | { event: true }>({
  say: (ctx) => {
    const tomorrow = addDays(dayIn(ctx.now, ctx.brand.timeZone), 1)
    const offered: When[] = [
      { kind: 'now' },
      { kind: 'once', day: tomorrow, at: { time: '09:00' } },
      { kind: 'once', day: tomorrow, at: { beforeCutOff: 180 } },
      { kind: 'weekly', days: ['mon'], at: { time: '09:00' } },
    ]
    return {
      ...words('campaign-when-ask'),
      choices: [
        ...offered.map((each) => answer(whenWords(each), each)),
        answer(words('campaign-when-events'), { event: true }),
      ],
    }
  },
  hear: {
    choice: z.union([When, z.object({ event: z.literal(true) })]),
    text: (text, ctx) => typedWhen(text, dayIn(ctx.now, ctx.brand.timeZone)),
  },
  then: (said, ctx): Then | Promise<Then> =>
    'event' in said ? { to: 'event' } : change(ctx, () => ({ when: said })),
})

const event = ask({
  say: () => ({
    ...words('campaign-when-event-ask'),
    choices: events.map((on) => answer(words('campaign-when-event', { on }), { on })),
  }),
  hear: { choice: z.object({ on: z.enum(events) }) },
  // What an event is about has a button of its own.
  then: ({ on }, ctx): Promise<Then> =>
    change(ctx, ({ buttons }) => ({
      when: { kind: 'event', on },
      buttons: buttons.length > 0 ? buttons : [{ do: on === 'points-expire' ? 'points' : 'about' }],
    })),
})

const language = ask({
  say: () => ({
    ...words('campaign-language'),
    choices: languages.map((code) => answer(words('campaign-language-of', { code }), { code })),
  }),
  hear: { choice: z.object({ code: z.enum(['en', 'hi', 'hi-Latn']) }) },
  then: ({ code }): Then => ({ to: 'text', set: { language: code } }),
})

const text = ask({
  say: ({ data: { language: code = 'hi' } }) => words('campaign-language-text', { code }),
  hear: { text: (typed) => (typed.trim().length >= 3 ? { typed: typed.trim().slice(0, 700) } : undefined) },
  then: ({ typed }, ctx): Promise<Then> =>
    change(ctx, ({ message }) => ({ message: { ...message, [ctx.data.language ?? 'hi']: typed } })),
})

const largestPicture = 16 * 1024 * 1024

type Sent = { id: string; mime?: string | undefined; bytes?: number | undefined }

/** Fetched outside the turn: its messenger may be slow. The draft with its picture comes by itself. */
const picture = ask<{ none: true }, never, Sent>({
  say: async (ctx) => {
    const draft = await campaignOf(ctx.tx.client, ctx.data.id)
    const none = answer(words('campaign-picture-none'), { none: true })
    return { ...words('campaign-picture-ask'), choices: draft?.document.picture ? [none] : [] }
  },
  hear: { choice: z.object({ none: z.literal(true) }), photo: ({ media }) => media },
  then: async (said, ctx): Promise<Then> => {
    if ('none' in said) return change(ctx, () => ({}), true)
    if ((said.bytes ?? 0) > largestPicture) return { again: words('campaign-picture-big') }
    const { id, rev } = ctx.data
    const { channel, account, id: conversationId } = ctx.conversation
    const file = { id: said.id, ...(said.bytes ? { bytes: said.bytes } : {}) }
    await ctx.later('campaign-picture', { key: ctx.key, id, rev, channel, account, conversationId, file })
    return { rest: { ...words('campaign-picture-coming'), choices: [toCampaigns] } }
  },
})

const drop = act(async (ctx): Promise<Then> => {
  const draft = await draftOrSay(ctx)
  if ('rest' in draft) return draft.rest
  await dropCampaign(ctx.tx, { id: draft.id, by: ctx.who.person?.id ?? null, now: ctx.now })
  return {
    rest: { ...words('campaign-dropped', { name: draft.document.name }), choices: [toCampaigns, menuChoice] },
  }
})

export const campaignDraft = defineFlow<Data>({
  id: 'campaign-draft',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'show',
  steps: { show, start, test, when, event, language, text, picture, drop },
})
