/** The distributor answers a return line by line, and books what came back. */
import { z } from 'zod'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'
import { type Ctx, defineFlow, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { type ReturnNews, tellReturn } from '../../src/chat/notices/returns.ts'
import { type Collected, collectReturn, usualSplit } from '../../src/returns/collect.ts'
import { decideReturn } from '../../src/returns/decide.ts'
import { returnAllows } from '../../src/returns/transitions.ts'
import { typedDecisions } from '../../src/returns/typed.ts'
import type { ReturnOutcome, ReturnView } from '../../src/returns/types.ts'
import { collectSay, countSay, decideSay, lineSay, listSay, returnSay, whySay } from './return-says.ts'
import {
  type AtReturn,
  Data,
  type Decided,
  goodsOf,
  lineOf,
  merged,
  openReturn,
  refusalWords,
  request,
} from './return-state.ts'

const { ask, act } = stepsOf<Data>()
type Then = Promise<Next<Data>>

/** Told to the shop; the answer is the return as it now is, or who was first. */
function outcomeOf(ctx: Ctx<Data>, news: ReturnNews, goods: ReturnView, outcome: ReturnOutcome): Next<Data> {
  if (!outcome.ok) return { end: returnSay(ctx, outcome.goods ?? goods, [refusalWords(outcome)]) }
  tellReturn(ctx, news, outcome.goods)
  const args = { news, number: String(goods.number), outlet: goods.outlet.name }
  return { end: returnSay(ctx, outcome.goods, [words('return-desk-done', args)]) }
}

/** Opens a question about a return while it can be answered. */
async function opened(ctx: AtReturn, asks: 'decide' | 'collect'): Then {
  const found = await openReturn(ctx, `${asks}-return`)
  if ('no' in found) return { rest: found.no }
  const { goods } = found
  if (!returnAllows(asks, goods.status)) return { rest: returnSay(ctx, goods) }
  if (asks === 'collect') return { to: 'came' }
  const [only, ...more] = goods.lines
  return only && more.length === 0 ? { to: 'line', set: { line: only.line } } : { to: 'lines' }
}

async function decide(ctx: AtReturn, lines?: readonly Decided[]): Then {
  const found = await openReturn(ctx, 'decide-return')
  if ('no' in found) return { rest: found.no }
  const { goods } = found
  const given = lines?.map(({ line, accept, why }) => ({ line, accept, ...(why ? { why } : {}) }))
  const outcome = await decideReturn(ctx.tx, { ...request(ctx, goods), ...(given ? { lines: given } : {}) })
  return outcomeOf(ctx, 'decided', goods, outcome)
}

/** With what was just decided; a refusal asks for its reason, and what is a return's only line goes out. */
async function withDecided(ctx: AtReturn, more: readonly Decided[]): Then {
  const decided = merged(ctx.data.decided, more)
  const silent = decided.find(({ accept, why }) => accept === 0 && !why)
  if (silent) return { to: 'why', set: { decided, line: silent.line } }
  if ((await goodsOf(ctx)).lines.length === 1) return decide(ctx, decided)
  return { to: 'lines', set: { decided } }
}

async function sendDecided(ctx: AtReturn): Then {
  const goods = await goodsOf(ctx)
  const rest = goods.lines
    .filter(({ line }) => !ctx.data.decided.some((each) => each.line === line))
    .map(({ line, pieces }) => ({ line, accept: pieces }))
  return decide(ctx, [...ctx.data.decided, ...rest])
}

async function collect(ctx: AtReturn, lines: readonly Collected[]): Then {
  const found = await openReturn(ctx, 'collect-return')
  if ('no' in found) return { rest: found.no }
  const outcome = await collectReturn(ctx.tx, { ...request(ctx, found.goods), lines })
  return outcomeOf(ctx, 'settled', found.goods, outcome)
}

async function collectAs(ctx: AtReturn, how: 'usual' | 'damaged' | 'saleable' | 'nothing' | 'count'): Then {
  const usual = usualSplit(await goodsOf(ctx))
  const [first] = usual
  if (how === 'count' && first) return { to: 'count', set: { line: first.line, came: [] } }
  if (how === 'nothing') return collect(ctx, [])
  if (how === 'usual') return collect(ctx, usual)
  const all = usual.map(({ line, saleable, damaged }) => {
    const pieces = saleable + damaged
    return how === 'damaged' ? { line, saleable: 0, damaged: pieces } : { line, saleable: pieces, damaged: 0 }
  })
  return collect(ctx, all)
}

/** One line counted; the next, or the whole. */
async function counted(ctx: AtReturn, said: Omit<Collected, 'line'>): Then {
  const goods = await goodsOf(ctx)
  const line = lineOf(goods, ctx.data.line)
  const most = line?.accepted ?? 0
  if (said.saleable + said.damaged > most) return { again: words('return-desk-too-many', { max: most }) }
  const came = [...ctx.data.came, { line: ctx.data.line, ...said }]
  const next = usualSplit(goods).find((each) => !came.some(({ line: done }) => done === each.line))
  return next ? { to: 'count', set: { came, line: next.line } } : collect(ctx, came)
}

// "3 1" or "3 ok 1 damaged": saleable first; a number alone is the saleable ones, and the rest is damaged.
async function readCount(text: string, ctx: AtReturn) {
  const numbers = text
    .replace(/[०-९]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966))
    .match(/\d{1,6}/g)
    ?.map(Number)
  const [saleable, damaged] = numbers ?? []
  if (saleable === undefined || (numbers?.length ?? 0) > 2) return undefined
  const most = lineOf(await goodsOf(ctx), ctx.data.line)?.accepted ?? 0
  return { saleable, damaged: damaged ?? Math.max(0, most - saleable) }
}

