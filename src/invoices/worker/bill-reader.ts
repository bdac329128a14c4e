/** Reads bills in processes of its own, so many at once; others wait in line. */
import { availableParallelism } from 'node:os'
import { boundedKind } from '../photo/bounds.ts'
import type { Advice } from '../photo/coach.ts'
import { UnreadablePhoto } from '../photo/refusal.ts'
import type { Reading } from '../types.ts'
import { noBill, unreadable } from '../unreadable.ts'
import { openPool } from './process-pool.ts'
import type { Listening, Look, ProcessLimits, ReadingFault } from './reading-process.ts'

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
  /** Other processes than the usual ones, for tests of what happens when they break. */
  readonly child?: URL
  readonly looker?: URL
}

/** `onPages` gets the pages as they may be kept, the latest last: they come even where reading then fails. */
export type ReadWishes = Listening & { readonly country?: string; readonly codesOnly?: boolean }

export type BillReader = {
  /** Rejects with a `ReadingFault`; a bill that killed its process or took too long has been tried twice by then and is for a person. */
  read(bytes: Uint8Array, wishes?: ReadWishes): Promise<Reading>
  stop(): Promise<void>
}

const usualLimits: ProcessLimits = { cpuMs: 90_000, timeMs: 600_000, memory: 1_050_000_000, reads: 250 }
/** A look that takes longer helps nobody any more: the reading looks by itself. */
const lookLimits: ProcessLimits = { cpuMs: 10_000, timeMs: 30_000, memory: 500_000_000, reads: 1_000 }
const usualNice = 10
const usualQueue = 64
const usualChild = new URL('./child.ts', import.meta.url)
const usualLooker = new URL('./looker.ts', import.meta.url)

/** Starts nothing until the first bill comes. */
export function openBillReader(settings: BillReaderSettings): BillReader {
  const { workers, nice = usualNice, limits = usualLimits, queue = usualQueue } = settings
  const { child = usualChild, looker = usualLooker } = settings
  const threads = Math.max(1, Math.floor(availableParallelism() / workers))
  const readers = openPool({ child, count: workers, args: [threads, nice], limits, queue })
  // Not behind the readings: whoever holds the paper in hand should hear at once what is wrong with the photo.
  const lookNice = Math.floor(nice / 2)
  const lookers = openPool({ child: looker, count: 1, args: [lookNice], limits: lookLimits, queue })
  let ids = 0

  const jobOf = (bytes: Uint8Array, { country = settings.country, codesOnly = false }: ReadWishes) => ({
    ...{ id: ++ids, bytes, country, now: Date.now(), codesOnly },
  })
  /** Only where somebody waits for it. Undefined where no look was had. */
  const look = async (bytes: Uint8Array, wishes: ReadWishes): Promise<Look | undefined> => {
    if (!wishes.onAdvice || boundedKind(bytes) === 'pdf') return undefined
    const seen = await lookers.use((process) => process.look(jobOf(bytes, wishes))).catch(() => undefined)
    if (seen) wishes.onAdvice(seen.advice)
    return seen
  }
  const once = (bytes: Uint8Array, wishes: ReadWishes, advice?: readonly Advice[]) =>
    readers.use(async (process) => {
      await wishes.onBegin?.()
      const listening = advice ? { ...wishes, onAdvice: undefined } : wishes
      return process.read({ ...jobOf(bytes, wishes), ...(advice ? { advice } : {}) }, listening)
    })
  return {
    async read(bytes, wishes = {}) {
      const refusal = refusalOf(bytes)
      if (refusal) return refusal
      const { advice, codes = [] } = (await look(bytes, wishes)) ?? {}
      if (advice?.includes('no-bill')) return noBill(codes)
      return once(bytes, wishes, advice).catch((fault: ReadingFault) => {
        if (fault.code !== 'died' && fault.code !== 'slow') throw fault
        return once(bytes, wishes, advice)
      })
    },
    async stop() {
      lookers.stop()
      readers.stop()
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
    return unreadable(error.refusal, error.message, [])
  }
}
