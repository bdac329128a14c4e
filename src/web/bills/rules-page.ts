/** `/bills/rules`: what the brand makes of doubtful bills, for its desk to set. */
import { html } from 'hono/html'
import { z } from 'zod'
import { type BillPolicy, billPolicy } from '../../invoices/check/policy.ts'
import { NewPolicy, setBillPolicy } from '../../invoices/check/set-policy.ts'
import { can } from '../../people/can.ts'
import { type Notice, work } from '../distributor/frame.ts'
import { perform } from '../distributor/perform.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { billsFrame } from './frame.ts'
import type { BillsView } from './view.ts'

export async function rulesPage(view: BillsView, notice?: Notice) {
  const { web, c } = view
  const part = work(notice, form(await billPolicy(web.db.pool), view))
  if (c.req.header('hx-request')) return c.html(part, notice && !notice.good ? 409 : 200)
  return billsFrame(view, c.var.text('bills-rules-title'), 'rules', part)
}

type Choice = 'estimate' | 'unknownSeller'
type Figure = Exclude<keyof BillPolicy, Choice | 'asks'>

const choices: Readonly<Record<Choice, readonly string[]>> = {
  estimate: ['refuse', 'review'],
  unknownSeller: ['none', 'reduced', 'review'],
}
/** What a figure is divided by where it is shown: rates are per cent, amounts rupees. */
const figures: Readonly<Record<Figure, number>> = {
  reducedRate: 100,
  windowDays: 1,
  undercutRate: 100,
  undercutBills: 1,
  reviewAbove: 100,
  pendingDays: 1,
  reviewHours: 1,
}

function form(policy: BillPolicy, { c }: BillsView): Html {
  const { text } = c.var
  const select = (name: Choice) =>
    html`<label>${text('bills-rule', { name })} <select name="${name}">${choices[name].map((each) => html`<option value="${each}" ${each === policy[name] ? html`selected` : nothing}>${text('bills-rule-choice', { choice: each })}</option>`)}</select></label>`
  const figure = ([name, by]: [string, number]) => {
    const value = policy[name as Figure]
    return html`<label>${text('bills-rule', { name })} <input name="${name}" inputmode="decimal" maxlength="14" autocomplete="off" value="${value === null ? '' : String(value / by)}"></label>`
  }
  return html`<form class="bill-rules" hx-post="/bills/rules" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
${select('estimate')}${select('unknownSeller')}
${Object.entries(figures).map(figure)}
<label class="check"><input type="checkbox" name="asks" value="yes" ${policy.asks ? html`checked` : nothing}> ${text('bills-rule', { name: 'asks' })}</label>
<p class="actions"><button class="button strong">${text('bills-do-save')}</button></p></form>`
}

const Typed = z.record(z.string().max(40), z.string().max(20))

export async function setRules(view: BillsView) {
  const { web, c } = view
  const session = currentPerson(c)
  if (!can(session.who, 'set-bill-policy', 'brand')) return errorPage(c, 403, 'error-not-allowed')
  const typed = Typed.safeParse(await c.req.parseBody())
  const policy = typed.success ? NewPolicy.safeParse(policyOf(typed.data)) : undefined
  if (!policy?.success) {
    const [wrong = ''] = policy?.error.issues.map(({ path }) => String(path[0] ?? '')) ?? []
    return rulesPage(view, {
      good: false,
      text: c.var.text('bills-rules-unclear', { rule: ruleName(wrong, view) }),
    })
  }
  await perform(web, session, async (tx) => {
    await setBillPolicy(tx, policy.data, session.personId)
    return { ok: true }
  })
  return rulesPage(view, { good: true, text: c.var.text('bills-rules-set') })
}

const ruleName = (name: string, { c }: BillsView): string => c.var.text('bills-rule', { name })

/** As it was typed; what is no number stays none, and is refused. */
function policyOf(typed: Record<string, string>): Record<string, unknown> {
  const numbers = Object.entries(figures).map(([name, by]) => {
    const text = (typed[name] ?? '').replaceAll(',', '').trim()
    if (text === '' && name === 'reviewAbove') return [name, null]
    return [name, /^\d{1,12}(?:\.\d{1,2})?$/.test(text) ? Math.round(Number(text) * by) : Number.NaN]
  })
  const { estimate, unknownSeller, asks } = typed
  return { ...Object.fromEntries(numbers), estimate, unknownSeller, asks: asks === 'yes' }
}
