import type { CatalogIndex } from '../catalog-index.ts'
import { packOf } from './quantity.ts'
import type { LearnedAlias, ParsedLine, Question } from './types.ts'

/**
 * Completes a question with the chosen product. Undefined while the quantity is still missing or makes no whole pieces;
 * a chosen proposal ("2 cases") completes by its own quantity.
 */
export function completeQuestion(
  catalog: CatalogIndex,
  question: Question,
  sku: string,
  chosen?: Pick<ParsedLine, 'quantity' | 'unit'>,
): ParsedLine | undefined {
  const product = catalog.products[catalog.bySku.get(sku) ?? -1]
  const quantity = chosen?.quantity ?? question.quantity
  const named = chosen?.unit ?? question.unit
  if (!product || quantity === undefined || quantity <= 0) return undefined
  const pack = packOf(product, { unit: named, unitWord: product.entry.innerName ?? '' })
  const pieces = pack ? quantity * pack.per : 0
  if (!pack || !Number.isInteger(pieces) || pieces < 1 || pieces % product.entry.orderMultiple !== 0)
    return undefined
  return { sku, quantity, unit: pack.unit, pieces, text: question.text }
}

/** Words to remember for the outlet after it chose a product; undefined where the question was not about the product. */
export function learnAlias(question: Question, sku: string): LearnedAlias | undefined {
  const about =
    question.reason === 'unclear-product' || question.reason === 'rival' || question.reason === 'not-sold'
  const words = question.words?.trim()
  return about && words && question.op !== 'remove' ? { words, sku } : undefined
}
