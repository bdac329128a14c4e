/** Reads bills in processes of its own, so many at once; others wait in line. */
import { availableParallelism } from 'node:os'
import { boundedKind } from '../photo/bounds.ts'
import { UnreadablePhoto } from '../photo/refusal.ts'
import type { Reading } from '../types.ts'
import { type Listening, type ProcessLimits, ReadingFault, ReadingProcess } from './reading-process.ts'

export type BillReaderSettings = {
  /** Processes at most; each is started when there is work for it. */
  readonly workers: number
  /** How far reading gives way to all else on the machine: 0 not at all, 19 wholly. Default 10. */
  readonly nice?: number
  /** Two letters: what a bill leaves open is read as in this country. */
  readonly country: string
  readonly limits?: ProcessLimits
  /** Bills that may wait; more are refused with `busy`. */
  readonly queue?: number
  /** Another process than the usual one, for tests of what happens when it breaks. */
  readonly child?: URL
}

/** `onPages` gets the pages as they may be kept, the latest last: they come even where reading then fails. */
export type ReadWishes = Listening & { readonly country?: string; readonly codesOnly?: boolean }

export type BillReader = {
  /** Rejects with a `ReadingFault`; a bill that killed its process or took too long has been tried twice by then and is for a person. */
  read(bytes: Uint8Array, wishes?: ReadWishes): Promise<Reading>
  stop(): Promise<void>
}

const usualLimits: ProcessLimits = { cpuMs: 90_000, timeMs: 600_000, memory: 900_000_000, reads: 250 }
const usualNice = 10
const usualQueue = 64
const usualChild = new URL('./child.ts', import.meta.url)

/** Starts nothing until the first bill comes. */
export function openBillReader(settings: BillReaderSettings): BillReader {
  const { workers, nice = usualNice, limits = usualLimits, queue = usualQueue, child = usualChild } = settings
  const threads = Math.max(1, Math.floor(availableParallelism() / workers))
  const start = () => new ReadingProcess(child, [threads, nice], limits)
  const free: ReadingProcess[] = []
  const busy = new Set<ReadingProcess>()
  const waiting: { take: (process: ReadingProcess) => void; refuse: (fault: ReadingFault) => void }[] = []
  let ids = 0
  let stopped = false

  const take = (): Promise<ReadingProcess> => {
    if (stopped) throw new ReadingFault('stopped', 'reading was stopped')
    const ready = free.pop() ?? (busy.size < workers ? start() : undefined)
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
  const once = async (
    bytes: Uint8Array,
    { country = settings.country, codesOnly = false, ...listening }: ReadWishes,
  ): Promise<Reading> => {
    const process = await take()
    try {
      await listening.onBegin?.()
      return await process.read({ id: ++ids, bytes, country, now: Date.now(), codesOnly }, listening)
    } finally {
      giveBack(process)
    }
  }
  return {
    async read(bytes, wishes = {}) {
      const refusal = refusalOf(bytes)
      if (refusal) return refusal
      return once(bytes, wishes).catch((fault: ReadingFault) => {
        if (fault.code !== 'died' && fault.code !== 'slow') throw fault
        return once(bytes, wishes)
      })
    },
    async stop() {
      stopped = true
      for (const { refuse } of waiting.splice(0)) refuse(new ReadingFault('stopped', 'reading was stopped'))
      for (const process of [...free.splice(0), ...busy]) process.stop()
    },
  }
}

/** What is plainly no bill is not worth a process. */
function refusalOf(bytes: Uint8Array): Reading | undefined {
  try {
    boundedKind(bytes)
    return undefined
  } catch (error) {
    if (!(error instanceof UnreadablePhoto)) throw error
    return { verdict: 'unreadable', reason: error.refusal, text: error.message, advice: [] }
  }
}
