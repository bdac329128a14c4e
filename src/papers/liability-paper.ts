/** What is owed in points as a paper: by the month in which it expires, in points and in rupees. */
import { mulDiv } from '../catalog/money.ts'
import type { Liability } from '../rewards/liability.ts'
import type { Paper, PaperText } from './paper.ts'

export function liabilityPaper(found: Liability, day: string, text: PaperText): Paper {
  const { active, pending, owed, hundredPoints, expiring, breakage } = found
  const worth = (points: number) => ({ money: mulDiv(points, hundredPoints, 100) })
  return {
    name: `points-liability-${day}`,
    title: text('liability-paper', { day: { day } }),
    facts: [
      text('liability-paper-active', { points: active, amount: worth(active) }),
      text('liability-paper-pending', { points: pending, amount: worth(pending) }),
      text('liability-paper-owed', { points: owed, amount: worth(owed) }),
      breakage === null
        ? text('liability-paper-no-breakage')
        : text('liability-paper-breakage', { percent: breakage / 100 }),
    ],
    columns: [
      { label: text('liability-paper-month'), width: 223 },
      { label: text('liability-paper-points'), width: 150, align: 'right' },
      { label: text('liability-paper-amount'), width: 150, align: 'right' },
    ],
    rows: expiring.map(({ month, points }) => ({
      cells: [month ?? text('liability-paper-never'), points, worth(points)],
    })),
    page: (page, pages) => text('paper-page', { page, pages }),
    money: (paise) => text('paper-money', { amount: { money: paise } }),
  }
}
