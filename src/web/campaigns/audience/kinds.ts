/** The fields of each condition: how they are read from a form, and written into it. */
import type { Leaf } from '../../../campaigns/audience/condition.ts'
import { isOneOf, type LeafKind, placeKinds, type Row } from './typed.ts'

type Values = Row['values']
type Part = Record<string, unknown>

/** undefined: it is missing or cannot be read. */
type Field = { read(values: Values): Part | undefined; write(leaf: Part): Record<string, string[]> }

const one = (values: Values, name: string): string => values[name]?.[0]?.trim() ?? ''
const many = (values: Values, name: string): readonly string[] => values[name] ?? []

function whole(text: string, most: number): number | undefined {
  const typed = text.replaceAll(/[,\s]/g, '')
  const number = Number(typed)
  return /^\d{1,12}$/.test(typed) && number <= most ? number : undefined
}

const mostDays = 730
const days: Field = {
  read: (values) => {
    const count = whole(one(values, 'days'), mostDays)
    return count ? { days: count } : undefined
  },
  write: ({ days: count }) => ({ days: [String(count)] }),
}

/** Bounds, typed in units of `scale`: rupees of paise, percent of basis points. */
const span = (scale = 1, needed = true): Field => ({
  read: (values) => {
    const bounds: Part = {}
    for (const [name, as] of [
      ['least', 'atLeast'],
      ['most', 'atMost'],
    ] as const) {
      if (one(values, name) === '') continue
      const count = whole(one(values, name), 1_000_000_000)
      if (count === undefined) return undefined
      bounds[as] = count * scale
    }
    return needed && Object.keys(bounds).length === 0 ? undefined : bounds
  },
  write: ({ atLeast, atMost }) => ({
    ...(typeof atLeast === 'number' ? { least: [String(atLeast / scale)] } : {}),
    ...(typeof atMost === 'number' ? { most: [String(atMost / scale)] } : {}),
  }),
})

const goods: Field = {
  read: (values) => {
    const named = many(values, 'goods')
    const of = (mark: string) =>
      named.filter((each) => each.startsWith(mark)).map((each) => each.slice(mark.length))
    const [skus, categories] = [of('sku:'), of('category:')]
    if (skus.length + categories.length === 0) return undefined
    return {
      goods: { ...(skus.length > 0 ? { skus } : {}), ...(categories.length > 0 ? { categories } : {}) },
    }
  },
  write: ({ goods: of }) => {
    const { skus = [], categories = [] } = of as { skus?: string[]; categories?: string[] }
    return { goods: [...categories.map((each) => `category:${each}`), ...skus.map((each) => `sku:${each}`)] }
  },
}

const list: Field = {
  read: (values) => (many(values, 'in').length > 0 ? { in: many(values, 'in') } : undefined),
  write: ({ in: all }) => ({ in: all as string[] }),
}

const to: Field = {
  read: (values) => {
    const of = one(values, 'of')
    return isOneOf(placeKinds, of) && many(values, 'codes').length > 0
      ? { to: { [of]: many(values, 'codes') } }
      : undefined
  },
  write: ({ to: target }) => {
    const [[of = '', codes = []] = []] = Object.entries(target as Record<string, string[]>)
    return { of: [of], codes }
  },
}

const named = (name: string): Field => ({
  read: (values) => (one(values, name) ? { [name]: one(values, name) } : undefined),
  write: (leaf) => ({ [name]: [String(leaf[name])] }),
})

const within: Field = {
  read: (values) => {
    const percent = whole(one(values, 'within'), 100)
    return percent ? { within: percent * 100 } : undefined
  },
  write: ({ within: share }) => ({ within: [String(Math.max(1, Math.round(Number(share) / 100)))] }),
}

/** The number of a campaign or a list. */
const numbered = (name: 'campaign' | 'list'): Field => ({
  read: (values) => {
    const id = whole(one(values, name), Number.MAX_SAFE_INTEGER)
    return id ? { [name]: id } : undefined
  },
  write: (leaf) => ({ [name]: [String(leaf[name])] }),
})

export type FieldName =
  | 'days'
  | 'span'
  | 'goods'
  | 'in'
  | 'to'
  | 'scheme'
  | 'within'
  | 'campaign'
  | 'did'
  | 'list'

/** In the order in which they stand in the form. */
export const fieldsOfKind: Record<LeafKind, readonly [FieldName, Field][]> = {
  bought: [
    ['goods', goods],
    ['days', days],
  ],
  lapsed: [['days', days]],
  orders: [
    ['span', span()],
    ['days', days],
  ],
  basket: [
    ['span', span(100)],
    ['days', days],
  ],
  range: [
    ['span', span(100)],
    ['days', days],
  ],
  points: [['span', span()]],
  'points-expiring': [
    ['days', days],
    ['span', span(1, false)],
  ],
  'under-slab': [
    ['scheme', named('scheme')],
    ['within', within],
  ],
  campaign: [
    ['campaign', numbered('campaign')],
    ['did', named('did')],
  ],
  language: [['in', list]],
  channel: [['in', list]],
  target: [['to', to]],
  list: [['list', numbered('list')]],
}

/** The condition a row says, or the first of its fields that says nothing yet. */
export function leafOf(row: Row): { leaf: Part } | { missing: FieldName } {
  if (row.is === 'group') return { missing: 'to' }
  const leaf: Part = { is: row.is }
  for (const [name, field] of fieldsOfKind[row.is]) {
    const part = field.read(row.values)
    if (!part) return { missing: name }
    Object.assign(leaf, part)
  }
  return { leaf }
}

/** A condition as a row; undefined for one that this form has no room for. */
export function rowOfLeaf(leaf: Leaf, not: boolean): Row | undefined {
  if (leaf.is === 'target') {
    const [only, ...more] = Object.keys(leaf.to)
    if (!only || more.length > 0 || !isOneOf(placeKinds, only)) return undefined
  }
  const values = fieldsOfKind[leaf.is].map(([, field]) => field.write(leaf))
  return { is: leaf.is, not, values: Object.assign({}, ...values), join: 'all', rows: [] }
}
