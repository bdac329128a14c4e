/** The brand's schemes: drafts, live and ended ones with what each gave so far, a new version, an end. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import { type Ctx, defineFlow, go, type Next, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { refusedWords } from '../../src/chat/notices/scheme-desk.ts'
import { draftOf, drafts, saveDraft } from '../../src/schemes/drafts.ts'
import { type SchemeResult, schemeResults } from '../../src/schemes/results.ts'
import { endScheme } from '../../src/schemes/store.ts'
import { yesNo } from './scheme-draft.ts'
import { mayPublish, notYours } from './scheme-new-state.ts'
import { endedListSay, listSay, mostListed, schemeSay } from './schemes-say.ts'

const Data = z.object({ code: z.string().optional(), from: z.number().int().min(0).default(0) })
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { ask, act } = stepsOf<Data>()

const toList = go(words('schemes-all'), 'schemes')

const list = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { rest: notYours() }
  const q = ctx.tx.client
  const from = ctx.data.from
  const live = await schemeResults(q, { status: ['live'], from, most: mostListed + 1, now: ctx.now })
  return { rest: listSay({ drafts: from === 0 ? await drafts(q) : [], live, from }, ctx.now) }
})

const ended = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { rest: notYours() }
  const from = ctx.data.from
  const found = await schemeResults(ctx.tx.client, {
    status: ['ended'],
    from,
    most: mostListed + 1,
    now: ctx.now,
  })
  return { rest: endedListSay(found, from) }
})

/** The published scheme of the code, or what to say where there is none. */
async function schemeOrSay(ctx: Ctx<Data>): Promise<SchemeResult | { rest: Then }> {
  if (!mayPublish(ctx)) return { rest: { rest: notYours() } }
  const { code = '' } = ctx.data
  const [found] = await schemeResults(ctx.tx.client, { code, most: 1, now: ctx.now })
  return found ?? { rest: { rest: { ...words('schemes-unknown', { code }), choices: [toList] } } }
}

const show = act(async (ctx): Promise<Then> => {
  const found = await schemeOrSay(ctx)
  if ('rest' in found) return found.rest
  return { rest: schemeSay(found, await ctx.catalog(), ctx.now) }
})

/** The next version begins as what is live; a draft that is there already is gone on with. */
const version = act(async (ctx): Promise<Then> => {
  const found = await schemeOrSay(ctx)
  if ('rest' in found) return found.rest
  const { code, document } = found
  if (!(await draftOf(ctx.tx.client, code))) {
    const saved = await saveDraft(ctx.tx, { code, document, by: ctx.who.person?.id ?? null, now: ctx.now })
    if (!saved.ok) return { rest: { ...refusedWords(saved), choices: [toList] } }
  }
  return { go: { flow: 'scheme-draft', step: 'change', data: { code } } }
})

const end = ask({
  say: ({ data: { code = '' } }): Say => ({
    ...words('schemes-end-sure', { code }),
    choices: yesNo(words('schemes-end-yes'), words('schemes-end-no')),
  }),
  hear: {
    choice: z.boolean(),
    text: (text) => (saysYes(text) ? true : saysNo(text) ? false : undefined),
  },
  then: async (sure, ctx): Promise<Then> => {
    if (!sure) return { to: 'show' }
    if (!mayPublish(ctx)) return { end: notYours() }
    const { code = '' } = ctx.data
    const done = await endScheme(ctx.tx, { code, by: ctx.who.person?.id ?? null, now: ctx.now })
    const said = done.ok ? words('schemes-ended', { code }) : refusedWords(done)
    return { end: { ...said, choices: [toList, go(words('chat-menu'), 'menu')] } }
  },
})

export const schemes = defineFlow<Data>({
  id: 'schemes',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: { list, ended, show, version, end },
})
