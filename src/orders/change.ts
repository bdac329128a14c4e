/** The distributor changes an order line by line: other quantities, or another product instead. */
import { type Catalog, catalogOf } from '../catalog/catalog.ts'
import type { Tx } from '../db/tx.ts'
import { maxLines, maxPieces } from './check.ts'
import { countsAlone } from './free.ts'
import { freshLine } from './insert.ts'
import { offerOf } from './offer.ts'
import { productOf } from './product-of.ts'
import { refuse } from './refusal.ts'
import type { OrderLine, OrderRequest, OrderView, Outcome, Refusal } from './types.ts'
import { withinCredit } from './within-credit.ts'
import { actOn } from './work.ts'

/** `pieces` to send of the line itself: 0 where it is left out or replaced, which is also what absence means. */
export type LineEdit = {
  readonly line: number
  readonly pieces?: number
  readonly substitute?: { readonly sku: string; readonly pieces: number }
}

/**
 * Offers the shop a changed order; lines not named keep what was offered for them before, or what was ordered. The
 * order waits as `changed`, its offered pieces held, until the shop answers or the cut-off settles it; an edit that
 * leads back to what was ordered confirms it. Also possible on a confirmed order, which then waits again.
 * Refuses: order-no-such-line, order-pieces-out-of-range, order-unknown-product, order-product-not-sold,
 * order-same-product, order-too-many-lines, order-nothing-left, order-short, what is already so.
 */
export async function changeOrder(
  tx: Tx,
  request: OrderRequest & { readonly lines: readonly LineEdit[] },
): Promise<Outcome> {
  const catalog = await catalogOf(tx.client, request.now)
  const substitutes = request.lines.flatMap(({ substitute }) =>
    substitute ? (catalog.bySku.get(substitute.sku)?.id ?? []) : [],
  )
  return actOn(
    tx,
    'change',
    request,
    withinCredit(tx, request.now, (order, book) => {
      const lines = edited(order, request.lines, catalog)
      return 'ok' in lines ? lines : offerOf(order, book, lines)
    }),
    { stock: { alsoProducts: substitutes } },
  )
}

function edited(order: OrderView, edits: readonly LineEdit[], catalog: Catalog): OrderLine[] | Refusal {
  let lines: readonly OrderLine[] = order.lines
  // Counted from those being replaced too, so that within one change a number never means two products.
  let free = Math.max(0, ...order.lines.map(({ line }) => line)) + 1
  for (const edit of edits) {
    const refusal = editRefused(lines, edit, catalog)
    if (refusal) return refusal
    const { substitute } = edit
    const pieces = edit.pieces ?? 0
    lines = lines
      .filter((line) => line.substitutes !== edit.line || line.ordered > 0)
      .map((line) => (line.line === edit.line ? { ...line, offered: pieces } : line))
    if (substitute) lines = [...lines, substituteLine(free++, edit.line, substitute, catalog)]
  }
  return lines.filter(countsAlone).length > maxLines
    ? refuse('order-too-many-lines', { max: maxLines })
    : [...lines]
}

function substituteLine(
  line: number,
  substitutes: number,
  { sku, pieces }: { sku: string; pieces: number },
  catalog: Catalog,
): OrderLine {
  return { ...freshLine(line, 0, productOf(catalog.bySku.get(sku))), offered: pieces, substitutes }
}

function editRefused(lines: readonly OrderLine[], edit: LineEdit, catalog: Catalog): Refusal | undefined {
  const line = lines.find((known) => known.line === edit.line)
  // Free goods follow what is paid for: they are not changed by themselves.
  if (!line || !countsAlone(line)) return refuse('order-no-such-line', { line: edit.line })
  const { name, sku } = line
  if (!within(edit.pieces ?? 0, 0))
    return refuse('order-pieces-out-of-range', { sku, product: name, max: maxPieces })
  return edit.substitute && substituteRefused(line, edit.substitute, catalog)
}

function substituteRefused(
  line: OrderLine,
  { sku, pieces }: { sku: string; pieces: number },
  catalog: Catalog,
): Refusal | undefined {
  const product = catalog.bySku.get(sku)
  if (!product) return refuse('order-unknown-product', { sku })
  if (!product.active) return refuse('order-product-not-sold', { sku, product: product.name })
  if (sku === line.sku) return refuse('order-same-product', { sku, product: product.name })
  if (!within(pieces, 1))
    return refuse('order-pieces-out-of-range', { sku, product: product.name, max: maxPieces })
  return undefined
}

const within = (pieces: number, least: number): boolean =>
  Number.isSafeInteger(pieces) && pieces >= least && pieces <= maxPieces
