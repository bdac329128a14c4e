/** An audience as it stands in a form: whatever was typed is kept, also what is no audience yet. */
import type { Fields } from '../fields.ts'

export const placeKinds = ['segments', 'classes', 'regions', 'beats', 'distributors', 'tiers'] as const
export type PlaceKind = (typeof placeKinds)[number]

/** What can be said of a shop, in the order in which it is offered; `group`: several of these. */
export const rowKinds = [
  'bought',
  'lapsed',
  'orders',
  'basket',
  'range',
  'points',
  'points-expiring',
  'under-slab',
  'campaign',
  'language',
  'channel',
  'target',
  'list',
] as const
export type LeafKind = (typeof rowKinds)[number]
export type RowKind = LeafKind | 'group'
export type Join = 'all' | 'any'

export type Row = {
  readonly is: RowKind
  /** It must not be so. */
  readonly not: boolean
  /** Of a condition: its fields by name. */
  readonly values: Readonly<Record<string, readonly string[]>>
  /** Of a group. */
  readonly join: Join
  readonly rows: readonly Row[]
}

export type TypedAudience = {
  readonly to: Readonly<Record<PlaceKind, readonly string[]>>
  /** Codes as pasted. */
  readonly outlets: string
  readonly firstOrder: boolean
  readonly join: Join
  readonly rows: readonly Row[]
  /** Conditions nested deeper than this form goes, as JSON: shown and kept as they are. */
  readonly kept: string
}

/** Every field of a condition's form, by name. */
const rowFields = [
  'days',
  'least',
  'most',
  'goods',
  'in',
  'of',
  'codes',
  'scheme',
  'within',
  'campaign',
  'did',
  'list',
]
const mostRows = 20

export const isOneOf = <T extends string>(all: readonly T[], value: string): value is T =>
  all.some((each) => each === value)

export const emptyRow = (is: RowKind): Row => ({ is, not: false, values: {}, join: 'all', rows: [] })

export const noAudience: TypedAudience = {
  to: { segments: [], classes: [], regions: [], beats: [], distributors: [], tiers: [] },
  outlets: '',
  firstOrder: false,
  join: 'all',
  rows: [],
  kept: '',
}

export function typedAudience(fields: Fields): TypedAudience {
  const named = placeKinds.map((kind) => [kind, fields.all(`to.${kind}`)])
  return {
    to: { ...noAudience.to, ...Object.fromEntries(named) },
    outlets: fields.one('outlets'),
    firstOrder: fields.has('first-order'),
    join: joinIn(fields, 'w.join'),
    rows: rowsIn(fields, 'w', true),
    kept: fields.one('kept'),
  }
}

const joinIn = (fields: Fields, name: string): Join => (fields.one(name) === 'any' ? 'any' : 'all')

/** Rows are numbered without gaps, at `w.0`, `w.1`, and within a group at `w.1.0`. */
function rowsIn(fields: Fields, at: string, groups: boolean): Row[] {
  const rows: Row[] = []
  for (let n = 0; n < mostRows && fields.has(`${at}.${n}.is`); n++) {
    const here = `${at}.${n}`
    const is = fields.one(`${here}.is`)
    const isGroup = groups && is === 'group'
    rows.push({
      is: isGroup ? 'group' : isOneOf(rowKinds, is) ? is : 'bought',
      not: fields.has(`${here}.not`),
      values: Object.fromEntries(rowFields.map((name) => [name, fields.all(`${here}.${name}`)])),
      join: joinIn(fields, `${here}.join`),
      rows: isGroup ? rowsIn(fields, here, false) : [],
    })
  }
  return rows
}

/** The form after a button of it was pressed: `add`, `add-group`, `add:1` (within group 1), `remove:0`, `remove:1.0`. */
export function afterAct(typed: TypedAudience, act: string): TypedAudience {
  const [what = '', where = ''] = act.split(':')
  const [at, inner] = where === '' ? [] : where.split('.').map(Number)
  if (what === 'add-group')
    return withRows(typed, [...typed.rows, { ...emptyRow('group'), rows: [emptyRow('bought')] }])
  if (what === 'add' && at === undefined) return withRows(typed, [...typed.rows, emptyRow('bought')])
  const inside = (change: (rows: readonly Row[]) => readonly Row[]) =>
    withRows(
      typed,
      typed.rows.map((row, n) => (n === at ? { ...row, rows: change(row.rows).slice(0, mostRows) } : row)),
    )
  if (what === 'add') return inside((rows) => [...rows, emptyRow('bought')])
  if (what !== 'remove') return typed
  if (inner !== undefined) return inside((rows) => rows.filter((_, n) => n !== inner))
  return withRows(
    typed,
    typed.rows.filter((_, n) => n !== at),
  )
}

const withRows = (typed: TypedAudience, rows: readonly Row[]): TypedAudience => ({
  ...typed,
  rows: rows.slice(0, mostRows),
})
