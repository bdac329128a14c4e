/** The register of benefits as a paper, for whoever files the return of the tax. */
import { dayIn } from '../orders/zone.ts'
import type { RegisterLine } from '../rewards/register.ts'
import type { Paper, PaperText } from './paper.ts'

export function registerPaper(
  year: string,
  lines: readonly RegisterLine[],
  zone: string,
  text: PaperText,
): Paper {
  const sum = (of: 'amount' | 'tax') => ({ money: lines.reduce((all, line) => all + line[of], 0) })
  return {
    name: `benefits-${year}`,
    title: text('register-paper', { year }),
    facts: [text('register-paper-sum', { amount: sum('amount'), tax: sum('tax') })],
    columns: [
      { label: text('register-paper-day'), width: 70 },
      { label: text('register-paper-pan'), width: 80 },
      { label: text('register-paper-shop'), width: 143 },
      { label: text('register-paper-reward'), width: 110 },
      { label: text('register-paper-amount'), width: 60, align: 'right' },
      { label: text('register-paper-tax'), width: 60, align: 'right' },
    ],
    rows: lines.map(({ at, pan, outlet, reward, amount, tax }) => ({
      cells: [
        ...[dayIn(at, zone), pan ?? text('register-paper-none'), `${outlet.name} (${outlet.code})`, reward],
        ...[{ money: amount }, { money: tax }],
      ],
    })),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}
