/** A scheme in words of the shop counter: "Buy 11 Marie, 1 free, till Sun 29 Nov". */
import type { Catalog } from '../../catalog/catalog.ts'
import type { SchemeDocument } from '../../schemes/document.ts'
import type { Goods } from '../../schemes/parts.ts'
import type { Rule, RuleOf } from '../../schemes/rules.ts'
import { lastDayOf } from '../../schemes/window.ts'
import { day, money, type Words, words } from '../say.ts'
import { categoryName } from './category-name.ts'
import { schemeName } from './schemes.ts'

/** What it gives, and until when. */
export function offerWords({ words: own, rule, goods, window }: SchemeDocument, catalog: Catalog): Words {
  const gives = own ? schemeName(own) : ruleWords(rule, goodsWords(goods, catalog), catalog)
  return words('offer-one', { gives, until: day(lastDayOf(window)) })
}

const mostNamed = 3
const percent = (rate: number) => rate / 100

function goodsWords(goods: Goods, catalog: Catalog): Words {
  const names = (goods.skus ?? []).map((sku) => catalog.bySku.get(sku)?.name ?? sku)
  const all = [...names, ...(goods.categories ?? []).map(categoryName), ...(goods.brands ?? [])]
  if (all.length === 0) return words(goods.launchedSince ? 'offer-goods-new' : 'offer-goods-all')
  const shown = listed(all.slice(0, mostNamed))
  return all.length > mostNamed
    ? words('offer-goods-more', { names: shown, more: all.length - mostNamed })
    : words('offer-goods', { names: shown })
}

function ruleWords(rule: Rule, goods: Words, catalog: Catalog): Words {
  switch (rule.kind) {
    case 'quantity-slabs':
    case 'value-slabs':
      return slabWords(rule, goods)
    case 'extra':
      return extraWords(rule, goods, catalog)
    case 'combo':
      return comboWords(rule, goods, catalog)
    case 'cash':
      return rule.from === undefined
        ? words('offer-cash', { goods, rate: percent(rule.rate) })
        : words('offer-cash-from', { goods, rate: percent(rule.rate), from: money(rule.from) })
    case 'timing':
      return words('offer-timing', { goods, rate: percent(rule.rate), day: rule.beforeDay })
    case 'early-payment':
      return words('offer-early-payment', { goods, rate: percent(rule.rate), days: rule.withinDays })
    case 'margin':
      return words('offer-margin', {
        goods,
        rate: percent(rule.parts.reduce((sum, part) => sum + part.rate, 0)),
      })
    case 'codes':
      return words('offer-codes', { goods, most: money(mostOf(rule)) })
  }
}

const mostOf = ({ payout }: RuleOf<'codes'>): number =>
  'fixed' in payout ? payout.fixed : Math.max(...payout.scratch.map(({ amount }) => amount))

function slabWords(rule: RuleOf<'quantity-slabs' | 'value-slabs'>, goods: Words): Words {
  const slabs = rule.slabs.map(({ from, rate, points }, at) => {
    const gives = rate === undefined ? 'points' : 'rate'
    const of = { gives, rate: percent(rate ?? 0), points: points ?? 0, place: at === 0 ? 'first' : 'later' }
    return rule.kind === 'quantity-slabs'
      ? words('offer-slab-pieces', { ...of, from })
      : words('offer-slab-value', { ...of, from: money(from) })
  })
  const over = rule.basis.per === 'order' ? 'order' : rule.basis.every
  return words('offer-slabs', { goods, slabs: listed(slabs), over })
}

// Within a sentence they are said otherwise than at its beginning.
const wholeOf = ({ key }: Words): string =>
  key === 'offer-goods-all' ? 'all' : key === 'offer-goods-new' ? 'new' : 'named'

/** "a, b, c" as one wording. */
const listed = (parts: readonly (Words | string)[]): Words | string =>
  parts.reduceRight((rest, part) => words('offer-and', { part, rest }))

function extraWords({ buy, free, give, cap }: RuleOf<'extra'>, goods: Words, catalog: Catalog): Words {
  const any = wholeOf(goods) === 'all' ? 'yes' : 'no'
  const of = { goods, any, buy, free, capped: cap === undefined ? 'no' : 'yes', cap: cap ?? 0 }
  if (give === undefined) return words('offer-extra', of)
  return words('offer-extra-other', { ...of, other: catalog.bySku.get(give)?.name ?? give })
}

function comboWords({ bundle, price, rate }: RuleOf<'combo'>, goods: Words, catalog: Catalog): Words {
  const gives =
    price === undefined
      ? words('offer-combo-rate', { rate: percent(rate ?? 0) })
      : words('offer-combo-price', { price: money(price) })
  if ('any' in bundle) {
    const { any, each, distinct } = bundle
    return words('offer-combo-any', {
      ...{ goods, whole: wholeOf(goods), any, each, gives },
      distinct: distinct ? 'yes' : 'no',
    })
  }
  const items = bundle.items.map(({ sku, pieces }) =>
    words('offer-combo-item', { product: catalog.bySku.get(sku)?.name ?? sku, pieces }),
  )
  return words('offer-combo-fixed', { items: listed(items), gives })
}
