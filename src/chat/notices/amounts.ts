/** Quantities and order lines in words: cases where they come out even, else pieces. */
import type { LineChange, OrderChange, OrderLine, OrderView } from '../../orders/types.ts'
import { money, type Words, words } from '../say.ts'
import { goodsName } from './schemes.ts'

/** Pieces as the trade says them: "2 cases (192 pc)", "1 case + 6 pc", "12 pc". */
export function amount(pieces: number, caseSize: number): Words {
  const cases = caseSize > 1 ? Math.floor(pieces / caseSize) : 0
  const rest = pieces - cases * caseSize
  if (cases === 0) return words('notice-pieces', { pieces })
  return rest === 0 ? words('notice-cases', { cases, pieces }) : words('notice-mixed', { cases, rest })
}

/** Several wordings as one, line by line; what is undefined is left out. */
export function block(parts: readonly (Words | undefined)[]): Words {
  return words('notice-block', { parts: parts.filter((part) => part !== undefined) })
}

export function lineWords(line: OrderLine, pieces: number): Words {
  return words('notice-line', { name: goodsName(line), amount: amount(pieces, line.caseSize) })
}

/** What a change does to each line it touches; `order` holds the lines by number. */
export function changeWords(order: OrderView, changes: readonly LineChange[]): Words[] {
  const lines = new Map(order.lines.map((line) => [line.line, line]))
  const replaced = new Set(changes.flatMap(({ substitutes, to }) => (to > 0 ? (substitutes ?? []) : [])))
  const names = new Map([...order.lines, ...changes].map(({ line, name }) => [line, name]))
  return changes.flatMap((change) => {
    const { line, name, from, to, substitutes } = change
    const { caseSize, ptr } = lines.get(line) ?? { caseSize: 1, ptr: 0 }
    const offered = amount(to, caseSize)
    if (substitutes !== undefined) {
      const instead = names.get(substitutes) ?? ''
      return to > 0
        ? [words('notice-change-instead', { name, amount: offered, instead, price: money(ptr) })]
        : []
    }
    if (to === 0 && replaced.has(line)) return []
    if (to === 0) return [words('notice-change-none', { name, was: amount(from, caseSize) })]
    return [words('notice-change-other', { name, amount: offered, was: amount(from, caseSize) })]
  })
}

/** What was not handed over at the door, and why. */
export const doorWords = (changes: readonly LineChange[]): Words[] =>
  changes.flatMap(({ name, missing = 0, damaged = 0, refused = 0 }) => [
    ...(missing > 0 ? [words('notice-missing', { name, pieces: missing })] : []),
    ...(damaged > 0 ? [words('notice-damaged', { name, pieces: damaged })] : []),
    ...(refused > 0 ? [words('notice-refused-door', { name, pieces: refused })] : []),
  ])

/** "order 1042 of Om Stores" */
export const aboutOrder = (order: OrderView): Words =>
  words('notice-about', { number: String(order.number), outlet: order.outlet.name })

/** "Comes Thu 26 Nov", or nothing where no day is known. */
export const dayWords = (order: OrderView): Words | undefined =>
  order.deliverOn === null ? undefined : words('notice-day', { day: { day: order.deliverOn } })

/** The order that carries what could not be sent now. */
export function restWords({ detail: { backorder } }: OrderChange): Words | undefined {
  if (!backorder) return undefined
  const number = String(backorder.number)
  return backorder.deliverOn === null
    ? words('notice-rest', { number })
    : words('notice-rest-on', { number, day: { day: backorder.deliverOn } })
}

/** Lines that go no further, by name. */
export const droppedWords = (changes: readonly LineChange[]): Words[] =>
  changes.filter(({ from }) => from > 0).map(({ name }) => words('desk-line-out', { name }))
