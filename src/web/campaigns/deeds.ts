/** Starts, approves, holds, lets go on, stops, copies and drops campaigns: the same deeds as in chat. */
import { z } from 'zod'
import { type Campaign, campaignOf, copyCampaign, dropCampaign } from '../../campaigns/campaign.ts'
import {
  approveCampaign,
  type CampaignRefusal,
  type Moved,
  pauseCampaign,
  resumeCampaign,
  startCampaign,
  stopCampaign,
} from '../../campaigns/life.ts'
import { campaignTurnedNotices } from '../../chat/notices/campaign-maker.ts'
import { whenWords } from '../../chat/notices/campaign-when.ts'
import { campaignAskedNotice } from '../../chat/notices/campaigns.ts'
import type { Tx } from '../../db/tx.ts'
import type { Notice } from '../distributor/frame.ts'
import { perform } from '../distributor/perform.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import type { CampaignDeed } from './acts.ts'
import { type CampaignView, idIn } from './guard.ts'
import { listPage } from './list-page.ts'
import { resultPage } from './result-page.ts'

type Asked = { readonly id: number; readonly rev: number; readonly by: number; readonly now: Date }
type Done = CampaignRefusal | Moved | { readonly ok: true; readonly campaign: Campaign }
type Deed = (tx: Tx, asked: Asked) => Promise<Done>

const held = { why: 'by-hand' }
const deeds: Record<CampaignDeed, Deed> = {
  start: startCampaign,
  approve: approveCampaign,
  pause: (tx, asked) => pauseCampaign(tx, { ...asked, ...held }),
  resume: resumeCampaign,
  stop: (tx, asked) => stopCampaign(tx, { ...asked, ...held }),
  copy: copyCampaign,
  drop,
}

const isDeed = (name: string): name is CampaignDeed => Object.hasOwn(deeds, name)
const Form = z.object({ rev: z.coerce.number().int().positive() })

/** `POST /campaigns/:id/:deed` */
export async function deedOnCampaign(view: CampaignView) {
  const { web, c, by } = view
  const name = c.req.param('deed') ?? ''
  const form = Form.safeParse(await c.req.parseBody())
  if (!isDeed(name)) return errorPage(c, 404, 'error-missing')
  if (!form.success) return errorPage(c, 400, 'error-unclear')
  const asked = { id: idIn(c), rev: form.data.rev, by, now: web.now() }
  const done = await doOnCampaign(view, name, asked)
  if (done.ok && name === 'copy') return goTo(view, `/campaigns/${done.campaign.id}/edit`)
  const again = c.req.query('at') === 'result' ? resultPage : listPage
  return again(view, noticeOf(view, name, done))
}

/** With what marketers are told of it, in one transaction. */
export function doOnCampaign({ web, c }: CampaignView, name: CampaignDeed, asked: Asked): Promise<Done> {
  const session = currentPerson(c)
  return perform(web, session, async (tx, telling) => {
    const done = await deeds[name](tx, asked)
    const who = session.who.person?.name ?? ''
    if (done.ok && 'was' in done) {
      telling.notices(campaignTurnedNotices(done, { id: asked.by, name: who }))
      if (done.status === 'waiting')
        telling.notices([campaignAskedNotice({ id: asked.id, name: done.campaign.document.name, who })])
    }
    return done
  })
}

async function goTo({ c }: CampaignView, path: string) {
  c.header('HX-Redirect', path)
  return c.body(null, 204)
}

export function noticeOf({ c }: CampaignView, name: CampaignDeed, done: Done): Notice {
  const text = c.var.text
  if (!done.ok) return { good: false, text: text('campaign-refused', { reason: done.reason }) }
  const { status, document } = done.campaign
  if (name === 'drop') return { good: true, text: text('campaign-dropped', { name: document.name }) }
  return name === 'start' || name === 'approve'
    ? {
        good: true,
        text: text('campaign-started', { name: document.name, status, when: whenWords(document.when) }),
      }
    : { good: true, text: text('campaign-turned', { status }) }
}

async function drop(tx: Tx, { id, by, now }: Asked): Promise<Done> {
  const campaign = await campaignOf(tx.client, id)
  if (campaign?.status !== 'draft') return { ok: false, reason: 'campaign-started-already' }
  await dropCampaign(tx, { id, by, now })
  return { ok: true, campaign }
}
