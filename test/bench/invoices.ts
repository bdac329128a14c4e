/**
 * Bills, in parts: `GALLA_BENCH_PARTS=real,made,…` (all where it is not set).
 *   real   labelled receipts and bills kept outside of the project
 *   made   bills drawn by the project itself; `GALLA_BENCH_BILLS` (400), `GALLA_BENCH_SEED`
 *   decisions   what is decided about such bills, a tenth of them fraudulent; `GALLA_BENCH_READINGS`, `GALLA_BENCH_MISSES`
 *   speed   milliseconds to the advice and to the reading, by size, against native Tesseract; `GALLA_BENCH_BILLS` (54)
 *   coach   what a quick look says of good and of bad photos; `GALLA_BENCH_BILLS` (18)
 *   memory   of one reading process, over `GALLA_BENCH_READS` (500)
 *   replies   to text messages while bills are read; `BENCH_SECONDS` (10)
 */
const parts: Record<string, () => Promise<void>> = {
  real: async () => (await import('./invoices/real.ts')).benchReal(),
  made: async () => (await import('./invoices/made.ts')).benchMade(),
  decisions: async () => (await import('./invoices/decisions.ts')).benchDecisions(),
  speed: async () => (await import('./invoices/speed.ts')).benchSpeed(),
  coach: async () => (await import('./invoices/coach.ts')).benchCoach(),
  memory: async () => (await import('./invoices/memory.ts')).benchMemory(),
  replies: async () => (await import('./invoices/replies.ts')).benchReplies(),
}

const asked = process.env.GALLA_BENCH_PARTS?.split(',') ?? Object.keys(parts)
for (const name of asked) {
  const part = parts[name]
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`)
  console.log(`### ${name}`)
  await part()
}
