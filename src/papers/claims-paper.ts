/** One claim with all its evidence as a paper, for the distributor and for the brand's desk. */
import type { ClaimLine, ClaimView } from '../claims/types.ts'
import type { Names } from '../schemes/parts.ts'
import type { Paper, PaperText, Row } from './paper.ts'

export function claimsPaper(
  claim: ClaimView,
  lines: readonly ClaimLine[],
  language: keyof Names,
  text: PaperText,
): Paper {
  const { number, distributor, scheme, month, claimed, held, approved } = claim
  const name = scheme ? (scheme.name[language] ?? scheme.name.en) : text('claims-rewards')
  const of = text('points-month', { month: Number(month.slice(5)), year: month.slice(0, 4) })
  return {
    name: `claim-${number}-${distributor.code}-${month}`,
    title: text('claims-paper', { number: String(number) }),
    facts: [
      text('claims-paper-of', { name, month: of, distributor: distributor.name, code: distributor.code }),
      text('claims-paper-sum', {
        claimed: { money: claimed },
        held: { money: held },
        decided: approved === null ? 'no' : 'yes',
        approved: { money: approved ?? 0 },
      }),
    ],
    columns: [
      { label: text('claims-paper-day'), width: 55 },
      { label: text('claims-paper-number'), width: 55 },
      { label: text('claims-paper-bills'), width: 55 },
      { label: text('claims-paper-shop'), width: 85 },
      { label: text('claims-paper-goods'), width: 88 },
      { label: text('claims-paper-pieces'), width: 40, align: 'right' },
      { label: text('claims-paper-given'), width: 50, align: 'right' },
      { label: text('claims-paper-share'), width: 35, align: 'right' },
      { label: text('claims-paper-claimed'), width: 50, align: 'right' },
      { label: text('claims-paper-approved'), width: 50, align: 'right' },
      { label: text('claims-paper-why'), width: 80 },
    ],
    rows: lines.map((line) => rowOf(line, text)),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}

function rowOf(line: ClaimLine, text: PaperText): Row {
  const { day, number, bills, outlet, product, pieces, value, funding, amount, approved, held } = line
  return {
    cells: [
      ...[text('points-paper-on', { day: { day } }), number, bills ?? ''],
      outlet ? `${outlet.name}\n${outlet.code}` : '',
      product ? `${product.name}\n${product.sku}` : '',
      ...[pieces, { money: value }, `${funding / 100} %`, { money: amount }],
      approved === null ? '' : { money: approved },
      held ?? '',
    ],
    marked: held !== null,
  }
}
