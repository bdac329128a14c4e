/** Saves a campaign as a draft, sends it to oneself, hands it in: whatever is refused, nothing typed is lost. */
import { randomUUID } from 'node:crypto'
import { type Campaign, changeCampaign, makeCampaign } from '../../../campaigns/campaign.ts'
import type { CampaignDocument } from '../../../campaigns/document.ts'
import { pictureNamed } from '../../../chat/campaigns/picture.ts'
import { earsOf } from '../../../chat/listeners.ts'
import { words } from '../../../chat/say.ts'
import { inTransaction } from '../../../db/tx.ts'
import { perform } from '../../distributor/perform.ts'
import { currentPerson } from '../../sign-in/current-person.ts'
import { doOnCampaign, noticeOf } from '../deeds.ts'
import { fieldsOf } from '../fields.ts'
import type { CampaignView } from '../guard.ts'
import { composer } from './compose-page.ts'
import { readCampaign } from './document.ts'
import { type Typed, typedIn } from './typed.ts'

/** `POST /campaigns/compose` */
export async function saveCampaign(view: CampaignView) {
  const { web, core, c } = view
  const fields = await fieldsOf(c)
  const typed = typedIn(fields)
  const read = readCampaign(typed, await core.catalogOf(web.db.pool, web.now()))
  const wrong = { good: false, text: c.var.text('camp-mistakes') }
  if (!read.ok) return c.html(await composer(view, typed, { notice: wrong, mistakes: read.mistakes }), 409)
  const { picture } = read.document
  if (picture && !(await pictureNamed(web.db.pool, picture.file, picture.name))) {
    const mistakes = { fields: new Map([['picture', words('camp-mistake-picture')]]), audience: new Map() }
    return c.html(await composer(view, typed, { notice: wrong, mistakes }), 409)
  }
  const wish = fields.one('do')
  const kept = await keep(view, wish === 'copy' ? { ...typed, id: '' } : typed, read.document)
  if (!kept) {
    const notice = {
      good: false,
      text: c.var.text('campaign-refused', { reason: 'campaign-changed-meanwhile' }),
    }
    return c.html(await composer(view, typed, { notice, changed: true }), 409)
  }
  const saved = { ...typed, id: String(kept.id), rev: String(kept.rev) }
  if (wish === 'test') return tested(view, saved, kept)
  if (wish === 'start') return started(view, saved, kept)
  return goTo(view, `/campaigns/${kept.id}/edit?saved=1`)
}

/** undefined where somebody changed or started it meanwhile. */
async function keep(
  view: CampaignView,
  { id, rev }: Typed,
  document: CampaignDocument,
): Promise<Campaign | undefined> {
  const { web, c, by } = view
  const written = { document, by, now: web.now() }
  const shown = { id: Number(id), rev: Number(rev) }
  if (!Number.isSafeInteger(shown.id) || !Number.isSafeInteger(shown.rev)) return undefined
  const done = await perform(web, currentPerson(c), async (tx) => {
    const campaign = id === '' ? await makeCampaign(tx, written) : await changeCampaign(tx, shown, written)
    return { ok: true as const, campaign }
  })
  return done.campaign
}

async function started(view: CampaignView, saved: Typed, { id, rev }: Campaign) {
  const asked = { id, rev, by: view.by, now: view.web.now() }
  const done = await doOnCampaign(view, 'start', asked)
  if (done.ok) return goTo(view, '/campaigns')
  return view.c.html(await composer(view, saved, { notice: noticeOf(view, 'start', done) }), 409)
}

/** Into the chat they use last; whoever has none is told so. */
async function tested(view: CampaignView, saved: Typed, { id }: Campaign) {
  const { web, core, c, by } = view
  const sent = await inTransaction(web.db, async (tx) => {
    const [ear] = await earsOf(tx.client, [{ person: by }])
    if (!ear) return false
    const wish = { key: `page:${randomUUID()}`, id, conversationId: ear.conversationId }
    await core.enqueue(tx, 'campaign-test', wish)
    return true
  })
  const notice = { good: sent, text: c.var.text(sent ? 'camp-tested' : 'camp-no-chat') }
  return c.html(await composer(view, saved, { notice }), sent ? 200 : 409)
}

function goTo({ c }: CampaignView, path: string) {
  c.header('HX-Redirect', path)
  return c.body(null, 204)
}
