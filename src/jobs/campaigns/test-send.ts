/** A campaign sent to the marketer who asked, in each of its languages, as shops will read it. */
import { z } from 'zod'
import { aboutOfDocument } from '../../campaigns/about.ts'
import { campaignOf } from '../../campaigns/campaign.ts'
import { catalogOf } from '../../catalog/catalog.ts'
import { wasAnnounced } from '../../chat/announced.ts'
import { campaignSay } from '../../chat/campaigns/say.ts'
import type { Core } from '../../chat/core.ts'
import type { Language } from '../../chat/flow.ts'
import { earsOf } from '../../chat/listeners.ts'
import { renderNotice, writeSayings } from '../../chat/outbox.ts'
import { go, type Say } from '../../chat/say.ts'
import { voiceOf } from '../../chat/voice.ts'
import { inTransaction, retryTransient, type Tx } from '../../db/tx.ts'
import type { JobParts } from '../job-parts.ts'

const Wish = z.object({ key: z.string(), id: z.number(), conversationId: z.number() })

const languages: readonly Language[] = ['en', 'hi', 'hi-Latn']
const sample = { name: 'Om Stores', points: 1_240, usual: 'Haldi 100 g' }

/** Told once for the wish's key, however often the job is run. */
export async function testCampaign({ core }: JobParts, data: unknown): Promise<void> {
  const wish = Wish.parse(data)
  const accounts = await retryTransient(() => inTransaction(core.db, (tx) => sendTest(core, tx, wish)), {
    attempts: 3,
  })
  core.toSend(accounts)
}

async function sendTest(core: Core, tx: Tx, { key, id, conversationId }: z.infer<typeof Wish>) {
  const origin = `campaign-test:${key}`
  const campaign = await campaignOf(tx.client, id)
  const [ear] = await earsOf(tx.client, [{ conversation: conversationId }])
  if (!campaign || !ear || (await wasAnnounced(tx.client, origin))) return []
  const { document, rev } = campaign
  const about = await aboutOfDocument(tx.client, document, core.now())
  const composed = {
    ...{ document, about, catalog: await catalogOf(tx.client, core.now()) },
    facts: { v: 1 as const, under: [] },
  }
  const voice = voiceOf(core)
  const own = languages.filter((language) => document.message[language] !== undefined)
  const messages = own.map((language, seq) => {
    const to = { run: 0, outlet: 0, params: { ...sample } }
    const say = campaignSay(composed, to, { ...voice, language })
    const rendered = renderNotice({ channel: ear.channel, language }, leadingBack(say, id, rev), voice)
    return { origin, turn: 0, seq, to: ear, class: 'order' as const, rendered }
  })
  return writeSayings(tx.client, messages)
}

/** A marketer has no basket: the buttons read as they will, and lead back to the draft. */
const leadingBack = (say: Say, id: number, rev: number): Say => ({
  ...say,
  choices: (say.choices ?? []).map(({ label }) => go(label, 'campaign-draft', 'show', { id, rev })),
})
