/** A draft on the desk: shown as a shop will read it, tried on past orders, changed part by part, published or dropped. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  no,
  type Say,
  stepsOf,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { offerWords } from '../../src/chat/notices/offer-words.ts'
import { refusedWords, termsWords, triedWords } from '../../src/chat/notices/scheme-desk.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { type Draft, draftOf, dropDraft, publishDraft } from '../../src/schemes/drafts.ts'
import { mayPublish, notYours } from './scheme-new-state.ts'

const Data = z.object({ code: z.string(), rev: z.number().default(0) })
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

const toList = go(words('schemes-all'), 'schemes')

async function draftSay(ctx: Ctx<Data>, { code, document, rev, run, replaces }: Draft): Promise<Say> {
  const catalog = await ctx.catalog()
  const at = { code, rev }
  return {
    ...block([
      words('scheme-draft-head', { name: schemeName(document.name), code, replaces: replaces ?? 0 }),
      words('scheme-draft-shop', { offer: offerWords(document, catalog) }),
      ...termsWords(document),
      ...(run ? triedWords(run) : []),
    ]),
    choices: [
      ...(run ? [] : [go(words('scheme-draft-try'), 'scheme-draft', 'try', at)]),
      go(words('scheme-draft-publish'), 'scheme-draft', 'publish', at),
      go(words('scheme-draft-change'), 'scheme-draft', 'change', at),
      go(words('scheme-draft-drop'), 'scheme-draft', 'drop', at),
      toList,
    ],
  }
}

/** The draft, or what to say where there is none or it is not theirs to see. */
async function draftOrSay(ctx: Ctx<Data>): Promise<Draft | { rest: Then }> {
  if (!mayPublish(ctx)) return { rest: { rest: notYours() } }
  const { code } = ctx.data
  const draft = await draftOf(ctx.tx.client, code)
  return draft ?? { rest: { rest: { ...words('scheme-draft-gone', { code }), choices: [toList] } } }
}

const show = act(async (ctx): Promise<Then> => {
  const draft = await draftOrSay(ctx)
  return 'rest' in draft ? draft.rest : { rest: await draftSay(ctx, draft) }
})

const tryIt = act(async (ctx): Promise<Then> => {
  const draft = await draftOrSay(ctx)
  if ('rest' in draft) return draft.rest
  const { code, rev } = draft
  const personId = ctx.who.person?.id ?? 0
  await ctx.later('scheme-try', { key: ctx.key, code, rev, conversationId: ctx.conversation.id, personId })
  return { rest: { ...words('scheme-draft-trying'), choices: [toList] } }
})

const publish = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { rest: notYours() }
  const { code, rev } = ctx.data
  const by = ctx.who.person?.id ?? null
  const done = await publishDraft(ctx.tx, { code, rev, by, now: ctx.now })
  if (done.ok) {
    const name = schemeName(done.document.name)
    const choices = [go(words('schemes-see'), 'schemes', 'show', { code }), toList]
    return { rest: { ...words('scheme-draft-published', { name, code, version: done.version }), choices } }
  }
  const say = refusedWords(done)
  const draft = await draftOf(ctx.tx.client, code)
  return draft ? { to: 'show', say } : { rest: { ...say, choices: [toList] } }
})

const parts = ['rule', 'goods', 'until', 'to', 'caps'] as const
const Part = z.object({ part: z.enum(parts) })

const change = ask({
  say: ({ data: { code } }) => ({
    ...words('scheme-draft-change-what', { code }),
    choices: parts.map((part) => answer(words('scheme-draft-part', { part }), { part })),
  }),
  hear: { choice: Part },
  then: ({ part }, { data: { code } }): Then => ({ go: { flow: 'scheme-new', data: { code, part } } }),
})

const drop = ask({
  say: ({ data: { code } }): Say => ({
    ...words('scheme-draft-drop-sure', { code }),
    choices: yesNo(words('scheme-draft-drop'), words('scheme-draft-keep')),
  }),
  hear: {
    choice: z.boolean(),
    text: (text) => (saysYes(text) ? true : saysNo(text) ? false : undefined),
  },
  then: async (sure, ctx): Promise<Then> => {
    if (!sure) return { to: 'show' }
    if (!mayPublish(ctx)) return { end: notYours() }
    const { code } = ctx.data
    const dropped = await dropDraft(ctx.tx, code)
    return {
      end: { ...words(dropped ? 'scheme-draft-dropped' : 'scheme-draft-gone', { code }), choices: [toList] },
    }
  },
})

export const yesNo = (agree: Words, refuse: Words): Choice[] => [yes(agree, true), no(refuse, false)]

export const schemeDraft = defineFlow<Data>({
  id: 'scheme-draft',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'show',
  steps: { show, try: tryIt, publish, change, drop },
})
