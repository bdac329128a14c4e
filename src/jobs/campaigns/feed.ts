/**
 * Feeds the outbox with promotions as fast as their account sends them and no faster: a million rows waiting there would
 * slow every claim, and nobody could take them back.
 */
import { aboutOf, aboutOfDocument } from '../../campaigns/about.ts'
import { CampaignDocument } from '../../campaigns/document.ts'
import {
  type DueRecipient,
  dueRecipients,
  isOpenIn,
  keepOthers,
  mostDue,
  pairsOf,
} from '../../campaigns/due.ts'
import { type CampaignRules, campaignRules } from '../../campaigns/rules.ts'
import { RunFacts } from '../../campaigns/run-facts.ts'
import { endIfDone, type OpenRun, openRuns, runBody } from '../../campaigns/runs.ts'
import { graceMs } from '../../campaigns/schedule.ts'
import { catalogOf } from '../../catalog/catalog.ts'
import { type CampaignMessage, enqueueMessages, unsentPromotions } from '../../chat/campaigns/enqueue.ts'
import { type Composed, campaignSay } from '../../chat/campaigns/say.ts'
import type { Core } from '../../chat/core.ts'
import type { Language } from '../../chat/flow.ts'
import { renderNotice } from '../../chat/outbox.ts'
import { voiceOf } from '../../chat/voice.ts'
import { one, type Queryable, statement } from '../../db/statement.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'

/** How fast one account sends promotions. */
export type Pace = { readonly account: string; readonly perSecond: number }

/** Seconds of an account's pace that wait in the outbox: the next feeding comes long before they are gone. */
const aheadSeconds = 2
/** Composed without a pause: what is being sent and heard meanwhile waits no longer than that takes. */
const atATime = 50

/** Feeds every account once. True when there may be more to feed at once. */
export async function feedOutbox(core: Core, paces: readonly Pace[]): Promise<boolean> {
  const now = core.now()
  const runs = (await openRuns(core.db.pool)).filter(({ status }) => status === 'sending')
  const rules = runs.length > 0 ? await campaignRules(core.db.pool) : undefined
  let more = false
  for (const pace of rules ? paces : []) {
    const fed = await feedAccount(core, runs, pace, rules as CampaignRules, now)
    if (fed > 0) core.toSend([pace.account])
    more ||= fed >= mostDue
  }
  for (const run of runs) await endIfDone(core.db, run.id, now)
  return more
}

// One feeder an account: two would both see the same room.
const alone = statement<{ mine: boolean }>(
  'campaign-feed-lock',
  `select pg_try_advisory_xact_lock(hashtextextended('galla campaigns ' || $1, 7)) as mine`,
)

async function feedAccount(
  core: Core,
  runs: readonly OpenRun[],
  { account, perSecond }: Pace,
  rules: CampaignRules,
  now: Date,
): Promise<number> {
  const feed = async (tx: Tx) => {
    if (!(await one(tx.client, alone, [account]))?.mine) return 0
    const room = Math.ceil(perSecond * aheadSeconds) - (await unsentPromotions(tx.client, account))
    let left = Math.min(mostDue, room)
    let fed = 0
    // Runs share what there is: a small one does not wait until a large one is through.
    for (const [at, run] of runs.entries()) {
      if (left <= 0) break
      const share = Math.ceil(left / (runs.length - at))
      const told = await feedRun(core, tx, run, { account, rules, now, most: share })
      left -= told
      fed += told
    }
    return fed
  }
  return retryTransient(() => inTransaction(core.db, feed), { attempts: 3 })
}

type Feed = {
  readonly account: string
  readonly rules: CampaignRules
  readonly now: Date
  readonly most: number
}

async function feedRun(core: Core, tx: Tx, run: OpenRun, feed: Feed): Promise<number> {
  const q = tx.client
  const open = (await pairsOf(q, run.id)).filter(
    ({ account, zone }) => account === feed.account && isOpenIn(feed.rules, zone, feed.now),
  )
  if (open.length === 0) return 0
  const composed = await composedOf(q, run.id, feed.now)
  if (!composed) return 0
  const { when } = composed.document
  let told = 0
  for (const { zone } of open) {
    const due = await dueRecipients(q, {
      ...{ runId: run.id, account: feed.account, zone, now: feed.now, most: feed.most - told },
      ...{ graceMs: graceMs('at' in when ? when.at : undefined), until: composed.until },
      perWeek: feed.rules.perWeek,
    })
    await keepOthers(q, run.id, due)
    for (let from = 0; from < due.tell.length; from += atATime) {
      const some = due.tell.slice(from, from + atATime)
      const messages = some.map((recipient) => messageTo(core, run.id, composed, recipient))
      await enqueueMessages(q, run, messages, feed.now)
    }
    told += due.tell.length
    if (told >= feed.most) break
  }
  return told
}

async function composedOf(q: Queryable, runId: number, now: Date) {
  const found = await runBody(q, runId)
  if (!found) return undefined
  const document = CampaignDocument.parse(found.body)
  const facts = RunFacts.parse(found.facts)
  const about = await (facts.event ? aboutOf(q, facts.event, now) : aboutOfDocument(q, document, now))
  return { document, facts, about, catalog: await catalogOf(q, now), until: found.until }
}

function messageTo(core: Core, run: number, composed: Composed, to: DueRecipient): CampaignMessage {
  const voice = voiceOf(core)
  const language = to.language as Language
  const { outletId, params } = to
  const say = campaignSay(composed, { run, outlet: outletId, params }, { ...voice, language })
  return { outletId, to, rendered: renderNotice({ channel: to.channel, language }, say, voice) }
}
