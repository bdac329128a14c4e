/** How many would hear it, over which channels, who not and why, and what it costs: as the form stands. */
import { html } from 'hono/html'
import { CampaignDocument } from '../../../campaigns/document.ts'
import { type Reach, reachOf } from '../../../campaigns/reach.ts'
import { campaignRules } from '../../../campaigns/rules.ts'
import { rows, statement } from '../../../db/statement.ts'
import { inTransaction } from '../../../db/tx.ts'
import { type Html, nothing } from '../../html.ts'
import { codesIn, readAudience } from '../audience/document.ts'
import { fieldsOf } from '../fields.ts'
import type { CampaignView } from '../guard.ts'
import { readButton } from './document.ts'
import { typedIn } from './typed.ts'

/** `POST /campaigns/compose/reach` */
export async function reachPart(view: CampaignView) {
  const { web, core, c } = view
  const now = web.now()
  const typed = typedIn(await fieldsOf(c))
  const audience = readAudience(typed.audience)
  if (!audience.ok) return c.html(html`<p class="mistake">${c.var.text('camp-reach-unfinished')}</p>`)
  const catalog = await core.catalogOf(web.db.pool, now)
  const holdOut = Number(typed.holdOut) * 100
  const coverDays = Number(typed.coverDays)
  const read = CampaignDocument.safeParse({
    ...{ v: 1, name: '–', message: { en: '–' }, when: { kind: 'now' }, audience: audience.document },
    buttons: typed.buttons.flatMap((button) => readButton(button, catalog) ?? []),
    ...(holdOut >= 0 && holdOut <= 5_000 ? { holdOut: Math.round(holdOut) } : {}),
    ...(coverDays >= 0 && coverDays <= 60 ? { coverDays: Math.round(coverDays) } : {}),
  })
  if (!read.success) return c.html(html`<p class="mistake">${c.var.text('camp-reach-unfinished')}</p>`)
  const found = await inTransaction(web.db, async (tx) => ({
    reach: await reachOf(tx, read.data, now),
    rules: await campaignRules(tx.client),
    unknown: await rows(tx.client, unknownCodes, [codesIn(typed.audience.outlets)]),
  }))
  const isEvent = typed.when.kind === 'event'
  const approved = isEvent || found.reach.told > found.rules.approveAbove
  return c.html(html`${counts(found.reach, view)}
${isEvent ? html`<p>${c.var.text('campaign-reach-event')}</p>` : nothing}
${
  found.unknown.length > 0
    ? html`<p class="mistake">${c.var.text('camp-unknown-codes', {
        count: found.unknown.length,
        codes: found.unknown
          .slice(0, 5)
          .map(({ code }) => code)
          .join(', '),
      })}</p>`
    : nothing
}
${approved ? html`<p class="note">${c.var.text('camp-needs-approval', { count: found.rules.approveAbove })}</p>` : nothing}
${sample(found.reach.sample, typed.sample, view)}`)
}

const unknownCodes = statement<{ code: string }>(
  'web_campaign_unknown_codes',
  `select t.code from unnest($1::text[]) with ordinality as t(code, n)
   where not exists (select from outlet o where o.code = t.code and o.status = 'active') order by n`,
)

export function counts(reach: Reach, { core, c }: CampaignView): Html {
  const text = c.var.text
  const { outlets, told, noStock, heldOut, channels, untold } = reach
  const inside = channels.reduce((sum, each) => sum + each.outlets - each.outside, 0)
  // Only the Cloud API asks for an approved message, and a price, outside its window.
  const template = channels
    .filter(({ channel }) => channel === 'whatsapp-cloud')
    .reduce((sum, { outside }) => sum + outside, 0)
  const price = core.prices?.marketing
  const rest = { reachable: told, heldOut, noStock }
  // Only how many there are is counted; of very many the rest is estimated.
  const number = reach.estimated ? 'camp-number-about' : 'camp-number'
  const line = (name: string, count: number) =>
    html`<div><dt>${text(`camp-reach-${name}`)}</dt><dd>${text(number, { number: count })}</dd></div>`
  return html`<p class="reach-count"><b>${text('camp-number', { number: outlets })}</b> ${text('camp-shops', { count: outlets })}</p>
<dl class="reach">${Object.entries(rest).map(([name, count]) => (count > 0 || name === 'reachable' ? line(name, count) : nothing))}
${untold.map((each) => line(each.reason, each.outlets))}
${channels.map(({ channel, outlets: count }) => html`<div class="of"><dt>${text('camp-channel', { channel })}</dt><dd>${text(number, { number: count })}</dd></div>`)}
${line('inside', inside)}${template > 0 ? line('template', template) : nothing}
${price === undefined ? nothing : html`<div><dt>${text('camp-reach-cost')}</dt><dd>${text('campaign-amount', { amount: { money: Math.round(template * price * 100) } })}</dd></div>`}</dl>${reach.estimated ? html`<p class="soft">${text('campaign-reach-estimated')}</p>` : nothing}
${reach.countedAt ? html`<p class="soft">${text('campaign-reach-counted', { at: { moment: reach.countedAt.toISOString() } })}</p>` : nothing}`
}

type Shops = readonly { readonly code: string; readonly name: string }[]

/** Some of them, to recognise the audience by; the one that is chosen lends the preview its values. */
function sample(shops: Shops, chosen: string, { c }: CampaignView): Html {
  if (shops.length === 0) return nothing
  return html`<details class="sample-shops" open><summary>${c.var.text('camp-sample-of', { count: shops.length })}</summary>
${shops.map(({ code, name }) => html`<label class="tick"><input type="radio" name="sample" value="${code}" form="composer" ${code === chosen ? 'checked' : ''}><span>${name} <small>${code}</small></span></label>`)}</details>`
}
