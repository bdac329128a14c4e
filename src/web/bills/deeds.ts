/** What is posted about a bill: the answer is its page again, with the notice of the deed. */
import { z } from 'zod'
import { catalogOf } from '../../catalog/catalog.ts'
import { type Judgement, judgeBill, type NotJudged } from '../../chat/notices/bill-review.ts'
import type { Question } from '../../invoices/decision.ts'
import { storedBill } from '../../invoices/settle/stored.ts'
import { readAnswer } from '../../invoices/typed-answer.ts'
import type { Notice } from '../distributor/frame.ts'
import { perform } from '../distributor/perform.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { billPage } from './bill-page.ts'
import { doubtsOf } from './opened.ts'
import { type OneBill, seenBill } from './view.ts'

const Form = z.record(z.string().max(60), z.string().max(1_000))
type Form = z.infer<typeof Form>
type How = Pick<Judgement, 'say' | 'reason' | 'answers'>

/** undefined where the form says nothing that can be read. */
type Reads = (form: Form, view: OneBill) => Promise<How | undefined>

const deeds: Readonly<Record<string, Reads>> = {
  accept: async () => ({ say: 'accept' }),
  refuse: async ({ picked, reason }) => {
    const why = (picked || reason || '')
      .replace(/\p{Cc}/gu, ' ')
      .trim()
      .slice(0, 300)
    return why.length > 2 ? { say: 'refuse', reason: why } : undefined
  },
  answer: async (form, view) => {
    const answers = await answersOf(form, view)
    return answers && { say: 'answer', answers }
  },
}

export async function deedOnBill(view: OneBill) {
  const { c, bill } = view
  const name = c.req.param('deed') ?? ''
  const reads = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (!reads) return errorPage(c, 404, 'error-missing')
  const form = Form.safeParse(await c.req.parseBody())
  const how = form.success ? await reads(form.data, view) : undefined
  if (!how) return billPage(view, { good: false, text: c.var.text('bills-unread') })
  const notice = await judged(view, { billId: bill.id, ...how, now: view.web.now() })
  const after = await seenBill(view)
  return after ? billPage({ ...view, bill: after }, notice) : errorPage(c, 404, 'error-missing')
}

async function judged({ web, c, bill }: OneBill, judgement: Judgement): Promise<Notice> {
  const { text } = c.var
  const session = currentPerson(c)
  const done = await perform(web, session, async (tx, telling) => {
    const outcome = await judgeBill(tx, session.who, judgement)
    if (outcome.ok) telling.notices(outcome.told)
    return outcome
  })
  if (!done.ok) return { good: false, text: refusalText(done, text) }
  const { verdict } = done.bill
  const args = { verdict, outlet: bill.outlet.name }
  return { good: true, text: text('bills-done', args) }
}

/** "Hetal has decided this bill already, at 10:40 am." */
function refusalText({ reason, bill }: NotJudged, text: OneBill['c']['var']['text']): string {
  if (reason === 'bill-unreadable') return text('bill-cannot-accept')
  if (!bill) return text('bill-desk-unknown')
  return text('bill-closed', {
    who: bill.decidedBy ?? 'none',
    at: { moment: (bill.decidedAt ?? bill.waitsSince).toISOString() },
  })
}

const asked = /^(tapped|typed):((date|number|others)|line:(\d{1,3}):(product|pieces))$/

/** Every value that was tapped or typed, by its question; undefined where there is none or one cannot be read. */
async function answersOf(form: Form, view: OneBill): Promise<Record<string, string> | undefined> {
  const { web, bill } = view
  const now = web.now()
  const catalog = await catalogOf(web.db.pool, now)
  const most = (await storedBill(web.db.pool, bill.id))?.reading?.lines.length ?? 0
  const answers: Record<string, string> = {}
  const given = Object.entries(form).filter(([, value]) => value.trim() !== '')
  // What was tapped stands above what was typed beside it.
  for (const [name, value] of given.toSorted(([a], [b]) => b.localeCompare(a))) {
    const [, way, id, head, line, of] = asked.exec(name) ?? []
    if (!way || !id) continue
    if (line !== undefined && Number(line) >= most) return undefined
    const question = doubtsOf(view).find((each) => each.id === id)
    const asks = (head ?? of) as Question['asks']
    const { candidates } = question ?? { candidates: [] }
    const found =
      way === 'tapped'
        ? candidates.find((each) => each.value === value)?.value
        : readAnswer(value.slice(0, 60), { asks, candidates }, catalog, now)
    if (found === undefined) return undefined
    answers[id] = found
  }
  return Object.keys(answers).length > 0 ? answers : undefined
}
