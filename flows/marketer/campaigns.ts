/** The campaigns: what waits for a decision, what runs and how far, what is over; held, let go on, stopped. */
import { z } from 'zod'
import { aboutOfDocument } from '../../src/campaigns/about.ts'
import { byRun } from '../../src/campaigns/by-run.ts'
import {
  type Campaign,
  campaignOf,
  campaignsOf,
  copyCampaign,
  type Status,
} from '../../src/campaigns/campaign.ts'
import {
  approveCampaign,
  type CampaignRefusal,
  type Moved,
  pauseCampaign,
  resumeCampaign,
  stopCampaign,
} from '../../src/campaigns/life.ts'
import { liftOfCampaign } from '../../src/campaigns/lift/of-campaign.ts'
import { noteOrders } from '../../src/campaigns/orders.ts'
import { progressOf } from '../../src/campaigns/progress.ts'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  answer,
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { campaignTurnedNotices } from '../../src/chat/notices/campaign-maker.ts'
import { aboutWords } from '../../src/chat/notices/campaigns.ts'
import {
  approvedPreview,
  mayRun,
  menuChoice,
  notYours,
  previewWords,
  progressWords,
  toCampaigns,
} from './campaign-words.ts'

const Data = z.object({ id: z.number().default(0) })
type Data = z.infer<typeof Data>
type Then = Next<Data>
type At = Ctx<Data>
const { ask, act } = stepsOf<Data>()

const mostListed = 8
const newestRuns = 3

const listed = (states: readonly Status[], head: string) =>
  act(async (ctx): Promise<Then> => {
    if (!mayRun(ctx)) return { rest: notYours() }
    const found = await campaignsOf(ctx.tx.client, states, mostListed)
    const isOpen = states.includes('running')
    return {
      rest: {
        ...block([words(found.length > 0 ? head : 'campaigns-none'), ...found.map(lineOf)]),
        choices: [
          ...(isOpen ? [go(words('campaigns-new'), 'campaign-new')] : [toCampaigns]),
          ...found.map(openChoice),
          ...(isOpen ? [go(words('campaigns-over'), 'campaigns', 'over')] : []),
          menuChoice,
        ],
      },
    }
  })

const list = listed(['waiting', 'paused', 'running', 'draft'], 'campaigns-head')
const over = listed(['ended', 'stopped'], 'campaigns-head-over')

const lineOf = ({ document: { name }, status, why }: Campaign) =>
  words('campaign-line', { name, status, why: why ?? '' })

const openChoice = ({ id, rev, status, document: { name } }: Campaign): Choice =>
  status === 'draft'
    ? go(words('campaigns-open', { name }), 'campaign-draft', 'show', { id, rev })
    : go(words('campaigns-open', { name }), 'campaigns', 'show', { id })

const show = act(async (ctx): Promise<Then> => {
  if (!mayRun(ctx)) return { rest: notYours() }
  const campaign = await campaignOf(ctx.tx.client, ctx.data.id)
  if (!campaign) return { to: 'list', say: words('campaign-refused', { reason: 'campaign-unknown' }) }
  await noteOrders(ctx.tx.client, ctx.now)
  const progress = await progressOf(ctx.tx.client, campaign.id, ctx.now)
  const outlets = progress.planned + progress.heldOut
  const lift = await liftOfCampaign(ctx.tx.client, { id: campaign.id, outlets }, ctx.now)
  const told = progressWords(campaign, progress, lift, await byRun(ctx.tx.client, campaign.id, newestRuns))
  return {
    rest: {
      ...(campaign.status === 'waiting' ? block([told, ...(await decided(ctx, campaign))]) : told),
      choices: [...actsOn(ctx, campaign), toCampaigns, menuChoice],
    },
  }
})

/** What somebody else is asked to answer for. */
async function decided(ctx: At, { document, reach }: Campaign) {
  const shown = await aboutOfDocument(ctx.tx.client, document, ctx.now)
  const about = shown && aboutWords(shown, await ctx.catalog())
  return [
    ...previewWords(document, ctx.language, about),
    ...(await approvedPreview(ctx, document, about)),
    reach === null ? words('campaign-reach-event') : words('campaign-reach-asked', { count: reach }),
  ]
}

function actsOn(ctx: At, { id, status, startedBy, createdBy }: Campaign): Choice[] {
  const step = (name: string) => go(words(`campaigns-${name}`), 'campaigns', name, { id })
  const me = ctx.who.person?.id
  if (status === 'waiting')
    return me === startedBy || me === createdBy ? [step('stop')] : [step('approve'), step('refuse')]
  if (status === 'running') return [step('refresh'), step('pause'), step('stop')]
  return status === 'paused' ? [step('resume'), step('stop')] : [step('copy')]
}

type Turn = (ctx: At, by: { id: number; by: number | null; now: Date }) => Promise<Moved | CampaignRefusal>

const turning = (turn: Turn) =>
  act(async (ctx): Promise<Then> => {
    if (!mayRun(ctx)) return { rest: notYours() }
    const by = { id: ctx.who.person?.id ?? null, name: ctx.who.person?.name ?? '' }
    const done = await turn(ctx, { id: ctx.data.id, by: by.id, now: ctx.now })
    if (done.ok) for (const each of campaignTurnedNotices(done, by)) ctx.tell(each.listener, each.say)
    const say = done.ok
      ? words('campaign-turned', { status: done.status })
      : words('campaign-refused', { reason: done.reason })
    return { to: 'show', say }
  })

const approve = turning(async (ctx, by) => {
  const campaign = await campaignOf(ctx.tx.client, by.id)
  return approveCampaign(ctx.tx, { ...by, rev: campaign?.rev ?? 0 })
})
const pause = turning((ctx, by) => pauseCampaign(ctx.tx, { ...by, why: 'by-hand' }))
const resume = turning((ctx, by) => resumeCampaign(ctx.tx, by))
const stopped = turning((ctx, by) => stopCampaign(ctx.tx, { ...by, why: 'by-hand' }))
const refuse = act((): Then => ({ to: 'stop' }))
const copy = act(async (ctx): Promise<Then> => {
  if (!mayRun(ctx)) return { rest: notYours() }
  const by = ctx.who.person?.id ?? null
  const made = await copyCampaign(ctx.tx, { id: ctx.data.id, by, now: ctx.now })
  if (!made.ok) return { to: 'list', say: words('campaign-refused', { reason: made.reason }) }
  const { id, rev } = made.campaign
  return { go: { flow: 'campaign-draft', step: 'show', data: { id, rev } } }
})
const refresh = act((): Then => ({ to: 'show' }))

const stop = ask({
  say: () => ({
    ...words('campaign-stop-sure'),
    choices: [answer(words('campaigns-stop'), true), answer(words('campaign-stop-no'), false)],
  }),
  hear: { choice: z.boolean(), text: (text) => (saysYes(text) ? true : saysNo(text) ? false : undefined) },
  then: (sure): Then => ({ to: sure ? 'stopped' : 'show' }),
})

export const campaigns = defineFlow<Data>({
  id: 'campaigns',
  version: 1,
  role: 'brand',
  data: Data,
  start: 'list',
  steps: { list, over, show, refresh, approve, refuse, pause, resume, stop, stopped, copy },
})
