/** What a key stands for: the arguments that decide what an entry does, hashed. Who asked, when and why may differ. */
import { createHash } from 'node:crypto'
import type { Op } from './types.ts'

export function argsHash(op: Exclude<Op, { do: 'activate' | 'expire' }>): Buffer {
  const about = 'lotId' in op ? op.lotId : 'entryId' in op ? op.entryId : null
  const kind = op.do === 'earn' ? op.kind : op.do
  const rule = op.do === 'earn' && op.rule ? [op.rule.id, op.rule.version] : null
  const points = 'points' in op ? op.points : null
  const args = [op.do, op.outletId, kind, points, about, op.source.kind, op.source.id, rule]
  return createHash('sha256').update(JSON.stringify(args)).digest()
}
