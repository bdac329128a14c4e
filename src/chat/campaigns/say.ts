/** A campaign's message to one shop: the marketer's text with the shop's own values, and buttons that do something. */

import type { About } from '../../campaigns/about.ts'
import { type Button, type CampaignDocument, fillText, textFor } from '../../campaigns/document.ts'
import { missingOf } from '../../campaigns/gap.ts'
import type { Params, RunFacts } from '../../campaigns/run-facts.ts'
import type { Catalog } from '../../catalog/catalog.ts'
import type { Language } from '../flow.ts'
import { block } from '../notices/amounts.ts'
import { aboutWords } from '../notices/campaigns.ts'
import { go, money, type Say, type Words, words } from '../say.ts'
import type { Setting, Wordings } from '../wording.ts'

export type Composed = {
  readonly document: CampaignDocument
  readonly facts: RunFacts
  readonly about?: About | undefined
  readonly catalog: Catalog
}

type Frame = { readonly wordings: Wordings; readonly setting: Setting; readonly language: Language }

/** The run whose buttons these are; 0: only shown, to see what it looks like. */
type To = { readonly run: number; readonly outlet: number; readonly params: Params }

/** What the first button does decides which approved message stands in outside the reply window. */
const keys = {
  order: 'campaign-said-order',
  usual: 'campaign-said-order',
  offer: 'campaign-said-offer',
  about: 'campaign-said-offer',
  points: 'campaign-said-points',
} as const

/** Of the message's first line: what it is known by to whoever sends it. */
export const saidKey = ([first]: CampaignDocument['buttons']): string =>
  first ? keys[first.do] : 'campaign-said-news'

export function campaignSay(composed: Composed, { run, outlet, params }: To, frame: Frame): Say {
  const { document } = composed
  const [first] = document.buttons
  const text = fillText(textFor(document.message, frame.language), valuesOf(composed, params, frame))
  const choices = document.buttons.map((button, at) =>
    go(buttonWords(button, at, composed), 'campaign', 'do', { run, outlet, button: at }),
  )
  return {
    ...block([words(saidKey(document.buttons), { text }), words('campaign-stop-how')]),
    choices: first ? choices : [go(words('chat-menu'), 'campaign', 'do', { run, outlet, button: 0 })],
    ...(document.picture ? { attachment: document.picture } : {}),
  }
}

function valuesOf(composed: Composed, params: Params, { wordings, language, setting }: Frame) {
  const text = (each: Words) => wordings.text(language, each, setting)
  const gap = missingOf(composed.facts, params)
  return {
    name: params.name,
    points: text(words('campaign-number', { number: params.points ?? 0 })),
    usual: params.usual ?? text(words('campaign-usual-goods')),
    gap: gap
      ? text(
          gap.of === 'paise'
            ? words('campaign-amount', { amount: money(gap.missing) })
            : words('notice-pieces', { pieces: gap.missing }),
        )
      : text(words('campaign-no-gap')),
    about: composed.about ? text(aboutWords(composed.about, composed.catalog)) : '',
  }
}

/** The first of a kind has the label of the approved message; a further order names its goods. */
function buttonWords(button: Button, at: number, { document, catalog }: Composed): Words {
  const isOrder = ({ do: does }: Button) => does === 'order' || does === 'usual'
  if (!isOrder(button)) return words(`campaign-do-${button.do === 'about' ? 'offer' : button.do}`)
  if (!document.buttons.slice(0, at).some(isOrder)) return words('campaign-do-order')
  if (button.do !== 'order') return words('campaign-do-usual')
  const [line] = button.lines
  return words('campaign-do-goods', { name: catalog.bySku.get(line?.sku ?? '')?.name ?? line?.sku ?? '' })
}
