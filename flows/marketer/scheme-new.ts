/** A new scheme, or one part of a draft: asked step by step, or typed in one line. What it comes to is a draft. */
import { z } from 'zod'
import { answer, defineFlow, stepsOf, words } from '../../src/chat/flow.ts'
import { refusedWords } from '../../src/chat/notices/scheme-desk.ts'
import { composed, missingPart, type Part } from '../../src/schemes/compose.ts'
import { draftOf, saveDraft } from '../../src/schemes/drafts.ts'
import type { Mistake } from '../../src/schemes/mistakes.ts'
import type { TypedScheme } from '../../src/schemes/typed/scheme.ts'
import { gift, goods, pick, settleGoods } from './scheme-new-goods.ts'
import {
  Data,
  kinds,
  type Making,
  mayPublish,
  notYours,
  partsOf,
  readLine,
  type Then,
  today,
} from './scheme-new-state.ts'
import { audience, budget, until, whom } from './scheme-new-terms.ts'

const { ask, act } = stepsOf<Data>()

const stepFor: Record<Part, string> = {
  rule: 'kind',
  goods: 'goods',
  until: 'until',
  to: 'audience',
  caps: 'budget',
}

const next = act(async (ctx): Promise<Then> => {
  if (!mayPublish(ctx)) return { end: notYours() }
  const { text, part } = ctx.data
  if (text !== undefined) {
    const read = readLine(text, ctx)
    const set = { ...partsOf(read, read.rule !== undefined), text: undefined }
    return read.rule ? { to: 'next', set } : { to: 'kind', set, say: words('scheme-new-unread') }
  }
  const { set, ask: asked } = await settleGoods(ctx)
  if (asked) return asked
  const parts = { ...ctx.data, ...set }
  const missing = part === undefined ? missingPart(parts) : parts[part] === undefined ? part : undefined
  return { to: missing ? stepFor[missing] : 'save', set }
})

const kind = ask<{ kind: (typeof kinds)[number] } | { read: TypedScheme }>({
  say: () => ({
    ...words('scheme-new-kind'),
    choices: kinds.map((each) => answer(words('scheme-new-kind-of', { kind: each }), { kind: each })),
  }),
  hear: {
    choice: z.object({ kind: z.enum(kinds) }),
    text: (text, ctx) => {
      const read = readLine(text, ctx)
      return read.rule ? { read } : undefined
    },
  },
  then: (said, { data: { part } }): Then =>
    'kind' in said
      ? { to: 'rule', set: { kind: said.kind } }
      : { to: 'next', set: { ...partsOf(said.read, part === undefined), kind: undefined } },
})

const rule = ask<TypedScheme>({
  say: ({ data }) => words('scheme-new-rule', { kind: data.kind ?? 'quantity-slabs' }),
  hear: {
    text: (text, ctx) => {
      const read = readLine(text, ctx)
      return read.rule ? read : undefined
    },
  },
  numbers: true,
  then: (read): Then => ({ to: 'next', set: { ...partsOf(read, false), kind: undefined } }),
})

/** The part that a mistake lies in is asked again. */
function partOf(mistakes: readonly Mistake[]): Part {
  const [at = ''] = mistakes.map((mistake) => mistake.at.split('.')[0])
  const parts: Record<string, Part> = { window: 'until', goods: 'goods', to: 'to', caps: 'caps' }
  return parts[at] ?? 'rule'
}

const save = act(async (ctx): Promise<Then> => {
  const { code, part } = ctx.data
  const draft = code === undefined ? undefined : await draftOf(ctx.tx.client, code)
  // Published or dropped by somebody else meanwhile: what was said for it has nothing to go into.
  if (code !== undefined && !draft)
    return { go: { flow: 'schemes' }, say: words('scheme-draft-gone', { code }) }
  const at = { today: today(ctx), timeZone: ctx.brand.timeZone, changed: draft?.document }
  const document = composed(ctx.data, at)
  const by = ctx.who.person?.id ?? null
  const saved = await saveDraft(ctx.tx, { code, document, by, now: ctx.now })
  if (saved.ok) return { go: { flow: 'scheme-draft', data: { code: saved.code } } }
  return again(
    ctx,
    part ?? partOf(saved.mistakes ?? []),
    refusedWords({ ...saved, reason: 'scheme-new-mistakes' }),
  )
})

function again({ data }: Making, part: Part, say: ReturnType<typeof words>): Then {
  const kept = part === 'rule' && data.rule ? kinds.find((each) => each === data.rule?.kind) : undefined
  return { to: kept ? 'rule' : stepFor[part], set: { [part]: undefined, kind: kept }, say }
}

export const schemeNew = defineFlow<Data>({
  id: 'scheme-new',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'next',
  steps: { next, kind, rule, goods, pick, gift, until, audience, whom, budget, save },
})
