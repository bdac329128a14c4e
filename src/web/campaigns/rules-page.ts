/** `/campaigns/rules`: quiet hours, promotions a person gets in a week, and when a second marketer is asked. */
import { html } from 'hono/html'
import { z } from 'zod'
import { campaignRules, setCampaignRules } from '../../campaigns/rules.ts'
import { audit } from '../../people/audit.ts'
import { can } from '../../people/can.ts'
import { type Notice, work } from '../distributor/frame.ts'
import { perform } from '../distributor/perform.ts'
import { errorPage } from '../errors.ts'
import { type Html, nothing } from '../html.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { campaignFrame } from './frame.ts'
import type { CampaignView } from './guard.ts'

const clock = z.string().regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
const count = (most: number) =>
  z
    .string()
    .trim()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((number) => number <= most)
const Rules = z.object({
  quietFrom: clock,
  quietUntil: clock,
  perWeek: count(50),
  approveAbove: count(100_000_000),
})

const maySet = (view: CampaignView): boolean => can(currentPerson(view.c).who, 'set-campaign-rules', 'brand')

export async function rulesPage(view: CampaignView) {
  const rules = await campaignRules(view.web.db.pool)
  const body = work(
    undefined,
    form(view, { ...rules, perWeek: `${rules.perWeek}`, approveAbove: `${rules.approveAbove}` }),
  )
  return campaignFrame(view.c, { title: view.c.var.text('camp-rules-title'), tab: 'rules', body })
}

type Typed = Record<keyof z.infer<typeof Rules>, string>

function form(view: CampaignView, typed: Typed): Html {
  const text = view.c.var.text
  const still = maySet(view) ? nothing : html`disabled`
  const field = (name: keyof Typed, type: 'time' | 'text') =>
    html`<label class="typed"><span>${text(`camp-rules-${name}`)}</span><input type="${type}" name="${name}" value="${typed[name]}" ${type === 'text' ? html`inputmode="numeric" maxlength="9"` : nothing} ${still}></label>`
  return html`<form class="card rules" data-keeps hx-post="/campaigns/rules" hx-target="#work" hx-swap="outerMorph" hx-disable="find button">
<div class="inline">${field('quietFrom', 'time')}${field('quietUntil', 'time')}</div><p class="soft">${text('camp-rules-quiet-how')}</p>
<div class="inline">${field('perWeek', 'text')}</div><p class="soft">${text('camp-rules-week-how')}</p>
<div class="inline">${field('approveAbove', 'text')}</div><p class="soft">${text('camp-rules-approve-how')}</p>
${maySet(view) ? html`<div class="actions"><button class="button strong">${text('camp-rules-save')}</button></div>` : html`<p class="note">${text('camp-rules-operator')}</p>`}</form>`
}

/** `POST /campaigns/rules` */
export async function rulesSet(view: CampaignView) {
  const { c, web, by } = view
  if (!maySet(view)) return errorPage(c, 403, 'error-not-allowed')
  const body = await c.req.parseBody()
  const typed = Object.fromEntries(
    Rules.keyof().options.map((name) => [name, String(body[name] ?? '').slice(0, 9)]),
  ) as Typed
  const read = Rules.safeParse(typed)
  const answer = (notice: Notice) => c.html(work(notice, form(view, typed)), notice.good ? 200 : 409)
  if (!read.success) return answer({ good: false, text: c.var.text('camp-rules-unclear') })
  await perform(web, currentPerson(c), async (tx) => {
    await setCampaignRules(tx.client, read.data)
    await audit(tx, { personId: by, action: 'campaign-rules-set', subject: 'brand', detail: read.data })
    return { ok: true as const }
  })
  return answer({ good: true, text: c.var.text('camp-rules-saved') })
}
