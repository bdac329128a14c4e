/** What marketers hear of their campaigns without asking. */
import type { About } from '../../campaigns/about.ts'
import { mostCodes, type OutletList } from '../../campaigns/audience/lists.ts'
import type { CampaignLift } from '../../campaigns/lift/of-campaign.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Notice } from '../announce.ts'
import { day, go, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { offerWords } from './offer-words.ts'
import { schemeName } from './schemes.ts'

type Held = { id: number; name: string; why: string; blocks: number; failures: number; of: number }

/** A campaign was held by itself. */
export function campaignHeldNotice({ id, name, why, blocks, failures, of }: Held): Notice {
  return {
    listener: { brand: true, roles: ['marketer'] },
    say: {
      ...words('campaign-held', { name, why, blocks, failures, of }),
      choices: [go(words('campaigns-see'), 'campaigns', 'show', { id }), go(words('chat-menu'), 'menu')],
    },
  }
}

/** What became of a picture sent for a draft, in the chat it came from. */
export function campaignPictureNotice(
  conversation: number,
  { id, rev, how }: { id: number; rev: number; how: 'added' | 'changed' | 'unreadable' },
): Notice {
  return {
    listener: { conversation },
    say: {
      ...words('campaign-picture-done', { how }),
      choices: [
        go(words('campaign-draft-show'), 'campaign-draft', 'show', { id, rev }),
        go(words('chat-menu'), 'menu'),
      ],
    },
  }
}

type Taken = { name: string; text?: string | undefined; list?: OutletList; why?: string }

/** What became of a list of shops sent for a campaign: how many it names, and which codes nobody knows. */
export function campaignListNotice(conversation: number, { name, text, list, why }: Taken): Notice {
  const again = go(words('campaigns-new'), 'campaign-new')
  const menu = go(words('chat-menu'), 'menu')
  if (!list || list.outlets === 0) {
    const say = words('campaign-list-not', { name, why: why ?? 'unknown', most: mostCodes })
    return { listener: { conversation }, say: { ...say, choices: [again, menu] } }
  }
  const unknown = words('campaign-list-unknown', {
    count: list.unknown,
    codes: list.unknownCodes.slice(0, 20).join(', '),
  })
  const data = { list: list.id, ...(text ? { text } : {}) }
  return {
    listener: { conversation },
    say: {
      ...block([
        words('campaign-list-taken', { name, count: list.outlets }),
        ...(list.unknown > 0 ? [unknown] : []),
      ]),
      choices: [go(words('campaign-list-write'), 'campaign-new', 'listed', data), menu],
    },
  }
}

/** A second marketer is asked to answer for a campaign. */
export function campaignAskedNotice({ id, name, who }: { id: number; name: string; who: string }): Notice {
  return {
    listener: { brand: true, roles: ['marketer'] },
    say: {
      ...words('campaign-approve-asked', { name, who }),
      choices: [go(words('campaigns-see'), 'campaigns', 'show', { id }), go(words('chat-menu'), 'menu')],
    },
  }
}

/** A scheme as shops are told of it, a booster with its last day, a product by its name. */
export function aboutWords(about: About, catalog: Catalog): Words {
  if (about.kind === 'product') return words('campaign-plain', { text: about.name })
  if (about.kind === 'scheme') return offerWords(about.scheme.document, catalog)
  const { name, window } = about.rule.document
  return words('campaign-booster', { name: schemeName(name), until: day(window.until.slice(0, 10)) })
}

const rupees = (paise: number) => money(Math.round(paise / 100) * 100)

/** What it moved against the held-out; undefined where nobody was held out, or nothing is added up yet. */
export function liftWords(found: CampaignLift | undefined): Words | undefined {
  if (!found || found.lift.heldOut === 0) return undefined
  const { lift } = found
  const about = { known: lift.known, n: lift.told + lift.heldOut, over: found.over ? 'yes' : 'no' }
  if (lift.known === 'too-few') return words('campaign-lift', about)
  return words('campaign-lift', {
    ...about,
    ...{ perOutlet: rupees(lift.perOutlet), percent: Math.round(lift.percent?.at ?? 0) },
    ...{ low: rupees(lift.interval.low), high: rupees(lift.interval.high) },
  })
}

/** The same on a line of its own in a chat; none where nothing can be compared. */
export function liftLine(found: CampaignLift | undefined): Words[] {
  const said = liftWords(found)
  return said ? [words('campaign-lift-line', said.args)] : []
}
