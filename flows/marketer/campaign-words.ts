/** What marketers read of campaigns. */
import type { RunCounts } from '../../src/campaigns/by-run.ts'
import type { Campaign } from '../../src/campaigns/campaign.ts'
import { type CampaignDocument, fillText } from '../../src/campaigns/document.ts'
import type { CampaignLift } from '../../src/campaigns/lift/of-campaign.ts'
import { minutesLeft, type Progress } from '../../src/campaigns/progress.ts'
import type { Reach } from '../../src/campaigns/reach.ts'
import { type Ctx, go, moment, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import {
  approvedDetails,
  approvedWords,
  asksApproved,
  leftOut,
} from '../../src/chat/notices/campaign-approved.ts'
import { runAt } from '../../src/chat/notices/campaign-digest.ts'
import { whenWords } from '../../src/chat/notices/campaign-when.ts'
import { liftLine } from '../../src/chat/notices/campaigns.ts'
import { can } from '../../src/people/can.ts'

export const mayRun = (ctx: Pick<Ctx, 'who'>): boolean => can(ctx.who, 'run-campaign', 'brand')

export const menuChoice = go(words('chat-menu'), 'menu')
export const toCampaigns = go(words('campaigns-all'), 'campaigns')

export const notYours = (): Say => ({ ...words('chat-not-allowed'), choices: [menuChoice] })

/** The message with what a shop might have in its place, and what each button does. */
export function previewWords(
  { message, buttons }: CampaignDocument,
  language: string,
  about: Words | undefined,
): Words[] {
  const parts = sampleParts(message, language)
  return [
    words('campaign-preview'),
    ...parts.flatMap((part, at) => [
      ...(at > 0 && about ? [about] : []),
      ...(part.trim() ? [words('campaign-plain', { text: part.trim() })] : []),
    ]),
    ...(buttons.length > 0 ? [words('campaign-preview-buttons', { buttons: buttons.map(buttonName) })] : []),
  ]
}

const sample = { name: 'Om Stores', points: '1,240', gap: '₹2,300', usual: 'Haldi 100 g' }

/** With what a shop might have in its place; what it is about stands between the parts. */
function sampleParts(message: CampaignDocument['message'], language: string): string[] {
  const text = message[language as keyof typeof message] ?? Object.values(message)[0] ?? ''
  return fillText(text, sample).split('{about}')
}

/** The approved message that those get who have not written for a day; none where no messenger asks for one. */
export async function approvedPreview(
  { tx: { client }, language }: Pick<Ctx, 'tx' | 'language'>,
  { message, buttons, picture }: CampaignDocument,
  about: Words | undefined,
): Promise<Words[]> {
  if (!(await asksApproved(client))) return []
  const details = approvedDetails(sampleParts(message, language), about)
  const { text, button } = approvedWords(buttons, details)
  return [
    words('campaign-approved'),
    text,
    words('campaign-approved-button', { button }),
    ...leftOut({ buttons, ...(picture ? { picture } : {}) }),
  ]
}

const buttonName = ({ do: does }: CampaignDocument['buttons'][number]): Words =>
  words('campaign-preview-button', { does })

/** How many hear it, what that costs where the price is known, and who is left out. */
export function reachWords(reach: Reach, price?: number): Words[] {
  const { outlets, told, noStock, heldOut, channels, untold } = reach
  const outside = channels
    .filter(({ channel }) => channel === 'whatsapp-cloud')
    .reduce((sum, each) => sum + each.outside, 0)
  return [
    words('campaign-reach', {
      outlets,
      told: told - heldOut,
      heldOut,
      about: reach.estimated ? 'yes' : 'no',
    }),
    ...channels.map(({ channel, outlets: count }) =>
      words('campaign-reach-channel', { channel: words('camp-channel', { channel }), outlets: count }),
    ),
    ...untold.map((each) =>
      words('campaign-not', { reason: each.reason, count: each.outlets, kind: 'skipped' }),
    ),
    ...(noStock > 0 ? [words('campaign-reach-no-stock', { count: noStock })] : []),
    ...(reach.estimated ? [words('campaign-reach-estimated')] : []),
    ...(reach.countedAt ? [words('campaign-reach-counted', { at: moment(reach.countedAt) })] : []),
    ...(price === undefined
      ? []
      : [words('campaign-reach-cost', { cost: money(Math.round(outside * price * 100)) })]),
  ]
}

const runLine = ({ sent, answered, ordered, value, ...run }: RunCounts): Words =>
  words('campaign-run-line', { at: runAt(run), sent, answered, ordered, value: money(value) })

/** `runs`: the newest of several, to be told one by one. */
export function progressWords(
  campaign: Campaign,
  progress: Progress,
  lift?: CampaignLift,
  runs: readonly RunCounts[] = [],
): Words {
  const { planned, sent, delivered, read, answered, ordered, value, heldOut, failed, skipped } = progress
  const left = minutesLeft(progress)
  return block([
    words('campaign-line', {
      name: campaign.document.name,
      status: campaign.status,
      why: campaign.why ?? '',
    }),
    whenWords(campaign.document.when),
    words('campaign-progress', { planned, sent, delivered, read, answered, ordered, value: money(value) }),
    ...(heldOut > 0 ? [words('campaign-held-out', { count: heldOut })] : []),
    ...liftLine(lift),
    ...(runs.length > 1 ? [words('campaign-runs'), ...runs.map(runLine)] : []),
    ...(progress.waiting > 0
      ? [words('campaign-left', { count: progress.waiting, minutes: left ?? 0 })]
      : []),
    ...[
      ...failed.map((each) => ({ ...each, kind: 'failed' })),
      ...skipped.map((each) => ({ ...each, kind: 'skipped' })),
    ].map(({ reason, count, kind }) => words('campaign-not', { reason, count, kind })),
  ])
}
