/** How goods and quantities are said to a shop. */
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import type { Unit } from '../../src/catalog/order-text/types.ts'
import { type Words, words } from '../../src/chat/flow.ts'

export type Amount = { quantity: number; unit: Unit; pieces: number }
type Pack = Pick<CatalogProduct, 'innerName' | 'innerSize' | 'caseSize'>

/** "24 pc", "2 cases (192 pc)", "3 strips (36 pc)". */
export function amountWords({ quantity, unit, pieces }: Amount, { innerName }: Pack): Words {
  return words('goods-amount', { unit, quantity, pieces, inner: innerName ?? 'box' })
}

/** Pieces in the biggest pack they fill whole. */
export function packed(pieces: number, { innerSize, caseSize }: Pack): Amount {
  if (caseSize > 1 && pieces > 0 && pieces % caseSize === 0)
    return { quantity: pieces / caseSize, unit: 'case', pieces }
  if (innerSize && innerSize > 1 && pieces > 0 && pieces % innerSize === 0)
    return { quantity: pieces / innerSize, unit: 'inner', pieces }
  return { quantity: pieces, unit: 'piece', pieces }
}

/** Pieces counted in a unit, where they fill it. */
export function inUnit(pieces: number, unit: Unit, pack: Pack): Amount {
  const size = unit === 'case' ? pack.caseSize : unit === 'inner' ? (pack.innerSize ?? 1) : 1
  return pieces % size === 0
    ? { quantity: pieces / size, unit, pieces }
    : { quantity: pieces, unit: 'piece', pieces }
}

/** "Masala Noodles 70g: 24 pc". */
export function goodsWords(product: CatalogProduct, amount: Amount): Words {
  return words('goods-line', { product: product.name, amount: amountWords(amount, product) })
}
