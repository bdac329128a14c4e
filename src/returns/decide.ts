/** The distributor answers a return line by line: so many pieces accepted, or refused with a reason. */
import { one, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { alreadyReturned, holdReturn, refused } from './read.ts'
import { returnAllows } from './transitions.ts'
import type { ReturnLine, ReturnOutcome, ReturnRefusal, ReturnRequest } from './types.ts'

export type Decision = { readonly line: number; readonly accept: number; readonly why?: string }

const longestWhy = 500

const write = statement<object>(
  'return-decide',
  `with head as (
    update goods_return set status = $2, decided_at = $3, decided_by = $4, changed_at = $3 where id = $1)
  update goods_return_line l set decision = x.decision, accepted = x.accepted, why = x.why
  from jsonb_to_recordset($5::jsonb) as x(line smallint, decision text, accepted int, why text)
  where l.return_id = $1 and l.line = x.line`,
)

/**
 * Decides every line at once; without `lines` all is accepted. Nothing accepted ends the return as `refused`.
 * Refuses return-not-found, return-undecided (a line left out), return-no-such-line, return-pieces (more than asked),
 * return-why (a refused line needs a reason, 500 characters at most), and what has been decided before, by whom.
 */
export async function decideReturn(
  tx: Tx,
  request: ReturnRequest & { readonly lines?: readonly Decision[] },
): Promise<ReturnOutcome> {
  const goods = await holdReturn(tx, request)
  if (!goods) return refused('return-not-found')
  if (!returnAllows('decide', goods.status)) return alreadyReturned(goods)
  const given: readonly Decision[] =
    request.lines ?? goods.lines.map(({ line, pieces }) => ({ line, accept: pieces }))
  const refusal = decisionRefused(goods.lines, given)
  if (refusal) return refusal
  const decisions = given.map(({ line, accept, why }) => ({
    line,
    decision: accept > 0 ? 'accepted' : 'refused',
    accepted: accept,
    why: why?.trim() || null,
  }))
  const status = decisions.some(({ accepted }) => accepted > 0) ? 'decided' : 'refused'
  const { by, now } = request
  await one(tx.client, write, [goods.id, status, now, by, JSON.stringify(decisions)])
  const decided = await holdReturn(tx, request)
  if (!decided) throw new Error(`return ${goods.id} is gone`)
  return { ok: true, goods: decided, repeated: false }
}

function decisionRefused(
  lines: readonly ReturnLine[],
  given: readonly Decision[],
): ReturnRefusal | undefined {
  const byLine = new Map(given.map((decision) => [decision.line, decision]))
  if (byLine.size < given.length || given.some(({ line }) => !lines.some((known) => known.line === line)))
    return refused('return-no-such-line')
  for (const { line, name, sku, pieces } of lines) {
    const decision = byLine.get(line)
    const what = { product: name, sku, max: pieces }
    if (!decision) return refused('return-undecided', what)
    const { accept, why = '' } = decision
    if (!Number.isSafeInteger(accept) || accept < 0 || accept > pieces) return refused('return-pieces', what)
    if ((accept === 0 && why.trim() === '') || why.length > longestWhy) return refused('return-why', what)
  }
  return undefined
}
