import { phraseAt, rupee } from './lexicon.ts'
import { isSlashRange } from './ranges.ts'
import type { Token } from './tokens.ts'

function number(token: Token | undefined): token is Token {
  return token?.kind === 'number'
}

function phoneEnd(tokens: readonly Token[], at: number): number | undefined {
  const [first, second] = tokens.slice(at, at + 2)
  if (!number(first)) return undefined
  const digits = first.end - first.start
  if (digits >= 10) return at + 1
  if (number(second) && digits === 5 && second.end - second.start === 5) return at + 2
  return undefined
}

/** 12/11, 25-11-2026, 10:30: glued numbers that are a date or a time, fractions such as 1/2 excepted. */
function dateEnd(tokens: readonly Token[], at: number): number | undefined {
  const [a, mark, b, mark2, c] = tokens.slice(at, at + 5)
  if (!number(a) || !mark?.glued || !number(b) || !b.glued) return undefined
  const three = mark2?.norm === mark.norm && mark2.glued && number(c) && c.glued
  if (['/', '-', '.'].includes(mark.norm) && three) return at + 5
  if (mark.norm === ':' && b.end - b.start === 2 && a.value < 24) return at + 3
  const fraction = ['1/2', '1/4', '3/4'].includes(`${a.norm}/${b.norm}`)
  return mark.norm === '/' && !fraction && !isSlashRange(tokens, at) ? at + 3 : undefined
}

function clockEnd(tokens: readonly Token[], at: number): number | undefined {
  if (!number(tokens[at])) return undefined
  if (tokens[at + 1]?.norm === '%') return at + 2
  const found = phraseAt(tokens, at + 1)
  return found?.roles.includes('clock') ? at + 1 + found.length : undefined
}

const between = new Set(['.', ':', '-', '#', '='])

function labelEnd(tokens: readonly Token[], at: number): number | undefined {
  const mark = tokens[at]?.norm === '@' || tokens[at]?.norm === '#'
  const found = mark ? undefined : phraseAt(tokens, at)
  if (!mark && !found?.roles.includes('label')) return undefined
  let end = at + (found?.length ?? 1)
  while (between.has(tokens[end]?.norm ?? '')) end++
  if (!number(tokens[end])) return undefined
  if (tokens[at]?.norm === '@' && rupee.get(tokens[end + 1]?.norm ?? '')) return end + 2
  return officialEnd(tokens, end) ?? phoneEnd(tokens, end) ?? end + 1
}

/** R-0012 and the like: a letter, a dash, digits. */
function outletEnd(tokens: readonly Token[], at: number): number | undefined {
  const [letter, dash, digits] = tokens.slice(at, at + 3)
  const code = letter?.kind === 'word' && letter.norm.length === 1 && dash?.norm === '-' && dash.glued
  return code && number(digits) && digits.glued && digits.end - digits.start > 2 ? at + 3 : undefined
}

/** Tax numbers, bank codes and number plates, as their offices write them. */
const official = [
  /^\d{2}[a-z]{5}\d{4}[a-z][a-z\d]z[a-z\d]$/,
  /^[a-z]{5}\d{4}[a-z]$/,
  /^[a-z]{4}0[a-z\d]{6}$/,
  /^[a-z]{2}\d{1,2}[a-z]{1,3}\d{4}$/,
]

function officialEnd(tokens: readonly Token[], at: number): number | undefined {
  let code = ''
  for (let end = at; end < at + 8 && /^[a-z\d]+$/.test(tokens[end]?.norm ?? ''); end++) {
    code += tokens[end]?.norm
    if (code.length > 15) return undefined
    if (code.length > 8 && !tokens[end + 1]?.glued && official.some((form) => form.test(code))) return end + 1
  }
  return undefined
}

/** Where digits that are no quantity end: phone numbers, dates, times, references, percentages; undefined when none starts here. */
export function noiseEnd(tokens: readonly Token[], at: number): number | undefined {
  return (
    officialEnd(tokens, at) ??
    phoneEnd(tokens, at) ??
    dateEnd(tokens, at) ??
    clockEnd(tokens, at) ??
    labelEnd(tokens, at) ??
    outletEnd(tokens, at)
  )
}
