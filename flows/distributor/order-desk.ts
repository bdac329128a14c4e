/** A distributor settles what is short of an order, or changes it line by line, and sends it to the shop. */
import { z } from 'zod'
import { searchProducts } from '../../src/catalog/search.ts'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'
import { defineFlow, stepsOf, words } from '../../src/chat/flow.ts'
import { typedChange } from '../../src/orders/typed-change.ts'
import { change, confirm, count, remarks, send } from './desk-acts.ts'
import { countSay, lineSay, linesSay, piecesSay, shortSay, substituteSay } from './desk-says.ts'
import { asEdit, Data, type Desk, type Edit, lineOf, merged, orderOf } from './desk-state.ts'

const { ask, act } = stepsOf<Data>()

const Short = z.discriminatedUnion('do', [
  z.object({ do: z.literal('have'), line: z.number() }),
  z.object({ do: z.literal('send'), line: z.number(), pieces: z.number() }),
  z.object({ do: z.literal('swap'), line: z.number() }),
  z.object({ do: z.literal('all'), lines: z.array(z.object({ line: z.number(), pieces: z.number() })) }),
  z.object({ do: z.literal('confirm') }),
])

const Lines = z.discriminatedUnion('do', [
  z.object({ do: z.literal('send') }),
  z.object({ do: z.literal('line'), line: z.number() }),
  z.object({ do: z.literal('typed'), text: z.string() }),
])

const Line = z.discriminatedUnion('do', [
  z.object({ do: z.literal('pieces'), pieces: z.number() }),
  z.object({ do: z.literal('type') }),
  z.object({ do: z.literal('swap') }),
])

const Product = z.union([z.object({ sku: z.string() }), z.object({ query: z.string() })])

/** The edits of this dialogue with one more. */
const withEdit = (
  { data }: Desk,
  pieces: number,
  substitute: Edit['substitute'] = null,
  line = data.line,
) => ({
  edits: merged(data.edits, [{ line, pieces, substitute }]),
})

async function readPieces(text: string, ctx: Desk): Promise<number | undefined> {
  const line = lineOf(await orderOf(ctx), ctx.data.line)
  return typedPieces(text, line, (await ctx.catalog()).index)
}

async function readTyped(text: string, ctx: Desk) {
  const typed = typedChange(text, await orderOf(ctx), await ctx.catalog())
  return typed && { do: 'typed' as const, text }
}

async function applyTyped(text: string, ctx: Desk) {
  const typed = typedChange(text, await orderOf(ctx), await ctx.catalog())
  const edits = merged(ctx.data.edits, (typed?.edits ?? []).map(asEdit))
  const told = typed && (await remarks(ctx, typed))
  return { again: told ?? words('order-desk-noted'), set: { edits } }
}

async function swapFor(sku: string, ctx: Desk) {
  const { ordered } = lineOf(await orderOf(ctx), ctx.data.line)
  const multiple = (await ctx.catalog()).bySku.get(sku)?.orderMultiple ?? 1
  const pieces = Math.ceil(ordered / multiple) * multiple
  const set = { ...withEdit(ctx, 0, { sku, pieces }), query: '' }
  return { to: ctx.data.settling ? 'confirm' : 'lines', set }
}

async function search(query: string, ctx: Desk) {
  const [found] = searchProducts((await ctx.catalog()).index, query, 1)
  if (!found) return { again: words('order-desk-search-none', { query }) }
  return { again: words('order-desk-search', { query }), set: { query } }
}

export const orderDesk = defineFlow({
  id: 'order-desk',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'change',
  steps: {
    confirm: act(confirm),
    short: ask({
      say: shortSay,
      hear: { choice: Short },
      then: (said, ctx) => {
        if (said.do === 'confirm') return { to: 'confirm' }
        if (said.do === 'have') return { to: 'count', set: { line: said.line } }
        if (said.do === 'swap') return { to: 'substitute', set: { line: said.line, query: '' } }
        if (said.do === 'send') return { to: 'confirm', set: withEdit(ctx, said.pieces, null, said.line) }
        const all = said.lines.map((each) => ({ ...each, substitute: null }))
        return { to: 'send', set: { edits: merged(ctx.data.edits, all) } }
      },
    }),
    count: ask({
      say: countSay,
      hear: { choice: z.number(), text: readPieces },
      numbers: true,
      then: (pieces, ctx) => count(ctx, pieces),
    }),
    change: act(change),
    lines: ask({
      say: linesSay,
      hear: { choice: Lines, text: readTyped },
      then: (said, ctx) => {
        if (said.do === 'send') return { to: 'send' }
        if (said.do === 'line') return { to: 'line', set: { line: said.line } }
        return applyTyped(said.text, ctx)
      },
    }),
    line: ask({
      say: lineSay,
      hear: {
        choice: Line,
        text: async (text, ctx) => {
          const pieces = await readPieces(text, ctx)
          return pieces === undefined ? undefined : { do: 'pieces' as const, pieces }
        },
      },
      then: (said, ctx) => {
        if (said.do === 'type') return { to: 'pieces' }
        if (said.do === 'swap') return { to: 'substitute', set: { query: '' } }
        return { to: 'lines', set: withEdit(ctx, said.pieces) }
      },
    }),
    pieces: ask({
      say: piecesSay,
      hear: { text: readPieces },
      numbers: true,
      then: (pieces: number, ctx) => ({ to: 'lines', set: withEdit(ctx, pieces) }),
    }),
    substitute: ask({
      say: substituteSay,
      hear: { choice: Product, text: (query) => (query.length <= 60 ? { query } : undefined) },
      then: (said, ctx) => ('sku' in said ? swapFor(said.sku, ctx) : search(said.query, ctx)),
    }),
    send: act(send),
  },
})
