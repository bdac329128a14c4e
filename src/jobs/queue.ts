import type { JobParts } from './job-parts.ts'

/** A queue: when it runs, how often it is repeated, how long it may take. Its handler may be called twice. */
export type Queue = {
  name: string
  run(parts: JobParts, data: unknown): Promise<void>
  /** Minutes, hours, days: when it runs by itself (UTC). */
  cron?: string
  /** Woken at once instead of at the next poll. */
  notify?: boolean
  /** Runs under way at once on one node; 1, unless said. */
  atOnce?: number
  retryLimit: number
  /** Seconds after which a run counts as lost. */
  expireInSeconds: number
}
