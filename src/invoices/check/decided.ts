/** The lines of a bill with what orders stand for, what they should cost, and what keeps them from earning. Pure. */
import { mulDiv } from '../../catalog/money.ts'
import type { DecidedLine } from '../decision.ts'
import { sharesOf } from '../match/orders.ts'
import { serves } from '../match/served.ts'
import type { Case } from './gather.ts'
import type { DraftLine } from './lines.ts'

/** `unserved`: goods of categories that this seller does not serve the shop with. */
export function decidedLines(about: Case): DecidedLine[] {
  const left = new Map<string, number>()
  return about.drafted.lines.map((line) => decided(line, about, left))
}

function decided(draft: DraftLine, about: Case, left: Map<string, number>): DecidedLine {
  const { line, description, product, by, pieces, freePieces, net, otherBy } = draft
  // A credit note prints what comes back as a plain number; the books have it below zero.
  const sign = about.request.reading.kind === 'credit note' && by !== 'billing' ? -1 : 1
  const shown = { line, description, pieces: sign * pieces, freePieces: sign * freePieces, net: sign * net }
  const not = whyNot(draft, about)
  if (!product || !by)
    return {
      ...{ ...shown, product: null, list: null, scheme: 0, orders: [], not: 'not-ours' },
      ...(otherBy ? { otherBy } : {}),
    }
  const orders = sign > 0 && pieces > 0 ? sharesOf(product.id, pieces, about.orders, left) : []
  const expected = about.expected.get(line)
  const { id, sku, name } = product
  return {
    ...shown,
    product: { id, sku, name, by },
    list: expected?.list ?? null,
    scheme: schemeOf(orders, about, expected?.scheme ?? 0),
    orders,
    ...(not ? { not } : {}),
  }
}

/** What orders promised for their pieces, and live schemes for the rest; of what is nobody's order, all. */
function schemeOf(shares: DecidedLine['orders'], { orders }: Case, live: number): number {
  if (shares.length === 0) return live
  return shares.reduce((sum, share) => {
    const order = orders.find(({ id }) => id === share.orderId)
    const line = order?.lines.find((each) => each.line === share.line)
    return line && line.standing > 0 ? sum + mulDiv(line.discount, share.pieces, line.standing) : sum
  }, 0)
}

function whyNot({ product }: DraftLine, { seller, policy, parties, head, today }: Case): DecidedLine['not'] {
  if (!product) return 'not-ours'
  if (seller.distributorId === null) return policy.unknownSeller === 'none' ? 'unknown-seller' : undefined
  const { shop, assignments } = parties
  const day = head.day ?? today
  const current = shop.distributorId
  return serves(seller.distributorId, product.category, day, { current, assignments })
    ? undefined
    : 'not-served'
}
