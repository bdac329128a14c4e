/** pg-boss at work: queues made, schedules kept, handlers run. */
import { sql } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Json } from '../chat/say.ts'
import type { Tx } from '../db/tx.ts'
import type { JobParts } from './job-parts.ts'
import type { Queue } from './queue.ts'
import { queues } from './queues.ts'

export type Jobs = {
  /** Writes a job with a transaction. */
  enqueue(tx: Tx, job: string, data: Json): Promise<void>
  /** Begins to run jobs on this node. */
  work(parts: JobParts): Promise<void>
  stop(): Promise<void>
}

/** Connects the job queue; on a node that does not work jobs it only enqueues. */
export async function openJobs(url: string, log: Logger, works: boolean): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'galla jobs',
    max: 3,
    supervise: works,
    schedule: works,
  })
  boss.on('error', (error) => log.warn({ err: error }, 'the job queue'))
  await boss.start()
  for (const queue of queues) await declare(boss, queue)
  return {
    async enqueue(tx, job, data) {
      await boss.send(job, data as object, { db: fromDrizzle(tx.orm, sql) })
    },
    async work(parts) {
      for (const queue of queues) await run(boss, queue, parts, log)
    },
    stop: () => boss.stop({ graceful: true, timeout: 10_000 }),
  }
}

async function declare(boss: PgBoss, queue: Queue): Promise<void> {
  const { name, retryLimit, expireInSeconds, notify } = queue
  const options = { retryLimit, expireInSeconds, retryBackoff: true, ...(notify ? { notify } : {}) }
  // A job that runs by the clock need not pile up while it takes long.
  await boss.createQueue(name, queue.cron ? { ...options, policy: 'singleton' } : options)
}

async function run(boss: PgBoss, queue: Queue, parts: JobParts, log: Logger): Promise<void> {
  if (queue.cron) await boss.schedule(queue.name, queue.cron)
  const options = { pollingIntervalSeconds: 2, localConcurrency: queue.atOnce ?? 1 }
  await boss.work(queue.name, options, async (jobs) => {
    for (const job of jobs) {
      try {
        await queue.run(parts, job.data)
      } catch (error) {
        log.error({ err: error, job: queue.name, id: job.id }, 'a job failed')
        throw error
      }
    }
  })
}
