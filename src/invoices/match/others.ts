/** What tells that goods are another maker's. That a name is not like any of ours is no proof: it may be one of ours, read badly. Pure. */
import type { CatalogProduct } from '../../catalog/catalog.ts'
import { isGoodsHeading } from '../extract/table/header.ts'
import type { BillLine } from '../extract/table/row.ts'
import { alike, lookalikesAsDigits, tight, tightGoods } from './names.ts'

export type OthersContext = {
  readonly products: readonly CatalogProduct[]
  /** Brand words of other makers, as `tight` has them. */
  readonly rivals: readonly string[]
  /** What people said of this seller's bills that it is nothing of the brand's, as `tightGoods` has it. */
  readonly others: readonly string[]
}

/** What is left of a name, or was made of one in a script that the engine does not know: bills are not printed so. */
export const isScrap = (description: string): boolean =>
  tightGoods(description).length <= 5 || /^[a-z\s.,'-]+$/.test(description)

/** A letter or two read otherwise. */
export const nearly = 0.85
/** But for letters that look like digits. */
export const exactly = 1

/** Whether people said of goods with this name that they are another maker's; `from`: how like it the name must be. */
export function isKnownOther(
  description: string,
  { others }: Pick<OthersContext, 'others'>,
  from: typeof nearly | typeof exactly,
): boolean {
  if (isScrap(description)) return false
  const said = lookalikesAsDigits(tightGoods(description))
  return others.some((other) => alike(lookalikesAsDigits(other), said) >= from)
}

/** The word of another maker that it begins with, as bills do. */
export function rivalOf(description: string, { rivals }: Pick<OthersContext, 'rivals'>): string | undefined {
  const said = tightGoods(description)
  return rivals.find((word) => said.startsWith(word))
}

/** A name less like ours than this speaks for itself, once the tariff code is none of ours as well. */
const unlikeBelow = 0.4

/** Beside what is known by its whole name. `named`: how well the best of our names explains it, 0 to 1. */
export const isOthers = (line: BillLine, named: number, context: OthersContext): boolean =>
  isRivals(line.description, context) ||
  (named < unlikeBelow && isReadable(line.description) && isForeign(line.hsn, context))

/** Letters beyond another maker's word that tell it from the middle of a longer one. */
const beyond = 2

/** A name of ours that lost its beginning may go on like another maker's word: "BRUSH SOFT" of a toothbrush is no Bru. */
function isRivals(description: string, context: OthersContext): boolean {
  const rival = rivalOf(description, context)
  if (rival === undefined) return false
  const begins = tightGoods(description).slice(0, rival.length + beyond)
  return !context.products.some(({ name }) => tight(name).indexOf(begins) > 0)
}

const isReadable = (description: string) => !isScrap(description) && !isGoodsHeading(description)

/** Four digits of a tariff code name the kind of goods. */
const kindDigits = 4

function isForeign(hsn: string | null, { products }: OthersContext): boolean {
  if (hsn === null || hsn.length < kindDigits) return false
  return products.every(
    (own) => own.hsn !== null && own.hsn.slice(0, kindDigits) !== hsn.slice(0, kindDigits),
  )
}
