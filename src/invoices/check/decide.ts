import type { Tx } from '../../db/tx.ts'
import type { DecideRequest, Decision } from '../decision.ts'
import { gather } from './gather.ts'
import { judge } from './judge.ts'

/**
 * Decides what a bill that was read comes to, for a shop; writes nothing but locks: the seller's number, and the orders it may
 * be for, stand still until the transaction ends. With `billId` the bill is decided about again, after answers. What is
 * decided counts once `settleBill` has recorded it, in the same transaction.
 */
export const decideBill = async (tx: Tx, request: DecideRequest): Promise<Decision> =>
  judge(await gather(tx, request))
