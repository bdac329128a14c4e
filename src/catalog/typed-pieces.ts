/** Reads a quantity of a product already known: "24", "2 peti", "1 case 6 pc", "3 dozen", "२४". */
import type { CatalogIndex } from './catalog-index.ts'
import { parseOrderText } from './order-text/parse.ts'
import type { OutletContext, Unit } from './order-text/types.ts'

/** Whoever counts goods on a shelf or corrects a line means what they type, however much it is. */
export const noHabits: OutletContext = {
  aliases: [],
  habits: new Map(),
  limits: { cases: 1_000_000, paise: 1_000_000_000_000 },
}

type Pack = { readonly sku: string; readonly innerSize: number | null; readonly caseSize: number }

/** Whole pieces from 0 up; undefined where the text is no quantity of this product. */
export function typedPieces(text: string, product: Pack, index: CatalogIndex): number | undefined {
  const said = text.trim()
  if (said === '' || said.length > 40) return undefined
  const { lines, questions } = parseOrderText(`${product.sku} ${said}`, index, noHabits)
  const [line] = lines
  if (lines.length + questions.length !== 1) return undefined
  if (line) return line.sku === product.sku ? line.pieces : undefined
  const [question] = questions
  if (question?.options[0] !== product.sku) return undefined
  return countedPieces(question, product)
}

/** Pieces of a quantity the order rules would ask about (nothing, not a multiple), but a count takes as it is. */
export function countedPieces(
  { quantity, unit }: { readonly quantity?: number; readonly unit?: Unit | 'box' | 'bag' },
  { innerSize, caseSize }: Pack,
): number | undefined {
  if (quantity === undefined) return undefined
  const per =
    unit === 'case' ? caseSize : unit === 'piece' || unit === undefined ? 1 : (innerSize ?? caseSize)
  const pieces = quantity * per
  return Number.isSafeInteger(pieces) && pieces >= 0 ? pieces : undefined
}