async function readPieces(text: string, ctx: AtReturn) {
  const line = lineOf(await goodsOf(ctx), ctx.data.line)
  const accept = line && typedPieces(text, line, (await ctx.catalog()).index)
  return accept === undefined ? undefined : { accept }
}

async function readDecisions(text: string, ctx: AtReturn) {
  const decisions = typedDecisions(text, (await goodsOf(ctx)).lines, await ctx.catalog())
  return decisions && { do: 'typed' as const, decisions }
}

const Lines = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send') }),
  z.object({ do: z.literal('line'), line: z.number() }),
])
type Typed = NonNullable<Awaited<ReturnType<typeof readDecisions>>>

export const returnDesk = defineFlow<Data>({
  id: 'return-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'list',
  steps: {
    list: act(async (ctx) => ({ rest: await listSay(ctx) })),
    show: act(async (ctx) => {
      const found = await openReturn(ctx, 'collect-return')
      return { rest: 'no' in found ? found.no : returnSay(ctx, found.goods) }
    }),
    accept: act((ctx) => decide(ctx)),
    decide: act((ctx) => opened(ctx, 'decide')),
    collect: act((ctx) => opened(ctx, 'collect')),
    lines: ask<z.infer<typeof Lines> | Typed>({
      say: decideSay,
      hear: { choice: Lines, text: readDecisions },
      then: (said, ctx) => {
        if (said.do === 'send') return sendDecided(ctx)
        if (said.do === 'line') return { to: 'line', set: { line: said.line } }
        return withDecided(ctx, said.decisions)
      },
    }),
    line: ask<{ accept: number }>({
      numbers: true,
      say: lineSay,
      hear: { choice: z.object({ accept: z.number() }), text: readPieces },
      then: async ({ accept }, ctx) => {
        const most = lineOf(await goodsOf(ctx), ctx.data.line)?.pieces ?? 0
        if (accept > most) return { again: words('return-desk-too-many', { max: most }) }
        return withDecided(ctx, [{ line: ctx.data.line, accept }])
      },
    }),
    why: ask<{ why: string }>({
      say: whySay,
      hear: {
        choice: z.object({ why: z.string() }),
        text: (text) => (/^[\d०-९\s]+$/u.test(text) ? undefined : { why: text.trim().slice(0, 500) }),
      },
      then: ({ why }, ctx) => withDecided(ctx, [{ line: ctx.data.line, accept: 0, why }]),
    }),
    came: ask({
      say: collectSay,
      hear: { choice: z.object({ do: z.enum(['usual', 'damaged', 'saleable', 'nothing', 'count']) }) },
      then: (said, ctx) => collectAs(ctx, said.do),
    }),
    count: ask<{ saleable: number; damaged: number }>({
      numbers: true,
      say: countSay,
      hear: { choice: z.object({ saleable: z.number(), damaged: z.number() }), text: readCount },
      then: (said, ctx) => counted(ctx, said),
    }),
  },
})
