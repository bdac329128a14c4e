/** From the form to the audience's document, and back. */
import { Audience } from '../../../campaigns/audience/audience.ts'
import type { Condition } from '../../../campaigns/audience/condition.ts'
import { type FieldName, leafOf, rowOfLeaf } from './kinds.ts'
import { noAudience, placeKinds, type Row, type TypedAudience } from './typed.ts'

/** What is wrong, by the place in the form: `w.1.0`, `outlets`. */
export type AudienceMistakes = ReadonlyMap<string, FieldName | 'group' | 'codes' | 'too-much'>
export type ReadAudience =
  | { readonly ok: true; readonly document: Audience }
  | { readonly ok: false; readonly mistakes: AudienceMistakes }

const mostCodes = 2_000

export function readAudience(typed: TypedAudience): ReadAudience {
  const mistakes = new Map<string, FieldName | 'group' | 'codes' | 'too-much'>()
  const outlets = codesIn(typed.outlets)
  if (outlets.length > mostCodes) mistakes.set('outlets', 'codes')
  const conditions = typed.rows.flatMap((row, n) => conditionOf(row, `w.${n}`, mistakes) ?? [])
  if (mistakes.size > 0) return { ok: false, mistakes }
  const to = Object.fromEntries(
    placeKinds.map((kind) => [kind, typed.to[kind]]).filter(([, codes]) => codes?.length),
  )
  const where = whereOf(typed, conditions)
  const read = Audience.safeParse({
    to: {
      ...to,
      ...(outlets.length > 0 ? { outlets } : {}),
      ...(typed.firstOrder ? { firstOrder: true } : {}),
    },
    ...(where === undefined ? {} : { where }),
  })
  return read.success
    ? { ok: true, document: read.data }
    : { ok: false, mistakes: new Map([['w', 'too-much']]) }
}

function whereOf({ kept, join }: TypedAudience, conditions: unknown[]): unknown {
  const whole = kept === '' ? [] : [parsed(kept)]
  const all = [
    ...whole,
    ...(conditions.length > 1 && whole.length > 0 ? [{ [join]: conditions }] : conditions),
  ]
  if (all.length < 2) return all[0]
  return { [whole.length > 0 ? 'all' : join]: all }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Mistakes = Map<string, FieldName | 'group' | 'codes' | 'too-much'>

function conditionOf(row: Row, at: string, mistakes: Mistakes): unknown {
  if (row.is === 'group') {
    const inner = row.rows.flatMap((each, n) => conditionOf(each, `${at}.${n}`, mistakes) ?? [])
    if (row.rows.length === 0) mistakes.set(at, 'group')
    const group = { [row.join]: inner }
    return row.not ? { not: group } : group
  }
  const read = leafOf(row)
  if ('missing' in read) {
    mistakes.set(at, read.missing)
    return undefined
  }
  return row.not ? { not: read.leaf } : read.leaf
}

/** Codes out of a pasted list or a CSV file: its first column, without its heading. */
export function codesIn(text: string): string[] {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const isTable = lines.length > 1 && lines.every((line) => /[,;\t]/.test(line))
  const apart = lines.length > 1 ? /[,;\t]/ : /[,;\s]+/
  const cells = isTable
    ? lines.map((line) => line.split(/[,;\t]/)[0] ?? '')
    : lines.flatMap((line) => line.split(apart))
  const codes = cells
    .map((cell) =>
      cell
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim(),
    )
    .filter(Boolean)
  const [first = ''] = codes
  return [...new Set(/^(?:outlet|shop)?[\s_-]*(?:code|id)$/i.test(first) ? codes.slice(1) : codes)]
}

/** A document in the form. A condition nested deeper than the form goes is kept as it is. */
export function typedOfAudience(document: Audience | undefined): TypedAudience {
  if (!document) return noAudience
  const { to, quietDays, where } = document
  const shown = where === undefined ? { join: 'all' as const, rows: [] } : rowsOf(where)
  const lapsed = quietDays === undefined ? undefined : rowOfLeaf({ is: 'lapsed', days: quietDays }, false)
  // Beside what any of several holds for, being quiet would be one more of these.
  const fits = shown && (!lapsed || shown.join === 'all' || shown.rows.length < 2)
  return {
    to: { ...noAudience.to, ...Object.fromEntries(placeKinds.map((kind) => [kind, to[kind] ?? []])) },
    outlets: (to.outlets ?? []).join('\n'),
    firstOrder: to.firstOrder === true,
    join: fits && !lapsed ? shown.join : 'all',
    rows: [...(lapsed ? [lapsed] : []), ...(fits ? shown.rows : [])],
    kept: fits ? '' : JSON.stringify(where),
  }
}

function rowsOf(where: Condition): Pick<TypedAudience, 'join' | 'rows'> | undefined {
  const [join, parts] =
    'all' in where
      ? (['all', where.all] as const)
      : 'any' in where
        ? (['any', where.any] as const)
        : (['all', [where]] as const)
  const rows = parts.map((part) => rowOf(part, false, true))
  return rows.every((row) => row !== undefined) ? { join, rows } : undefined
}

function rowOf(condition: Condition, not: boolean, groups: boolean): Row | undefined {
  if ('not' in condition) return not ? undefined : rowOf(condition.not, true, groups)
  if ('is' in condition) return rowOfLeaf(condition, not)
  if (!groups) return undefined
  const [join, parts] =
    'all' in condition ? (['all', condition.all] as const) : (['any', condition.any] as const)
  const rows = parts.map((part) => rowOf(part, false, false))
  return rows.every((row) => row !== undefined) ? { is: 'group', not, values: {}, join, rows } : undefined
}
