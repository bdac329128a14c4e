/** A file of schemes sent in chat: read and tried by a job, and published whole by one tap on what it said. */
import { z } from 'zod'
import {
  type Ctx,
  defineFlow,
  type Goto,
  go,
  type Heard,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { refusedWords } from '../../src/chat/notices/scheme-desk.ts'
import { publishDrafts } from '../../src/schemes/file-drafts.ts'
import { mayPublish, notYours } from './scheme-new-state.ts'

const Data = z.object({
  media: z.object({ id: z.string(), name: z.string().optional() }).optional(),
  /** As they were shown. */
  drafts: z
    .array(z.object({ code: z.string(), rev: z.number() }))
    .max(100)
    .default([]),
})
type Data = z.infer<typeof Data>
type Then = Next<Data>
const { act } = stepsOf<Data>()

const choices = [go(words('schemes-all'), 'schemes'), go(words('chat-menu'), 'menu')]
const tables = /\.(?:json|csv|tsv|txt|xlsx)$/iu

/** A table or JSON from whoever may publish schemes is a file of them. */
export function schemeFileIn(heard: Heard, ctx: Ctx): Goto | undefined {
  if (heard.kind !== 'document' || !mayPublish(ctx) || !tables.test(heard.media.name ?? '')) return undefined
  const { id, name } = heard.media
  return { flow: 'scheme-file', data: { media: { id, ...(name ? { name } : {}) } } }
}

const read = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { rest: notYours() }
  const { media } = ctx.data
  if (!media) return { go: { flow: 'schemes' } }
  const { id: conversationId, channel, account } = ctx.conversation
  const wanted = { id: media.id, ...(media.name ? { name: media.name } : {}) }
  const personId = ctx.who.person?.id ?? 0
  await ctx.later('scheme-file', { key: ctx.key, media: wanted, channel, account, conversationId, personId })
  return { rest: { ...words('schemes-file-reading', { name: media.name ?? '' }), choices } }
})

const publish = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { rest: notYours() }
  const by = ctx.who.person?.id ?? null
  const done = await publishDrafts(ctx.tx, ctx.data.drafts, { by, now: ctx.now })
  if (!done.ok) return { rest: { ...words('schemes-file-not', { why: refusedWords(done) }), choices } }
  return { rest: { ...words('schemes-file-published', { count: done.count }), choices } }
})

export const schemeFile = defineFlow<Data>({
  id: 'scheme-file',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'read',
  steps: { read, publish },
})
