/** How open schemes are shown to a shop, each with a tap that leads to its goods. */
import type { Catalog } from '../../src/catalog/catalog.ts'
import {
  type Choice,
  go,
  type Json,
  money,
  parted,
  type Say,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { offerWords } from '../../src/chat/notices/offer-words.ts'
import { schemeName } from '../../src/chat/notices/schemes.ts'
import { skusAmong } from '../../src/schemes/compile.ts'
import type { Scheme } from '../../src/schemes/live.ts'
import type { Offer } from '../../src/schemes/open-offers.ts'
import type { Progress } from '../../src/schemes/progress.ts'

const mostShown = 8

type Shown = { readonly offers: readonly Offer[]; readonly from: number; readonly shop: string }

/** A page of offers; the rest is one tap away. */
export function offersSay({ offers, from, shop }: Shown, catalog: Catalog, outlet: number): Say {
  const page = offers.slice(from, from + mostShown)
  const next = from + mostShown
  const more =
    offers.length > next
      ? [go(words('offers-more', { count: offers.length - next }), 'offers', 'list', { outlet, from: next })]
      : []
  return {
    ...block([
      words('offers-head', { count: offers.length, shop, named: shop ? 'yes' : 'no' }),
      ...page.map((offer) => offerLine(offer, catalog)),
    ]),
    choices: [
      ...page.map(({ scheme }) => goodsChoice(scheme, catalog, outlet)),
      ...more,
      go(words('chat-menu'), 'menu'),
    ],
  }
}

function offerLine({ scheme, progress }: Offer, catalog: Catalog): Words {
  const offer = offerWords(scheme.document, catalog)
  return progress
    ? words('offers-line-progress', { offer, progress: progressWords(progress) })
    : words('offers-line', { offer })
}

/** "₹14,200 of ₹20,000, 9 days left: 2 % = ₹400". */
export function progressWords({ of, measured, rate, earned, next, days }: Progress): Words {
  const so = (amount: number) => (of === 'paise' ? money(amount) : words('offers-pieces', { pieces: amount }))
  const reached = { rate: rate / 100, earned: money(earned), so: rate > 0 ? 'yes' : 'no' }
  if (!next) return words('offers-progress-top', { ...reached, measured: so(measured), days })
  return words('offers-progress', {
    ...reached,
    ...{ measured: so(measured), from: so(next.from), days, next: next.rate / 100 },
    ...{ told: next.earns === undefined ? 'no' : 'yes', earns: money(next.earns ?? 0) },
  })
}

/** Goods of a scheme that are sold now; 'all' where it names none. */
export function goodsOf({ document: { rule, goods } }: Scheme, { products, bySku }: Catalog) {
  if (rule.kind === 'combo' && 'items' in rule.bundle) return rule.bundle.items.map(({ sku }) => sku)
  const skus = skusAmong(goods, products)
  return skus === 'all' ? skus : skus.filter((sku) => bySku.get(sku)?.active)
}

/** A tap that leads into an order: a bundle whole, one product with the question how many, several to pick from. */
function goodsChoice(scheme: Scheme, catalog: Catalog, outlet: number): Choice {
  const { rule, name } = scheme.document
  const label = schemeName(name)
  const into = (data: { [key: string]: Json }) =>
    parted(go(label, 'order', 'take', { outlet, source: 'browse', ...data }), label, words('offers-order'))
  if (rule.kind === 'combo' && 'items' in rule.bundle) return into({ lines: rule.bundle.items })
  const skus = goodsOf(scheme, catalog)
  const [only] = skus
  if (skus !== 'all' && only && skus.length === 1) return into({ ask: only })
  const to =
    skus === 'all' ? go(label, 'browse') : go(label, 'offers', 'goods', { outlet, scheme: scheme.id })
  return parted(to, label, words('offers-choose'))
}
