/** Tesseract's workers, each with its own engine: as many as wait for one another, up to a bound. */
import type { Worker } from 'tesseract.js'

export type TesseractPool = {
  /** Waits for a worker that is free. Rejects where none starts; the next one to ask starts it anew. */
  use<T>(work: (worker: Worker) => Promise<T>): Promise<T>
  close(): Promise<void>
}

type Slot = { worker?: Promise<Worker> | undefined }

/** Each worker is started when there is work for it: most bills need none, and only pages in another script more than one. */
export function openTesseractPool(most: number, start: () => Promise<Worker>): TesseractPool {
  const slots = Array.from({ length: most }, (): Slot => ({}))
  // The last one given back is the next one taken: it has been started.
  const free = [...slots]
  const waiting: ((slot: Slot) => void)[] = []

  const take = () => free.pop() ?? new Promise<Slot>((resolve) => waiting.push(resolve))
  const giveBack = (slot: Slot) => {
    const next = waiting.shift()
    if (next) next(slot)
    else free.push(slot)
  }
  const started = (slot: Slot) => {
    slot.worker ??= start().catch((error) => {
      slot.worker = undefined
      throw error
    })
    return slot.worker
  }
  return {
    async use(work) {
      const slot = await take()
      try {
        return await work(await started(slot))
      } finally {
        giveBack(slot)
      }
    },
    async close() {
      for (const { worker } of slots) await (await worker?.catch(() => undefined))?.terminate()
    },
  }
}
