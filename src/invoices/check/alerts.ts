/** What a bill tells the brand about its seller. Pure. */
import type { Alert, DecidedLine } from '../decision.ts'
import type { Case } from './gather.ts'

/** A distributor of the brand billed a shop that was not its for these goods on the bill's day. */
export function alertsOf({ seller, head, request, parties }: Case, lines: readonly DecidedLine[]): Alert[] {
  const { distributorId } = seller
  const unserved = lines.filter(({ not }) => not === 'not-served')
  if (distributorId === null || unserved.length === 0 || head.day === null) return []
  return [
    {
      kind: 'infiltration',
      // Once for a shop and day, however many photos of the bill come.
      key: `infiltration:${distributorId}:${request.outletId}:${head.numberKey ?? head.day}`,
      distributorId,
      productId: null,
      detail: {
        number: head.number,
        day: head.day,
        outlet: parties.shop.code,
        servedBy: parties.shop.distributorId,
        lines: unserved.map(({ product, pieces, net }) => ({ sku: product?.sku, pieces, net })),
      },
    },
  ]
}
