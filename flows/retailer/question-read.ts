/** What a typed message answers to an open question of the basket. */
import { z } from 'zod'
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedLine, ParsedOrder, Question } from '../../src/catalog/order-text/types.ts'
import { saysNo, saysYes, wordsToForget } from '../../src/catalog/reply-words.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import type { Ctx } from '../../src/chat/flow.ts'
import { maxPieces } from '../../src/orders/check.ts'
import { orderAskedAfter } from '../../src/orders/status-question.ts'
import { isLate } from './late-order.ts'
import { type Desk, type OrderData, openDesk, productOf } from './order-desk.ts'
import { unitOf } from './question-take.ts'

const take = z.object({
  sku: z.string(),
  quantity: z.number(),
  unit: z.enum(['piece', 'inner', 'case']),
  pieces: z.number().int().positive(),
})

/** An answer names its question (`q`): the basket may have changed in another chat of the person meanwhile. */
export const Said = z.union([
  z.object({ q: z.string(), sku: z.string() }),
  z.object({ q: z.string(), take }),
  z.object({ q: z.string(), drop: z.literal(true) }),
  z.object({ q: z.string(), keep: z.literal(true) }),
  z.object({ see: z.literal(true) }),
])
export type Said = z.infer<typeof Said>

/** A typed answer comes with the desk it was read on, and may be about other goods altogether. */
export type Answer = { said: Said } | { desk: Desk; question: Question; said: Said | Doubt | ParsedOrder }
type Doubt = { doubt: Question }

export const AnswerChoice: z.ZodType<Answer> = Said.transform((said) => ({ said }))

// Other goods, written hours ago, are asked about before anything is made of them.
const unlessLate = (ctx: Ctx<OrderData>, read: Answer | undefined): Answer | undefined =>
  read && 'kind' in read.said && isLate(ctx) ? undefined : read

/** Reads an answer to "which product?": its name, its size, or other goods. */
export async function readProduct(text: string, ctx: Ctx<OrderData>): Promise<Answer | undefined> {
  if (wordsToForget(text) || orderAskedAfter(text)) return undefined
  return unlessLate(ctx, productOn(await openDesk(ctx), text))
}

/** The same on a desk that is open already. */
export function productOn(desk: Desk, text: string): Answer | undefined {
  const [question] = desk.basket.questions
  if (!question) return undefined
  const q = question.text
  if (saysNo(text)) return { desk, question, said: { q, drop: true } }
  const options = question.options.flatMap((sku) => productOf(desk, sku) ?? [])
  const parsed = parseOrderText(text, desk.catalog.index, desk.context, desk.basket.lines)
  const named = parsed.lines.find(({ sku }) => question.options.includes(sku))
  if (named) return { desk, question, said: { q, take: amountOf(named) } }
  const one = bySize(text, options) ?? byName(text, options, desk)
  if (one) return { desk, question, said: { q, sku: one.sku } }
  // No product and no size: it must not become the quantity of another line.
  if (numberOnly.test(text)) return undefined
  const asked = parsed.questions.find((each) => each.reason === 'no-quantity' && each.options.length === 1)
  const other = asked?.options[0]
  if (other) return { desk, question, said: { q, sku: other } }
  return isOrder(parsed) ? { desk, question, said: parsed } : undefined
}

const numberOnly = /^[\s\d०-९.)]+$/u

// A number alone is read as one of the open lines; while something else is asked it says nothing.
const isOrder = ({ kind, lines, edits, questions }: ParsedOrder): boolean =>
  kind !== 'not-an-order' &&
  (lines.length + edits.length > 0 || questions.some((each) => each.words !== undefined))

const amountOf = ({ sku, quantity, unit, pieces }: ParsedLine) => ({ sku, quantity, unit, pieces })

function bySize(text: string, options: readonly CatalogProduct[]): CatalogProduct | undefined {
  const numbers = new Set(text.match(/\d+/g))
  const found = options.filter(
    ({ name, mrp }) =>
      numbers.has(String(mrp / 100)) || name.match(/\d+/g)?.some((size) => numbers.has(size)),
  )
  return found.length === 1 ? found[0] : undefined
}

function byName(text: string, options: readonly CatalogProduct[], { catalog }: Desk) {
  const skus = new Set(options.map(({ sku }) => sku))
  const [best, next] = searchProducts(catalog.index, text, 50).filter(({ sku }) => skus.has(sku))
  const clear = best && best.score >= 0.5 && (!next || best.score - next.score >= 0.1)
  return clear ? options.find(({ sku }) => sku === best.sku) : undefined
}

/** Reads an answer to "how many?": a bare number, a number of packs, or other goods. */
export async function readQuantity(text: string, ctx: Ctx<OrderData>): Promise<Answer | undefined> {
  if (wordsToForget(text) || orderAskedAfter(text)) return undefined
  return unlessLate(ctx, quantityOn(await openDesk(ctx), text))
}

/** The same on a desk that is open already. */
export function quantityOn(desk: Desk, text: string): Answer | undefined {
  const [question] = desk.basket.questions
  const product = productOf(desk, question?.options[0])
  if (!question || !product) return undefined
  const { catalog, context } = desk
  const q = question.text
  const { sku, name } = product
  if (saysNo(text))
    return { desk, question, said: { q, [question.op === 'set' ? 'keep' : 'drop']: true } as Said }
  const sure = saysYes(text) ? doubted(question, product) : undefined
  if (sure) return { desk, question, said: sure }
  const open = [{ sku, quantity: 1, unit: 'piece', pieces: 1, text: name }] as const
  const parsed = parseOrderText(text, catalog.index, context, open)
  const [edit, ...more] = parsed.edits
  if (parsed.lines.length === 0 && parsed.questions.length === 0 && edit && more.length === 0) {
    if ((edit.op === 'set' || edit.op === 'add') && edit.line.sku === sku)
      return { desk, question, said: { q, take: amountOf(edit.line) } }
    if (edit.op === 'remove' && edit.sku === sku) return { desk, question, said: { q, drop: true } }
  }
  const [doubt, ...others] = parsed.questions
  if (
    doubt &&
    others.length === 0 &&
    doubt.options[0] === sku &&
    parsed.edits.length + parsed.lines.length === 0
  )
    return { desk, question, said: confirmed(question, doubt, product) }
  const all = parseOrderText(text, catalog.index, context, desk.basket.lines)
  return isOrder(all) ? { desk, question, said: all } : undefined
}

/** The quantity that was doubted, taken as it is; undefined where no such thing was asked. */
function doubted(question: Question, product: CatalogProduct): Said | undefined {
  if (question.reason !== 'absurd-quantity' || question.quantity === undefined) return undefined
  const unit = unitOf(question.unit, product)
  const size = { piece: 1, inner: product.innerSize ?? 1, case: product.caseSize }[unit]
  const pieces = question.quantity * size
  if (!Number.isInteger(pieces) || pieces < 1 || pieces > maxPieces) return undefined
  return { q: question.text, take: { sku: product.sku, quantity: question.quantity, unit, pieces } }
}

// Typed once more, a quantity that was doubted is meant.
function confirmed(question: Question, doubt: Question, product: CatalogProduct): Said | Doubt {
  const again =
    doubt.reason === question.reason && doubt.quantity === question.quantity && doubt.unit === question.unit
  const { op, text } = question
  return (
    (again ? doubted(question, product) : undefined) ?? { doubt: { ...doubt, text, ...(op ? { op } : {}) } }
  )
}
