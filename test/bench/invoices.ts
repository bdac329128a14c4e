/**
 * Bills, in parts: `GALLA_BENCH_PARTS=real,made,decisions` (all where it is not set).
 *   real   labelled receipts and bills kept outside of the project
 *   made   bills drawn by the project itself; `GALLA_BENCH_BILLS` (400), `GALLA_BENCH_SEED`
 *   decisions   what is decided about such bills, a tenth of them fraudulent; `GALLA_BENCH_READINGS`, `GALLA_BENCH_MISSES`
 */
const parts: Record<string, () => Promise<void>> = {
  real: async () => (await import('./invoices/real.ts')).benchReal(),
  made: async () => (await import('./invoices/made.ts')).benchMade(),
  decisions: async () => (await import('./invoices/decisions.ts')).benchDecisions(),
}

const asked = process.env.GALLA_BENCH_PARTS?.split(',') ?? Object.keys(parts)
for (const name of asked) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`)
  console.log(`### ${name}`)
  await part()
}
