/** What /metrics tells of points: whether the last proof of their book held. */
import { Gauge, type Registry } from 'prom-client'
import type { Queryable } from './db/statement.ts'
import { newestVerdict } from './points/check.ts'

export function pointMetrics(q: Queryable, registers: Registry[]): void {
  const checked = new Gauge({
    name: 'galla_ledger_checked_timestamp_seconds',
    help: 'When the book of points was last proved',
    registers,
  })
  new Gauge({
    name: 'galla_ledger_broken_shops',
    help: 'Broken promises of the book of points at its last proof, each counted once for every shop',
    registers,
    async collect() {
      const verdict = await newestVerdict(q)
      if (!verdict) return
      checked.set(verdict.at.getTime() / 1_000)
      this.set(verdict.broken.reduce((sum, { count }) => sum + count, 0))
    },
  })
}
