/** A return is answered line by line, and booked once the goods came back; the shop hears of both. */
import { type ReturnNews, returnNotices } from '../../../chat/notices/returns.ts'
import type { Tx } from '../../../db/tx.ts'
import { audit } from '../../../people/audit.ts'
import type { Action } from '../../../people/can.ts'
import { type Collected, collectReturn } from '../../../returns/collect.ts'
import { type Decision, decideReturn } from '../../../returns/decide.ts'
import { returnById } from '../../../returns/read.ts'
import type { ReturnOutcome, ReturnRefusal, ReturnView } from '../../../returns/types.ts'
import type { Text } from '../../page-text.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import type { Notice } from '../frame.ts'
import { Form } from '../orders/deeds.ts'
import { idOf } from '../orders/find-orders.ts'
import { perform } from '../perform.ts'
import type { View } from '../section.ts'

type Request = Parameters<typeof decideReturn>[1]
type ReturnDeed = {
  right: Action
  news: ReturnNews
  /** undefined where the form cannot be read. */
  ask(goods: ReturnView, form: Form): ((tx: Tx, request: Request) => Promise<ReturnOutcome>) | undefined
}

export const returnDeeds = {
  decide: { right: 'decide-return', news: 'decided', ask: decide },
  collect: { right: 'collect-return', news: 'settled', ask: collect },
} satisfies Record<string, ReturnDeed>

/** The return named in the address, where it is this distributor's. */
export async function returnOf({ web, c, access }: View): Promise<ReturnView | undefined> {
  const goods = await returnById(web.db.pool, idOf(c.req.param('id')) ?? 0)
  return goods?.distributor.id === access.distributor.id ? goods : undefined
}

/** undefined where there is no such return. */
export async function actOnReturn(view: View, name: keyof typeof returnDeeds): Promise<Notice | undefined> {
  const { web, c, access } = view
  const text = c.var.text
  const goods = await returnOf(view)
  if (!goods) return undefined
  const { ask, news }: ReturnDeed = returnDeeds[name]
  const form = Form.safeParse(await c.req.parseBody())
  const run = form.success ? ask(goods, form.data) : undefined
  if (!run) return { good: false, text: text('return-unclear') }
  const session = currentPerson(c)
  const by = session.personId
  const scope = { distributorId: access.distributor.id }
  const outcome = await perform(web, session, async (tx, telling) => {
    const done = await run(tx, { returnId: goods.id, by, now: web.now(), scope })
    if (!done.ok) return done
    telling.notices(returnNotices(news, done.goods))
    const detail = { number: goods.number, status: done.goods.status }
    await audit(tx, { personId: by, action: `return-${name}`, subject: `return:${goods.id}`, detail })
    return done
  })
  if (!outcome.ok) return { good: false, text: refusal(outcome, text) }
  const args = { news, number: String(goods.number), outlet: goods.outlet.name }
  return { good: true, text: text('return-desk-done', args) }
}

function decide(goods: ReturnView, form: Form): ReturnType<ReturnDeed['ask']> {
  if (form.all) return (tx, request) => decideReturn(tx, request)
  const lines: Decision[] = []
  for (const { line } of goods.lines) {
    const accept = countOf(form[`accept-${line}`])
    if (accept === undefined) return undefined
    const why = form[`pick-${line}`] || (form[`why-${line}`] ?? '').trim()
    lines.push({ line, accept, ...(why ? { why } : {}) })
  }
  return (tx, request) => decideReturn(tx, { ...request, lines })
}

function collect(goods: ReturnView, form: Form): ReturnType<ReturnDeed['ask']> {
  const lines: Collected[] = []
  for (const { line, accepted } of form.nothing ? [] : goods.lines) {
    if (!accepted) continue
    const [saleable, damaged] = [countOf(form[`saleable-${line}`]), countOf(form[`damaged-${line}`])]
    if (saleable === undefined || damaged === undefined) return undefined
    lines.push({ line, saleable, damaged })
  }
  return (tx, request) => collectReturn(tx, { ...request, lines })
}

const countOf = (typed: string | undefined): number | undefined =>
  typed !== undefined && /^\d{1,6}$/.test(typed.trim()) ? Number(typed.trim()) : undefined

function refusal({ reason, args = {}, who = '', since }: ReturnRefusal, text: Text): string {
  const { number = '', product = '', max = 0 } = args
  const state = /^return-already-(.+)$/.exec(reason)?.[1]
  if (state && since) {
    const moment = { moment: since.toISOString() }
    return text('return-desk-already', { state, number: String(number), who: who || 'none', since: moment })
  }
  return text('return-desk-refused', { reason, product, max })
}
