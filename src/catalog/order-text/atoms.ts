import type { OtherGoods } from '../search-others.ts'
import type { Unit } from './types.ts'
import type { Role } from './words/phrases.ts'
import type { UnitWord } from './words/unit-words.ts'

type Place = { readonly start: number; readonly end: number }

/** A number of something. `give` marks a spoken "do", which may be the verb; `each` a "2-2". */
export type Count = Place & {
  readonly kind: 'count'
  readonly value: number
  readonly unit: UnitWord | undefined
  readonly unitWord: string
  readonly give: boolean
  readonly each: boolean
  readonly digits: boolean
  /** Set apart from the name as a quantity is: "marie - 10", "marie: 10", "marie x 10". */
  readonly marked?: boolean
  /** So many times what is there already: "double", "teen guna". */
  readonly times?: boolean
  /** A unit it may or may not share with the line before. */
  readonly doubt?: UnitWord
}
/** "2-3", "do teen", "11+1": two numbers where one quantity is wanted; the first may be a size. */
type Range = Place & {
  readonly kind: 'range'
  readonly first: number
  readonly second: number
  /** Said as a choice ("10 ya 12"), never a size and a quantity. */
  readonly guess?: boolean
}
/** "5kg", "250 ml" in base units. `loose` marks kilo and litre. */
export type Measure = Place & {
  readonly kind: 'measure'
  readonly dim: 'g' | 'ml'
  readonly amount: number
  readonly loose: boolean
}
/** "₹10", "10 wala", "200 ka": `of` marks the last form, which may also be money's worth or a size. */
export type Price = Place & { readonly kind: 'price'; readonly value: number; readonly of: boolean }
export type Word = Place & { readonly kind: 'word'; readonly word: string }
/** Words that are a known name whatever stands around them: a code, a learned or a written alias. */
export type Name = Place & {
  readonly kind: 'name'
  readonly products: readonly number[]
  readonly words: string
  readonly unit: Unit | undefined
}
type Other = Place & { readonly kind: 'other'; readonly goods: OtherGoods; readonly words: string }
export type UnitAtom = Place & { readonly kind: 'unit'; readonly unit: UnitWord; readonly word: string }
export type RoleAtom = Place & {
  readonly kind: 'role'
  readonly roles: readonly Role[]
  readonly words: string
}
/** What parts a list: a line end, a full stop, a question mark, a comma, "and", or the colon or dash behind a heading. */
export type Separator = Place & {
  readonly kind: 'break'
  readonly mark: 'line' | 'stop' | 'ask' | 'comma' | 'and' | 'head'
}

export type NumberAtom = Count | Range | Measure | Price
export type Atom = NumberAtom | Word | Name | Other | UnitAtom | RoleAtom | Separator

export function isNumber(atom: Atom): atom is NumberAtom {
  return atom.kind === 'count' || atom.kind === 'range' || atom.kind === 'measure' || atom.kind === 'price'
}

export function hasRole(atom: Atom | undefined, ...roles: readonly Role[]): atom is RoleAtom {
  return atom?.kind === 'role' && atom.roles.some((role) => roles.includes(role))
}

/** The factor a count stands for: "double", "teen guna", and "aadhi" of what is in the basket; undefined for a quantity. */
export function factorOf(count: Count | undefined): number | undefined {
  if (!count || count.each) return undefined
  if (count.times) return count.value
  return count.value === 0.5 && !count.unit && !count.digits ? count.value : undefined
}

export function namesGoods(atom: Atom): boolean {
  return atom.kind === 'word' || atom.kind === 'name' || atom.kind === 'other'
}
