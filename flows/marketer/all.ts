/** The dialogues of the brand's marketers, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Ctx, Flow, Goto, Heard } from '../../src/chat/flow.ts'
import { typedAdjustment } from '../../src/points/adjust/typed.ts'
import { typedScheme } from '../../src/schemes/typed/scheme.ts'
import { boosterNew } from './booster-new.ts'
import { brandWaiting } from './brand-waiting.ts'
import { campaignDraft } from './campaign-draft.ts'
import { campaignNew } from './campaign-new.ts'
import { campaigns } from './campaigns.ts'
import { caseDesk } from './case-desk.ts'
import { payoutDesk } from './payout-desk.ts'
import { pointsDesk } from './points-desk.ts'
import { rewardDesk } from './reward-desk.ts'
import { schemeDraft } from './scheme-draft.ts'
import { schemeFile, schemeFileIn } from './scheme-file.ts'
import { schemeNew } from './scheme-new.ts'
import { mayPublish, today } from './scheme-new-state.ts'
import { schemes } from './schemes.ts'

export const marketerFlows: Flow[] = [
  brandWaiting,
  schemes,
  schemeDraft,
  schemeNew,
  schemeFile,
  payoutDesk,
  campaigns,
  campaignNew,
  campaignDraft,
  boosterNew,
  caseDesk,
  pointsDesk,
  rewardDesk,
]

export const marketerWords: Dialogs['words'] = [
  { key: 'words-schemes', does: { go: { flow: 'schemes' } }, role: 'brand' },
  { key: 'words-scheme-new', does: { go: { flow: 'scheme-new' } }, role: 'brand' },
  { key: 'words-payouts', does: { go: { flow: 'payout-desk' } }, role: 'brand' },
  { key: 'words-campaigns', does: { go: { flow: 'campaigns' } }, role: 'brand' },
  { key: 'words-campaign-new', does: { go: { flow: 'campaign-new' } }, role: 'brand' },
  { key: 'words-booster', does: { go: { flow: 'booster-new' } }, role: 'brand' },
  { key: 'words-case-desk', does: { go: { flow: 'case-desk' } }, role: 'brand' },
  { key: 'words-rewards', does: { go: { flow: 'reward-desk' } }, role: 'brand' },
  { key: 'words-adjust', does: { go: { flow: 'points-desk' } }, role: 'brand' },
  { key: 'words-late', does: { go: { flow: 'brand-waiting' } }, role: 'brand' },
]

const sent = /^(?:send|campaign|broadcast|bhejo|भेजो|भेजिए)[\s:]+(.{3,700})$/isu
const named = /^(?:new\s+)?(?:scheme|offer|nayi scheme|स्कीम|नई स्कीम)[\s:]+(.{3,500})$/isu

/** Points by hand, a campaign's message or a scheme in one line: what it gives and until when, or led in by the word. */
export function marketerText(text: string, ctx: Ctx): Goto | undefined {
  if (ctx.who.brand.length === 0) return undefined
  const adjust = typedAdjustment(text)
  if (adjust) return { flow: 'points-desk', step: 'begin', data: { ...adjust } }
  if (!mayPublish(ctx)) return undefined
  const message = sent.exec(text.trim())?.[1]
  if (message) return { flow: 'campaign-new', data: { text: message.trim() } }
  const led = named.exec(text.trim())?.[1]
  if (led) return { flow: 'scheme-new', data: { text: led } }
  const { rule, until } = typedScheme(text, today(ctx))
  return rule && until ? { flow: 'scheme-new', data: { text: text.slice(0, 500) } } : undefined
}

/** A table from a marketer is a file of schemes. */
export const marketerUnasked: (heard: Heard, ctx: Ctx) => Goto | undefined = schemeFileIn
