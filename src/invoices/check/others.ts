/** Lines that are neither like the brand's goods nor known as anybody else's: asked about together, in one question. Pure. */
import type { Question } from '../decision.ts'

export const othersId = 'others'
/** Its two answers. */
export const allOther = 'all-other'
export const someOurs = 'some-ours'

const mostNames = 6
const longestName = 40

type Unfamiliar = { readonly line: number; readonly description: string }

export function othersQuestion(lines: readonly Unfamiliar[]): Question {
  const [first, second] = lines
  const names = lines.slice(0, mostNames).map(({ description }) => description.trim().slice(0, longestName))
  return {
    ...{ id: othersId, field: 'line', asks: 'others' },
    line: second ? null : (first?.line ?? null),
    read: names.join(' · ') + (lines.length > mostNames ? ' …' : ''),
    candidates: [allOther, someOurs].map((value) => ({ value, text: '' })),
  }
}
