/** What came of a file that a distributor's program or folder brought: told where somebody has to act. */
import type { Mistake, Report } from '../../imports/report.ts'
import type { Overpromised } from '../../orders/stock.ts'
import { type Choice, day, go, money, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { affectedWords, ordersOf } from './stock-file.ts'

const mostLines = 10
const mostAsked = 3
const onward = [go(words('stock-more'), 'stock'), go(words('chat-menu'), 'menu')]

/** undefined where there is nothing to do. `affected`: what is promised beyond what is there now. */
export function deliverySay(
  name: string,
  report: Report,
  affected: readonly Overpromised[],
): Say | undefined {
  if (report.mistakes.length > 0) return refusedSay(name, report)
  const unclear = report.warnings.filter(({ code }) => code === 'paid-unclear').slice(0, mostLines)
  if (affected.length === 0 && unclear.length === 0) return undefined
  const short = affected.slice(0, mostLines).map(affectedWords)
  const head = words('notice-delivery-done', { name })
  const asked = unclear.slice(0, mostAsked).flatMap(answersTo)
  const choices = [...asked, ...ordersOf(affected), ...onward]
  return { ...block([head, ...short, ...unclear.map(unclearWords)]), choices }
}

function refusedSay(name: string, { mistakes, more }: Report): Say {
  const listed = mistakes.slice(0, mostLines)
  const beyond = more + mistakes.length - listed.length
  return {
    ...block([
      words('notice-delivery-refused', { name }),
      ...listed.map(mistakeWords),
      beyond > 0 ? words('notice-file-more', { count: beyond }) : undefined,
    ]),
    choices: [go(words('chat-menu'), 'menu')],
  }
}

function mistakeWords({ row, column, code, args }: Mistake): Words {
  const text = String(args.text ?? args.names ?? args.name ?? '')
  const what = words('notice-delivery-problem', { code, column: String(args.column ?? column), text })
  return row > 1 ? words('notice-file-row', { row: String(row), what }) : what
}

function answersTo({ args }: Mistake): Choice[] {
  const about = { outlet: String(args.text ?? ''), amount: money(Number(args.amount)) }
  const data = { entry: Number(args.entry) }
  return [
    go(words('notice-delivery-same', about), 'book-payment', 'same', data),
    go(words('notice-delivery-apart', about), 'book-payment', 'apart', data),
  ]
}

const unclearWords = ({ args }: Mistake): Words =>
  words('notice-delivery-paid', {
    outlet: String(args.text ?? ''),
    amount: money(Number(args.amount)),
    on: day(String(args.day)),
  })
