/** What a typed message answers to an open question of the basket. */
import { z } from 'zod'
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import { wordsToForget } from '../../src/catalog/forget-words.ts'
import { parseOrderText } from '../../src/catalog/order-text/parse.ts'
import type { ParsedLine, ParsedOrder, Question } from '../../src/catalog/order-text/types.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import type { Ctx } from '../../src/chat/flow.ts'
import { type Desk, type OrderData, openDesk, productOf } from './order-desk.ts'

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

/** Reads an answer to "which product?": its name, its size, or other goods. */
export async function readProduct(text: string, ctx: Ctx<OrderData>): Promise<Answer | undefined> {
  if (wordsToForget(text)) return undefined
  const desk = await openDesk(ctx)
  const [question] = desk.basket.questions
  if (!question) return undefined
  const q = question.text
  const options = question.options.flatMap((sku) => productOf(desk, sku) ?? [])
  const parsed = parseOrderText(text, desk.catalog.index, desk.context, desk.basket.lines)
  const named = parsed.lines.find(({ sku }) => question.options.includes(sku))
  if (named) return { desk, question, said: { q, take: amountOf(named) } }
  const one = bySize(text, options) ?? byName(text, options, desk)
  if (one) return { desk, question, said: { q, sku: one.sku } }
  const asked = parsed.questions.find((each) => each.reason === 'no-quantity' && each.options.length === 1)
  const other = asked?.options[0]
  if (other) return { desk, question, said: { q, sku: other } }
  return parsed.kind === 'not-an-order' ? undefined : { desk, question, said: parsed }
}

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
  if (wordsToForget(text)) return undefined
  const desk = await openDesk(ctx)
  const [question] = desk.basket.questions
  const product = productOf(desk, question?.options[0])
  if (!question || !product) return undefined
  const { catalog, context } = desk
  const q = question.text
  const { sku, name } = product
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
  return all.kind === 'not-an-order' ? undefined : { desk, question, said: all }
}

// Typed once more, a quantity that was doubted is meant.
function confirmed(
  question: Question,
  doubt: Question,
  { sku, caseSize, innerSize }: CatalogProduct,
): Said | Doubt {
  const { quantity, unit } = doubt
  const again =
    doubt.reason === 'absurd-quantity' &&
    question.reason === 'absurd-quantity' &&
    question.quantity === quantity &&
    question.unit === unit
  const exact = unit === 'case' || unit === 'inner' ? unit : 'piece'
  const size = { piece: 1, inner: innerSize ?? 1, case: caseSize }[exact]
  if (again && quantity !== undefined && quantity > 0)
    return { q: question.text, take: { sku, quantity, unit: exact, pieces: quantity * size } }
  const { op, text } = question
  return { doubt: { ...doubt, text, ...(op ? { op } : {}) } }
}
