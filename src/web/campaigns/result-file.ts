/** `/campaigns/:id/result.xlsx`: the result as a workbook, sent while it is read. */
import { PassThrough, Readable } from 'node:stream'
import { byRun } from '../../campaigns/by-run.ts'
import { campaignOf } from '../../campaigns/campaign.ts'
import { liftOfCampaign } from '../../campaigns/lift/of-campaign.ts'
import { progressOf } from '../../campaigns/progress.ts'
import { recipientsOf } from '../../campaigns/recipients.ts'
import { whenWords } from '../../chat/notices/campaign-when.ts'
import { liftWords } from '../../chat/notices/campaigns.ts'
import { inTransaction } from '../../db/tx.ts'
import { type CampaignBook, writeCampaignBook } from '../../papers/campaign-book.ts'
import { audit } from '../../people/audit.ts'
import { errorPage } from '../errors.ts'
import { type CampaignView, idIn } from './guard.ts'
import { said } from './words.ts'

const steps = ['planned', 'sent', 'delivered', 'read', 'answered', 'ordered', 'heldOut'] as const

/** Five years of every day. */
const mostRuns = 2_000

export async function resultFile(view: CampaignView) {
  const { web, c, by } = view
  const book = await bookOf(view)
  if (!book) return errorPage(c, 404, 'error-missing')
  const id = idIn(c)
  // Who took a list of shops and people out of here is written down.
  await inTransaction(web.db, (tx) =>
    audit(tx, { personId: by, action: 'campaign-exported', subject: `campaign:${id}`, detail: {} }),
  )
  const out = new PassThrough()
  writeCampaignBook(out, book, c.var.text).catch((error) => {
    web.log.warn({ err: error }, 'the workbook of a campaign was not finished')
    out.destroy(error)
  })
  return c.body(Readable.toWeb(out) as ReadableStream, 200, {
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'content-disposition': `attachment; filename="campaign-${id}.xlsx"`,
    'cache-control': 'no-store',
  })
}

async function bookOf({ web, c }: CampaignView): Promise<CampaignBook | undefined> {
  const q = web.db.pool
  const campaign = await campaignOf(q, idIn(c))
  if (!campaign || campaign.status === 'draft') return undefined
  const text = c.var.text
  const progress = await progressOf(q, campaign.id, web.now())
  const outlets = progress.planned + progress.heldOut
  const found = await liftOfCampaign(q, { id: campaign.id, outlets }, web.now())
  const moved = liftWords(found)
  const { name, when } = campaign.document
  return {
    title: name,
    timeZone: c.var.brand.region.timeZone,
    summary: [
      [text('result-status'), text('camp-status', { status: campaign.status })],
      [text('result-when'), said(text, whenWords(when))],
      ...steps.map((step): [string, number] => [text(`result-step-${step}`), progress[step]]),
      [text('result-value-label'), progress.value / 100],
      [text('result-lift'), moved ? said(text, moved) : text('result-lift-none')],
      ...[...progress.failed, ...progress.skipped].map(({ reason, count }): [string, number] => [
        text('campaign-reason', { reason }),
        count,
      ]),
    ],
    runs: await byRun(q, campaign.id, mostRuns),
    recipients: recipientsOf(q, campaign.id),
    days: found?.days ?? [],
    outlets: { told: found?.lift.told ?? 0, heldOut: found?.lift.heldOut ?? 0 },
  }
}
