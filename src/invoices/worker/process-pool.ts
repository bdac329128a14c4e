/** Processes that take work one piece at a time; more work waits in a line that has an end. */
import { type ProcessLimits, ReadingFault, ReadingProcess } from './reading-process.ts'

export type PoolSettings = {
  readonly child: URL
  /** Processes at most; each is started when there is work for it. */
  readonly count: number
  /** What each is started with. */
  readonly args: readonly number[]
  readonly limits: ProcessLimits
  /** Pieces of work that may wait; more are refused with `busy`. */
  readonly queue: number
}

export type ProcessPool = {
  /** Rejects as `work` does, or with a `ReadingFault`. */
  use<T>(work: (process: ReadingProcess) => Promise<T>): Promise<T>
  stop(): void
}

type Waiting = { take: (process: ReadingProcess) => void; refuse: (fault: ReadingFault) => void }

export function openPool({ child, count, args, limits, queue }: PoolSettings): ProcessPool {
  const free: ReadingProcess[] = []
  const busy = new Set<ReadingProcess>()
  const waiting: Waiting[] = []
  let stopped = false

  const take = (): Promise<ReadingProcess> => {
    if (stopped) throw new ReadingFault('stopped', 'reading was stopped')
    const ready = free.pop() ?? (busy.size < count ? new ReadingProcess(child, args, limits) : undefined)
    if (ready) {
      busy.add(ready)
      return Promise.resolve(ready)
    }
    if (waiting.length >= queue) throw new ReadingFault('busy', `${queue} bills are waiting already`)
    return new Promise((resolve, reject) => waiting.push({ take: resolve, refuse: reject }))
  }
  const giveBack = (process: ReadingProcess): void => {
    busy.delete(process)
    if (process.worn) process.stop()
    else {
      process.idle()
      free.push(process)
    }
    const next = stopped ? undefined : waiting.shift()
    if (next) take().then(next.take, next.refuse)
  }
  return {
    async use(work) {
      const process = await take()
      try {
        return await work(process)
      } finally {
        giveBack(process)
      }
    },
    stop() {
      stopped = true
      for (const { refuse } of waiting.splice(0)) refuse(new ReadingFault('stopped', 'reading was stopped'))
      for (const process of [...free.splice(0), ...busy]) process.stop()
    },
  }
}
