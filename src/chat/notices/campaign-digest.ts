/** The morning's message to marketers: what needs a decision, what runs, what it moved. */
import type { RunCounts, RunName } from '../../campaigns/by-run.ts'
import type { Campaign } from '../../campaigns/campaign.ts'
import type { CampaignLift } from '../../campaigns/lift/of-campaign.ts'
import type { Progress } from '../../campaigns/progress.ts'
import type { Notice } from '../announce.ts'
import { go, moment, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { whenWords } from './campaign-when.ts'
import { liftLine } from './campaigns.ts'

export type Digested = {
  readonly campaign: Campaign
  readonly progress: Pick<Progress, 'sent' | 'answered' | 'ordered' | 'value'>
  /** The newest run of one that comes round or waits for events. */
  readonly latest: RunCounts | undefined
  readonly lift: CampaignLift | undefined
}

const mostDecided = 5

/** What needs a decision stands first, with a tap for each. */
export function campaignDigest(all: readonly Digested[]): Notice {
  const open = all.filter(({ campaign: { status } }) => status === 'waiting' || status === 'paused')
  const rest = all.filter((each) => !open.includes(each))
  return {
    listener: { brand: true, roles: ['marketer'] },
    say: {
      ...block([
        words('campaign-digest', { open: open.length }),
        ...open.flatMap(linesOf),
        ...(rest.length > 0 ? [words('campaign-digest-rest')] : []),
        ...rest.flatMap(linesOf),
      ]),
      choices: [
        ...open
          .slice(0, mostDecided)
          .map(({ campaign: { id, document } }) =>
            go(words('campaigns-open', { name: document.name }), 'campaigns', 'show', { id }),
          ),
        go(words('campaigns-all'), 'campaigns'),
        go(words('chat-menu'), 'menu'),
      ],
    },
  }
}

/** When a run began, and what it was about. */
export const runAt = ({ at, about }: RunName) =>
  about ? words('campaign-run-about', { at: moment(at), about }) : moment(at)

/** Of what comes round the last time is told: what it came to since last year says nothing of this week. */
function linesOf({ campaign, progress, latest, lift }: Digested): Words[] {
  const { document, status, why, nextAt, reach } = campaign
  const line = words('campaign-line', { name: document.name, status, why: why ?? '' })
  if (status === 'waiting') {
    const asked =
      reach === null ? words('campaign-reach-event') : words('campaign-reach-asked', { count: reach })
    return [line, words('campaign-digest-waiting', { when: whenWords(document.when), asked })]
  }
  const { sent, answered, ordered, value } = latest ?? progress
  const last = latest ? words('campaign-digest-last', { at: runAt(latest) }) : ''
  return [
    line,
    ...(sent > 0
      ? [words('campaign-digest-line', { last, sent, answered, ordered, value: money(value) })]
      : []),
    ...liftLine(lift),
    ...(nextAt && status === 'running' ? [words('campaign-digest-next', { at: moment(nextAt) })] : []),
  ]
}
