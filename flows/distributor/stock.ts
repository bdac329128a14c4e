/** A distributor keeps its stock: sees what is low, types counts, sends a file. */
import { z } from 'zod'
import { parseStockText } from '../../src/catalog/stock-text.ts'
import { typedPieces } from '../../src/catalog/typed-pieces.ts'
import { answer, defineFlow, go, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { setStock } from '../../src/orders/stock.ts'
import { refusalWords } from './orders.ts'
import { affectedSay, allSay, lowSay, piecesOf, questionSay, reviewSay } from './stock-says.ts'
import { type Count, Data, keepsStockOf, notYours, type Stock, seatOf } from './stock-state.ts'

type Step = Promise<Next<Data>>
const { ask, act } = stepsOf<Data>()

const Reviewed = z.discriminatedUnion('do', [
  z.object({ do: z.literal('save') }),
  z.object({ do: z.literal('drop') }),
  z.object({ do: z.literal('text'), text: z.string() }),
])

const Answered = z.discriminatedUnion('do', [
  z.object({ do: z.literal('sku'), sku: z.string() }),
  z.object({ do: z.literal('pieces'), pieces: z.number() }),
  z.object({ do: z.literal('skip') }),
])

/** Text that counts goods; anything else is left to the words and dialogues that may know it. */
async function readCounts(text: string, ctx: Stock) {
  return parseStockText(text, await ctx.catalog()) ? { do: 'text' as const, text } : undefined
}

export const stock = defineFlow({
  id: 'stock',
  version: 1,
  role: 'distributor',
  data: Data,
  start: 'open',
  steps: {
    /** Every way in leads through here: which distributor, then what was typed or sent. */
    open: act(async (ctx): Step => {
      const seats = keepsStockOf(ctx)
      if (seats.length === 0) return { rest: notYours() }
      if (!seatOf(ctx)) return { to: 'which' }
      if (ctx.data.media) return { to: 'file' }
      return { to: ctx.data.text ? 'typed' : 'list' }
    }),
    which: ask({
      say: (ctx) => ({
        ...words('stock-whose'),
        choices: keepsStockOf(ctx).map(({ id, name }) => answer(name, id)),
      }),
      hear: { choice: z.number() },
      then: (distributor) => ({ to: 'open', set: { distributor } }),
    }),
    list: act(
      async (ctx): Step =>
        keepsStockOf(ctx).length > 0 ? { rest: await lowSay(ctx) } : { rest: notYours() },
    ),
    all: act(
      async (ctx): Step =>
        keepsStockOf(ctx).length > 0 ? { rest: await allSay(ctx) } : { rest: notYours() },
    ),
    typed: act(async (ctx): Step => {
      const read = parseStockText(ctx.data.text, await ctx.catalog())
      if (!read) return { to: 'list', set: { text: '' }, say: words('stock-unread') }
      const counts = merged(ctx.data.counts, read.counts)
      const questions = read.questions.map((question) => ({ ...question, options: [...question.options] }))
      return { to: questions.length > 0 ? 'unclear' : 'review', set: { text: '', counts, questions } }
    }),
    unclear: ask({
      say: questionSay,
      hear: { choice: Answered, text: readAnswer },
      numbers: true,
      then: answered,
    }),
    review: ask({
      say: reviewSay,
      hear: { choice: Reviewed, text: readCounts },
      then: async (said, ctx): Step => {
        if (said.do === 'save') return save(ctx)
        if (said.do === 'text') return { to: 'typed', set: { text: said.text } }
        return {
          end: {
            ...words('stock-dropped'),
            choices: [go(words('stock-more'), 'stock'), go(words('chat-menu'), 'menu')],
          },
        }
      },
    }),
    file: act(async (ctx): Step => {
      const { media } = ctx.data
      const seat = seatOf(ctx)
      if (!media || !seat) return { to: 'list' }
      const { id: conversationId, channel, account } = ctx.conversation
      const personId = ctx.who.person?.id ?? 0
      const wanted = { id: media.id, ...(media.name ? { name: media.name } : {}) }
      await ctx.later('stock-file', {
        media: wanted,
        channel,
        account,
        distributorId: seat.id,
        conversationId,
        personId,
      })
      return {
        end: {
          ...words('stock-file', { name: media.name ?? '' }),
          choices: [go(words('stock-more'), 'stock'), go(words('chat-menu'), 'menu')],
        },
      }
    }),
  },
})

/** Later counts of the same product take the place of earlier ones. */
function merged(counts: readonly Count[], more: readonly Count[]): Count[] {
  const skus = new Set(more.map(({ sku }) => sku))
  return [...counts.filter(({ sku }) => !skus.has(sku)), ...more]
}

// "12" answers how many; while a product is asked for, a number is one of the products listed.
async function readAnswer(text: string, ctx: Stock) {
  const [question] = ctx.data.questions
  const catalog = await ctx.catalog()
  if (!question) return undefined
  const [only] = question.options
  const product =
    question.quantity === undefined && question.options.length === 1
      ? catalog.bySku.get(only ?? '')
      : undefined
  if (!product) return undefined
  const pieces = typedPieces(text, product, catalog.index)
  return pieces === undefined ? undefined : { do: 'pieces' as const, pieces }
}

async function answered(said: z.infer<typeof Answered>, ctx: Stock): Step {
  const [question, ...rest] = ctx.data.questions
  const done = (counts: Count[]): Next<Data> => ({
    to: rest.length > 0 ? 'unclear' : counts.length > 0 ? 'review' : 'list',
    set: { counts, questions: rest },
  })
  if (!question || said.do === 'skip') return done(ctx.data.counts)
  const sku = said.do === 'sku' ? said.sku : (question.options[0] ?? '')
  const product = (await ctx.catalog()).bySku.get(sku)
  if (!product) return done(ctx.data.counts)
  const pieces = said.do === 'pieces' ? said.pieces * question.sign : piecesOf(question, product)
  // The product is clear now, its number is not yet.
  if (pieces === undefined)
    return { to: 'unclear', set: { questions: [{ ...question, options: [sku] }, ...rest] } }
  return done(merged(ctx.data.counts, [{ sku, pieces, mode: question.mode }]))
}

async function save(ctx: Stock): Step {
  const seat = seatOf(ctx)
  if (!seat) return { rest: notYours() }
  const lines = ctx.data.counts.map(({ sku, pieces, mode }) => ({ sku, pieces, mode }))
  const set = await setStock(ctx.tx, { distributorId: seat.id, lines, now: ctx.now })
  if (!set.ok) return { again: refusalWords(set) }
  const say = affectedSay(words('stock-saved', { count: set.lines.length }), set.affected)
  return set.affected.length > 0 ? { rest: say } : { end: say }
}
