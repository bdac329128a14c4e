/** Every kind that takes effect in an order: what it gives, what it lacks, and when its turn comes. */
import type { Basket, Gap, Given } from '../effect.ts'
import type { Rule } from '../rules.ts'
import { comboGap, comboGives } from './combo.ts'
import { extraGap, extraGives } from './extra.ts'
import { baseOf, rateOff } from './share.ts'
import { slabGap, slabsGive } from './slabs.ts'

/** The order of calculation: each takes what the ones before it left. */
export const stages = ['line', 'combo', 'order', 'cash'] as const
export type Stage = (typeof stages)[number]

export function stageOf(rule: Rule): Stage {
  switch (rule.kind) {
    case 'combo':
    case 'cash':
      return rule.kind
    case 'value-slabs':
    case 'timing':
      return 'order'
    default:
      return 'line'
  }
}

/** Undefined where it gives nothing: not reached, used up, or settled elsewhere. */
export function give(rule: Rule, basket: Basket): Given | undefined {
  const flat = { slab: null, measured: baseOf(basket.items) }
  switch (rule.kind) {
    case 'quantity-slabs':
    case 'value-slabs':
      return slabsGive(rule, basket)
    case 'extra':
      return extraGives(rule, basket)
    case 'combo':
      return comboGives(rule, basket)
    case 'cash':
      return flat.measured < (rule.from ?? 0) ? undefined : rateOff(basket, rule.rate, flat)
    case 'timing':
      return basket.dayOfMonth() < rule.beforeDay ? rateOff(basket, rule.rate, flat) : undefined
    default:
      return undefined
  }
}

export function gap(rule: Rule, basket: Basket): Pick<Gap, 'from' | 'missing' | 'of' | 'skus'> | undefined {
  switch (rule.kind) {
    case 'quantity-slabs':
    case 'value-slabs':
      return slabGap(rule, basket)
    case 'extra':
      return extraGap(rule, basket)
    case 'combo':
      return comboGap(rule, basket)
    default:
      return undefined
  }
}
