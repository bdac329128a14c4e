import type { Head } from './beat-day.ts'
import type { Paper, PaperText, Row } from './paper.ts'
import type { Stop } from './stops.ts'

/** The delivery sheet as a table of shops in route order, with room for what is paid and for the signature. */
export function deliveryPaper(head: Head, stops: readonly Stop[], text: PaperText): Paper {
  const total = stops.reduce((sum, { amount }) => sum + amount, 0)
  const due = stops.reduce((sum, stop) => sum + Math.max(0, stop.due), 0)
  const beats = new Set(stops.map(({ beat }) => beat))
  return {
    name: `delivery-${head.code}-${head.day}`,
    title: text('paper-delivery'),
    facts: [
      text('paper-of', { distributor: head.distributor, beat: head.beat ?? text('paper-all-beats') }),
      text('paper-delivery-sum', {
        day: { day: head.day },
        shops: stops.length,
        total: { money: total },
        owes: due > 0 ? 'yes' : 'no',
        due: { money: due },
      }),
    ],
    columns: [
      { label: '', width: 24, align: 'right' },
      { label: text('paper-shop'), width: 175 },
      { label: text('paper-amount'), width: 58, align: 'right' },
      { label: text('paper-due'), width: 58, align: 'right' },
      { label: text('paper-cash'), width: 44, pen: true },
      { label: text('paper-upi'), width: 44, pen: true },
      { label: text('paper-cheque'), width: 44, pen: true },
      { label: text('paper-signature'), width: 76, pen: true },
    ],
    rows: rowsOf(stops, beats.size > 1, text),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}

function rowsOf(stops: readonly Stop[], byBeat: boolean, text: PaperText): Row[] {
  let last: string | null | undefined
  return stops.flatMap((stop, at): Row[] => {
    const group = byBeat && stop.beat !== last ? [{ group: stop.beat ?? text('paper-no-beat') }] : []
    last = stop.beat
    return [...group, rowOf(stop, at + 1, text)]
  })
}

function rowOf({ outlet, orders, amount, due }: Stop, place: number, text: PaperText): Row {
  const papers = orders.map(({ number, bills }) =>
    bills.length > 0
      ? text('paper-order-bills', { number: String(number), bills: bills.join(', ') })
      : text('paper-order', { number: String(number) }),
  )
  const shop = [outlet.name, outlet.code, ...papers].join('\n')
  const owed = due === 0 ? '' : { money: due }
  return { cells: [place, shop, { money: amount }, owed, '', '', '', ''], marked: false }
}
