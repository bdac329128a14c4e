/** How an open question of the basket is asked. */
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import type { OutletContext, Question } from '../../src/catalog/order-text/types.ts'
import { answer, type Choice, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { maxPieces } from '../../src/orders/check.ts'
import { type Amount, amountWords, goodsWords, inUnit, packed } from './line-words.ts'
import { type Desk, productOf } from './order-desk.ts'
import { unitOf } from './question-take.ts'

type Known = Pick<Desk, 'basket' | 'catalog'> & { context: OutletContext }

/** Whether the question is which product; else it is how much of it. */
export function asksProduct({ reason, options, proposals }: Question): boolean {
  if (reason === 'unclear-product' || reason === 'rival' || reason === 'not-sold') return true
  return reason === 'pack-size' ? true : options.length !== 1 && !proposals?.length
}

/** "Which noodles?" with the likely products. */
export function productSay(known: Known, question: Question): Say {
  const { text, reason, options, quantity, op } = question
  const key =
    reason === 'rival' || reason === 'not-sold' ? 'not-ours' : options.length > 0 ? 'which' : 'unknown'
  const proposed = (question.proposals ?? []).flatMap((proposal) => {
    const product = productOf(known, proposal.sku)
    const { sku: _, ...amount } = proposal
    return product ? [answer(goodsWords(product, amount), { q: text, take: proposal })] : []
  })
  const products = options.flatMap((sku) => {
    const product = productOf(known, sku)
    return product?.active ? [answer(productLabel(product), { q: text, sku })] : []
  })
  return {
    ...words(`order-product-${reason === 'pack-size' ? 'pack' : key}`, {
      text,
      left: known.basket.questions.length - 1,
      op: op ?? 'add',
      quantity: quantity ?? 0,
    }),
    choices: [...(proposed.length > 0 ? proposed : products), ...leave(known, question)],
  }
}

const productLabel = ({ name, ptr }: CatalogProduct): Words =>
  words('goods-price', { product: name, price: money(ptr) })

function leave({ basket }: Known, { text, options, op }: Question): Choice[] {
  const inBasket = op === 'set' && options.length === 1 && basket.lines.some(({ sku }) => sku === options[0])
  const out = answer(
    words(op === 'remove' ? 'order-keep-all' : inBasket ? 'order-take-out' : 'order-leave-out'),
    {
      q: text,
      drop: true,
    },
  )
  return inBasket ? [out, answer(words('order-as-is'), { q: text, keep: true })] : [out]
}

/** "How many Marie?" with the shop's usual quantities. */
export function quantitySay(known: Known, question: Question): Say {
  const product = productOf(known, question.options[0])
  if (!product) return productSay(known, question)
  const amounts = amountsFor(known, question, product)
  const usual = known.context.habits.get(product.sku)?.typicalPieces
  const choices = amounts.map((amount) => {
    const label = amountWords(amount, product)
    const key = amount.pieces === usual ? 'order-quantity-usual' : 'order-quantity-plain'
    const sure = question.reason === 'absurd-quantity' && amount.pieces === askedPieces(question, product)
    return answer(words(sure ? 'order-quantity-sure' : key, { amount: label }), {
      q: question.text,
      take: { sku: product.sku, ...amount },
    })
  })
  return {
    ...words('order-quantity', {
      reason: question.reason,
      product: product.name,
      price: money(product.ptr),
      asked: askedWords(question, product),
      multiple: product.orderMultiple,
      left: known.basket.questions.length - 1,
      text: question.text,
    }),
    choices: [...choices, ...leave(known, question)],
  }
}

/** The pieces asked for, however far they are from what is usual; undefined where they make no whole pack. */
export function askedPieces(question: Question, product: CatalogProduct): number | undefined {
  const { quantity, unit } = question
  if (quantity === undefined) return undefined
  const size = { piece: 1, inner: product.innerSize ?? 0, case: product.caseSize }[unitOf(unit, product)]
  const pieces = quantity * size
  return Number.isInteger(pieces) && pieces > 0 ? pieces : undefined
}

function askedWords(question: Question, product: CatalogProduct): Words | number {
  const pieces = askedPieces(question, product)
  if (pieces === undefined) return question.quantity ?? 0
  return amountWords(inUnit(pieces, unitOf(question.unit, product), product), product)
}

const mostAmounts = 4

function amountsFor({ context }: Known, question: Question, product: CatalogProduct): Amount[] {
  if (question.proposals?.length) return question.proposals.map(({ sku: _, ...amount }) => amount)
  const habit = context.habits.get(product.sku)
  const asked = question.reason === 'absurd-quantity' ? askedPieces(question, product) : undefined
  const sure = asked && asked <= maxPieces ? [inUnit(asked, unitOf(question.unit, product), product)] : []
  const usual = habit ? [inUnit(habit.typicalPieces, habit.usualUnit, product)] : []
  const sizes = [product.innerSize ?? 6, 12, product.caseSize].map((pieces) => packed(pieces, product))
  const fit = sizes.filter(({ pieces }) => pieces <= product.caseSize && pieces % product.orderMultiple === 0)
  const known = new Map([...sure, ...usual, ...fit].map((amount) => [amount.pieces, amount]))
  return [...known.values()].slice(0, mostAmounts)
}
