/** Makes a scheme's document of the parts a marketer has named. Pure. */
import type { SchemeDocument } from './document.ts'
import type { Cap, Goods, Target } from './parts.ts'
import type { Rule } from './rules.ts'

/** Absent parts are still to be asked. */
export type SchemeParts = {
  readonly rule?: Rule | undefined
  readonly goods?: Goods | undefined
  /** How the goods are called; '' for all of them. */
  readonly label?: string | undefined
  readonly from?: string | undefined
  readonly until?: string | undefined
  readonly to?: Target | undefined
  readonly caps?: readonly Cap[] | undefined
}

export type Part = 'rule' | 'goods' | 'until' | 'to' | 'caps'

const order: readonly Part[] = ['rule', 'goods', 'until', 'to', 'caps']

/** The part to ask for next; undefined where nothing is missing. */
export const missingPart = (parts: SchemeParts): Part | undefined =>
  order.find((part) => parts[part] === undefined)

/**
 * The document, to be checked by whoever keeps it: what is missing shows as a mistake. Where a document is `changed`,
 * all that parts do not name stays as it was.
 */
export function composed(
  parts: SchemeParts,
  { today, timeZone, changed }: { today: string; timeZone: string; changed?: SchemeDocument | undefined },
): object {
  const { rule, goods, from, until, to, caps } = parts
  const window = changed?.window ?? { timeZone }
  const renewed = rule !== undefined || goods !== undefined
  const { words, ...rest } = changed ?? {}
  return {
    v: 1,
    ...rest,
    // Words of the marketer's own speak of what was given before.
    ...(words && !renewed ? { words } : {}),
    name: changed && !renewed ? changed.name : named(parts, changed),
    rule: rule ?? changed?.rule,
    goods: goods ?? changed?.goods,
    window: until === undefined ? window : { ...window, from: from ?? today, until },
    to: to ?? changed?.to,
    caps: caps ?? changed?.caps,
  }
}

/** Names made here follow their rule; one that somebody gave stays. */
function named({ rule, label }: SchemeParts, changed: SchemeDocument | undefined): SchemeDocument['name'] {
  if (!changed) return { en: nameOf(rule, label ?? '') }
  const before = shape(changed.rule)
  const { en } = changed.name
  if (!en.endsWith(before)) return changed.name
  return { en: nameOf(rule ?? changed.rule, label ?? en.slice(0, en.length - before.length).trim()) }
}

/** "Haldi 50-200-500", "Marie 11+1": short enough for a button. */
function nameOf(rule: Rule | undefined, label: string): string {
  const what = shape(rule)
  return `${label.slice(0, 40)} ${what}`.trim().slice(0, 200) || 'Scheme'
}

function shape(rule: Rule | undefined): string {
  switch (rule?.kind) {
    case 'quantity-slabs':
      return rule.slabs.map(({ from }) => from).join('-')
    case 'value-slabs':
      return `₹${rule.slabs.map(({ from }) => Math.round(from / 100)).join('-')}`
    case 'extra':
      return `${rule.buy}+${rule.free}`
    case 'combo':
      return 'any' in rule.bundle ? `any ${rule.bundle.any}` : 'combo'
    case 'cash':
      return `cash ${rule.rate / 100} %`
    case 'timing':
    case 'early-payment':
      return `${rule.rate / 100} %`
    default:
      return ''
  }
}
