/** How the brand's schemes are shown to its marketers. */
import type { Catalog } from '../../src/catalog/catalog.ts'
import { go, money, type Say, type Words, words } from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { offerWords } from '../../src/chat/notices/offer-words.ts'
import { termsWords } from '../../src/chat/notices/scheme-desk.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import type { SchemeDocument } from '../../src/schemes/document.ts'
import type { Draft } from '../../src/schemes/drafts.ts'
import type { SchemeResult } from '../../src/schemes/results.ts'
import { inOrders } from '../../src/schemes/rules.ts'
import { windowOf } from '../../src/schemes/window.ts'

export const mostListed = 6

const fresh = go(words('schemes-new'), 'scheme-new')
const menu = go(words('chat-menu'), 'menu')

type Listed = {
  readonly drafts: readonly Draft[]
  readonly live: readonly SchemeResult[]
  readonly from: number
}

/** One page: drafts first, then what is live. */
export function listSay({ drafts, live, from }: Listed, now: Date): Say {
  const shown = live.slice(0, mostListed)
  const nothing = drafts.length + live.length === 0
  return {
    ...block([
      words(nothing ? 'schemes-none' : 'schemes-head'),
      ...drafts.map(({ code, document }) =>
        words('schemes-draft-line', { name: schemeName(document.name), code }),
      ),
      ...shown.map((each) => resultLine(each, now)),
    ]),
    choices: [
      fresh,
      ...drafts
        .slice(0, 4)
        .map(({ code, document }) =>
          go(words('schemes-draft', { name: schemeName(document.name) }), 'scheme-draft', 'show', { code }),
        ),
      ...shown.map(({ code, document }) => go(schemeName(document.name), 'schemes', 'show', { code })),
      ...(live.length > mostListed
        ? [go(words('schemes-more'), 'schemes', 'list', { from: from + mostListed })]
        : []),
      go(words('schemes-old'), 'schemes', 'ended'),
      menu,
    ],
  }
}

export function endedListSay(found: readonly SchemeResult[], from: number): Say {
  const shown = found.slice(0, mostListed)
  const more = found.length > mostListed
  return {
    ...block([
      words(found.length === 0 ? 'schemes-none-ended' : 'schemes-head-ended'),
      ...shown.map((each) => resultLine(each)),
    ]),
    choices: [
      ...shown.map(({ code, document }) => go(schemeName(document.name), 'schemes', 'show', { code })),
      ...(more ? [go(words('schemes-more'), 'schemes', 'ended', { from: from + mostListed })] : []),
      go(words('schemes-all'), 'schemes'),
      menu,
    ],
  }
}

/** Where what it gives is counted: most schemes give with orders. */
function givesBy({ level, rule }: SchemeDocument): string {
  if (rule.kind === 'codes') return 'codes'
  if (level === 'primary') return 'claims'
  return inOrders(rule) ? 'orders' : 'notes'
}

/** "Haldi 50-200-500: 312 orders, ₹18,420 given, ₹31,580 left". */
function resultLine(result: SchemeResult, now?: Date): Words {
  const { document, code, orders, given, more, budgetLeft } = result
  const waits = now !== undefined && windowOf(document.window).from > now
  return words('schemes-line', {
    ...{ name: schemeName(document.name), code, orders, given: money(given), waits: waits ? 'yes' : 'no' },
    gives: givesBy(document),
    ...{
      over: more ? 'yes' : 'no',
      capped: budgetLeft === null ? 'no' : 'yes',
      left: money(budgetLeft ?? 0),
    },
  })
}

export function schemeSay(result: SchemeResult, catalog: Catalog, now: Date): Say {
  const { code, document, version, status } = result
  const live = [
    go(words('schemes-version'), 'schemes', 'version', { code }),
    go(words('schemes-end'), 'schemes', 'end', { code }),
  ]
  return {
    ...block([
      words('schemes-one', { name: schemeName(document.name), code, version, status }),
      words('scheme-draft-shop', { offer: offerWords(document, catalog) }),
      ...termsWords(document),
      resultLine(result, now),
    ]),
    choices: [
      ...(status === 'live' ? live : [go(words('schemes-again'), 'schemes', 'version', { code })]),
      go(words('schemes-all'), 'schemes'),
      menu,
    ],
  }
}
