/** What came of a stock list sent as a file: said in the chat it was sent in. */
import type { Mistake } from '../../imports/report.ts'
import type { Overpromised } from '../../orders/stock.ts'
import { go, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const toStock = [go(words('stock-more'), 'stock'), go(words('chat-menu'), 'menu')]

export function stockSavedSay(name: string, count: number, affected: readonly Overpromised[]): Say {
  return {
    ...block([words('notice-file-done', { name, count }), ...affected.slice(0, 10).map(affectedWords)]),
    choices: [...ordersOf(affected), ...toStock],
  }
}

/** More is promised than there is, and the orders that no longer fit. */
export function affectedWords({ name, physical, reserved, orders }: Overpromised): Words {
  const named = orders.map(({ number, outlet }) => `${number} ${outlet}`).join(', ')
  return words('stock-affected', { name, physical, reserved, orders: named })
}

/** The orders that no longer fit, each one tap away from being changed. */
export function ordersOf(affected: readonly Overpromised[]) {
  const found = new Map(affected.flatMap(({ orders }) => orders.map((order) => [order.id, order])))
  return [...found.values()].slice(0, 8).map(({ id, number, outlet }) => {
    const label = words('pending-choice', { number: String(number), outlet })
    return go(label, 'order-desk', 'change', { order: id })
  })
}

export function stockRefusedSay(name: string, mistakes: readonly Mistake[], more: number): Say {
  return {
    ...block([
      words('notice-file-refused', { name }),
      ...mistakes.map(mistakeWords),
      more > 0 ? words('notice-file-more', { count: more }) : undefined,
    ]),
    choices: toStock,
  }
}

function mistakeWords({ row, column, code, args }: Mistake): Words {
  const text = String(args.text ?? '')
  const what = words('notice-file-problem', { code, column: String(args.column ?? column), text })
  return row > 1 ? words('notice-file-row', { row: String(row), what }) : what
}
