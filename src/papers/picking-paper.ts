import type { Head } from './beat-day.ts'
import type { Paper, PaperText, Row } from './paper.ts'
import type { Pick } from './picking.ts'

/** The picking list as a table by category; what the shelf does not hold is marked. */
export function pickingPaper(head: Head, picks: readonly Pick[], text: PaperText): Paper {
  const pieces = picks.reduce((sum, pick) => sum + pick.pieces, 0)
  const categories = Map.groupBy(picks, ({ category }) => category)
  return {
    name: `picking-${head.code}-${head.day}`,
    title: text('paper-picking'),
    facts: [
      text('paper-of', { distributor: head.distributor, beat: head.beat ?? text('paper-all-beats') }),
      text('paper-picking-sum', { day: { day: head.day }, products: picks.length, pieces }),
    ],
    columns: [
      { label: '', width: 22, pen: true },
      { label: text('paper-product'), width: 205 },
      { label: text('paper-cases'), width: 48, align: 'right' },
      { label: text('paper-inners'), width: 60, align: 'right' },
      { label: text('paper-loose'), width: 48, align: 'right' },
      { label: text('paper-pieces'), width: 52, align: 'right' },
      { label: text('paper-note'), width: 88 },
    ],
    rows: [...categories].flatMap(([group, of]): Row[] => [
      { group },
      ...of.map((pick) => rowOf(pick, text)),
    ]),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}

function rowOf(pick: Pick, text: PaperText): Row {
  const { sku, name, cases, inners, innerName, loose, pieces, there, damaged } = pick
  const short = there !== null && there < pieces
  const notes = [
    short ? text('paper-short', { there }) : '',
    damaged > 0 ? text('paper-damaged', { count: damaged }) : '',
  ]
  const inner = inners === 0 ? '' : innerName ? `${inners} ${innerName}` : inners
  return {
    cells: ['', `${name}\n${sku}`, cases || '', inner, loose || '', pieces, notes.filter(Boolean).join('\n')],
    marked: short,
  }
}
