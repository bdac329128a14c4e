/** What a well-formed scheme document may still get wrong: parts that contradict each other. */
import type { SchemeDocument } from './document.ts'
import { type Mistake, mistake } from './mistakes.ts'
import { inOrders, levelsOf, type Rule, type RuleOf, type Slab } from './rules.ts'
import { isTimeZone, windowOf } from './window.ts'

export function ruleMistakes(document: SchemeDocument): Mistake[] {
  const { rule, level, goods, to } = document
  const found = [...windowMistakes(document), ...kindMistakes(rule), ...capMistakes(document)]
  if (!levelsOf[rule.kind].includes(level))
    found.push(
      mistake('level', 'scheme-level-wrong', { kind: rule.kind, known: levelsOf[rule.kind].join(', ') }),
    )
  if (goods.skus && goods.except?.some((sku) => goods.skus?.includes(sku)))
    found.push(mistake('goods.except', 'scheme-goods-named-and-excepted'))
  if (to.firstOrder && !inOrders(rule)) found.push(mistake('to.firstOrder', 'scheme-first-order-of-period'))
  return found
}

function windowMistakes({ window }: SchemeDocument): Mistake[] {
  if (!isTimeZone(window.timeZone))
    return [mistake('window.timeZone', 'scheme-no-time-zone', { zone: window.timeZone })]
  const { from, until } = windowOf(window)
  return until > from ? [] : [mistake('window.until', 'scheme-ends-before-start')]
}

function kindMistakes(rule: Rule): Mistake[] {
  switch (rule.kind) {
    case 'quantity-slabs':
    case 'value-slabs':
      return rule.slabs.flatMap((slab, at) => slabMistakes(slab, rule.slabs[at - 1], at, rule))
    case 'combo':
      return comboMistakes(rule)
    case 'margin':
      return rule.parts.reduce((sum, part) => sum + part.rate, 0) > 10_000
        ? [mistake('rule.parts', 'scheme-rates-beyond-all')]
        : []
    default:
      return []
  }
}

function slabMistakes(
  slab: Slab,
  before: Slab | undefined,
  at: number,
  { basis, marginal }: RuleOf<'quantity-slabs' | 'value-slabs'>,
): Mistake[] {
  const place = `rule.slabs.${at}`
  const { rate, points } = slab
  if ((rate === undefined) === (points === undefined)) return [mistake(place, 'scheme-slab-one-reward')]
  if (points !== undefined && (marginal || basis.per === 'period'))
    return [mistake(`${place}.points`, 'scheme-slab-points-of-order')]
  if (!before) return []
  const found: Mistake[] = []
  if (slab.from <= before.from) found.push(mistake(`${place}.from`, 'scheme-slabs-not-rising'))
  if ((before.rate === undefined) !== (rate === undefined)) found.push(mistake(place, 'scheme-slabs-mixed'))
  else if ((rate ?? points ?? 0) <= (before.rate ?? before.points ?? 0))
    found.push(mistake(`${place}.${rate === undefined ? 'points' : 'rate'}`, 'scheme-slab-gives-less'))
  return found
}

function comboMistakes({ bundle, price, rate }: RuleOf<'combo'>): Mistake[] {
  const found: Mistake[] = []
  if ((price === undefined) === (rate === undefined)) found.push(mistake('rule', 'scheme-combo-one-reward'))
  if ('items' in bundle && new Set(bundle.items.map(({ sku }) => sku)).size < bundle.items.length)
    found.push(mistake('rule.bundle.items', 'scheme-named-twice'))
  return found
}

// A cap guards what an order takes; of a period, what it gives is known only after its end.
function capMistakes({ caps, rule }: SchemeDocument): Mistake[] {
  const seen = new Set<string>()
  return caps.flatMap(({ per, span, of }, at) => {
    const key = `${per} ${span} ${of}`
    if (seen.has(key)) return [mistake(`caps.${at}`, 'scheme-named-twice')]
    seen.add(key)
    return inOrders(rule) || rule.kind === 'codes' || of === 'paise'
      ? []
      : [mistake(`caps.${at}.of`, 'scheme-cap-of-period')]
  })
}
