/** What marketers hear of their campaigns without asking. */
import type { About } from '../../campaigns/about.ts'
import type { Campaign } from '../../campaigns/campaign.ts'
import type { Progress } from '../../campaigns/progress.ts'
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

export type Digested = { readonly campaign: Campaign; readonly progress: Progress }

/** What needs a decision stands first, with a tap for each. */
export function campaignDigest(all: readonly Digested[]): Notice {
  const open = all.filter(({ campaign: { status } }) => status === 'waiting' || status === 'paused')
  const line = ({ campaign, progress: { sent, answered, ordered, value } }: Digested) =>
    words('campaign-digest-line', {
      ...{ name: campaign.document.name, status: campaign.status, why: campaign.why ?? '' },
      ...{ sent, answered, ordered, value: money(value) },
    })
  const rest = all.filter((each) => !open.includes(each))
  return {
    listener: { brand: true, roles: ['marketer'] },
    say: {
      ...block([
        words('campaign-digest', { open: open.length }),
        ...open.map(line),
        ...(rest.length > 0 ? [words('campaign-digest-rest')] : []),
        ...rest.map(line),
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

const mostDecided = 5
