/** A month of a shop's points as a paper. */
import { dayIn } from '../orders/zone.ts'
import type { Statement, StatementLine } from '../points/statement.ts'
import type { Paper, PaperText, Row } from './paper.ts'

type Month = { readonly month: string; readonly zone: string; readonly language: string }

export function pointsPaper(
  { shop, before, after, lines, cut }: Statement,
  at: Month,
  text: PaperText,
): Paper {
  let balance = before
  const rows = lines.map((line): Row => {
    balance += line.points
    return rowOf(line, balance, at, text)
  })
  const month = text('points-month', { month: Number(at.month.slice(5)), year: at.month.slice(0, 4) })
  return {
    name: `points-${shop.code}-${at.month}`,
    title: text('points-paper'),
    facts: [
      text('points-paper-of', { shop: shop.name, code: shop.code, month }),
      text('points-paper-sum', { before, after, moved: after - before }),
      ...(cut ? [text('points-paper-cut')] : []),
    ],
    columns: [
      { label: text('points-paper-day'), width: 80 },
      { label: text('points-paper-what'), width: 263 },
      { label: text('points-paper-order'), width: 60, align: 'right' },
      { label: text('points-paper-points'), width: 60, align: 'right' },
      { label: text('points-paper-balance'), width: 60, align: 'right' },
    ],
    rows,
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}

function rowOf(
  { at, kind, points, number, name }: StatementLine,
  balance: number,
  { zone, language }: Month,
  text: PaperText,
): Row {
  const what = text('points-kind', { kind })
  const named = name ? (name[language] ?? name.en) : undefined
  const day = text('points-paper-on', { day: { day: dayIn(at, zone) } })
  return {
    cells: [day, named ? `${what}\n${named}` : what, number === null ? '' : number, points, balance],
    marked: points < 0,
  }
}
