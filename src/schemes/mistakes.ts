/** What is wrong with a scheme as it was written. */
import type { z } from 'zod'
import { levelsOf } from './rules.ts'

/** `reason` is a locale key; `at` the place in the document, such as 'rule.slabs.1.from'. */
export type Mistake = {
  readonly at: string
  readonly reason: string
  readonly args: Readonly<Record<string, string | number>>
}

export const mistake = (at: string, reason: string, args: Mistake['args'] = {}): Mistake => ({
  at,
  reason,
  args: { at, ...args },
})

const most = 20

/** Mistakes of shape: a field missing, unknown, of another type or out of range. At most 20. */
export function shapeMistakes(issues: readonly z.core.$ZodIssue[]): Mistake[] {
  return issues.flatMap((issue) => shapeMistake(issue)).slice(0, most)
}

function shapeMistake(issue: z.core.$ZodIssue): Mistake | readonly Mistake[] {
  const at = issue.path.join('.') || '.'
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => mistake([...issue.path, key].join('.'), 'scheme-field-unknown'))
    case 'too_small':
      return issue.origin === 'array' || issue.origin === 'string'
        ? mistake(at, 'scheme-field-empty')
        : mistake(at, 'scheme-field-too-small', { least: Number(issue.minimum) })
    case 'too_big':
      return mistake(at, 'scheme-field-too-big', { most: Number(issue.maximum) })
    case 'invalid_value':
      return mistake(at, 'scheme-field-not-one-of', { known: issue.values.map(String).join(', ') })
    case 'invalid_format':
      return mistake(at, 'scheme-field-not-a-day')
    case 'invalid_union':
      return unionMistake(at, issue)
    case 'invalid_type':
      return issue.input === undefined
        ? mistake(at, 'scheme-field-missing')
        : mistake(at, 'scheme-field-wrong', { expected: issue.expected })
    default:
      return mistake(at, 'scheme-field-wrong', {
        expected: issue.code === 'custom' ? issue.message : issue.code,
      })
  }
}

// Of a choice between shapes, that is told which came nearest: the one with the fewest mistakes.
function unionMistake(at: string, issue: z.core.$ZodIssueInvalidUnion): Mistake | readonly Mistake[] {
  const [nearest] = issue.errors.toSorted((a, b) => a.length - b.length)
  if (!nearest || nearest.length === 0) return mistake(at, 'scheme-field-not-one-of', { known: knownAt(at) })
  return nearest.flatMap((inner) => shapeMistake({ ...inner, path: [...issue.path, ...inner.path] }))
}

const knownAt = (at: string): string =>
  at === 'rule.kind' ? Object.keys(levelsOf).join(', ') : at.endsWith('.per') ? 'order, period' : '…'
