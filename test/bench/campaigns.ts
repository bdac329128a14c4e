/**
 * Campaigns, in parts: `GALLA_BENCH_PARTS=plan,send,…` (all where it is not set); `BENCH_RECIPIENTS=50000` for fewer than a
 * million.
 *   plan    planning them, with the memory it takes, against the same rows written bare
 *   lift    the sums of what they moved, against reading the lines of their orders once
 *   pages   what the page and the chat show of a campaign of so many, and what its clock asks at every tick
 *   send    sending at the rates a messenger allows, against messages without a campaign; `BENCH_SECONDS` (15) at each of
 *           `BENCH_RATES` (30,80,1000)
 *   orders  the reply to an order while such a campaign goes out, against the same without one
 */
import { withBench } from './support/bench.ts'

const parts = {
  plan: async () => (await import('./campaigns/planning.ts')).benchPlanning,
  lift: async () => (await import('./campaigns/lift.ts')).benchLift,
  pages: async () => (await import('./campaigns/pages.ts')).benchPages,
  send: async () => (await import('./campaigns/sending.ts')).benchSending,
  orders: async () => (await import('./campaigns/orders.ts')).benchOrders,
}

const asked = process.env.GALLA_BENCH_PARTS?.split(',') ?? Object.keys(parts)
for (const name of asked) {
  const part = parts[name as keyof typeof parts]
  if (!part) throw new Error(`There is no part ${name}; there are ${Object.keys(parts).join(', ')}.`)
  console.log(`### ${name}`)
  await withBench(await part())
}
