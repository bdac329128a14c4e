type Season = { months: readonly number[]; pull: number }

// Mild on purpose: heat, rains, cold and the weeks before Diwali.
const seasons: Readonly<Record<string, Season>> = {
  Beverages: { months: [3, 4, 5, 6], pull: 1.4 },
  'Tea & Coffee': { months: [7, 8, 11, 12, 1], pull: 1.15 },
  Oils: { months: [10, 11], pull: 1.2 },
  Staples: { months: [10, 11], pull: 1.15 },
  Chocolate: { months: [10, 11, 12], pull: 1.2 },
  Soap: { months: [4, 5, 6], pull: 1.1 },
}

/** How much more than usual is bought of a category on a day. */
export function seasonOf(category: string, day: string): number {
  const season = seasons[category]
  return season?.months.includes(Number(day.slice(5, 7))) ? season.pull : 1
}
