/** Threads that read crops: each takes the next batch when it is done with one. */
import { Worker } from 'node:worker_threads'
import type { Batch, BatchReader, Recognised } from './recognise.ts'
import type { FromThread, ThreadData } from './recogniser-thread.ts'

export type RecogniserPool = BatchReader & { close(): Promise<void> }

type Task = { batch: Batch; resolve: (lines: Recognised[]) => void; reject: (error: Error) => void }

/** `count` runs on a core each finish sooner than one run on `count` cores, whose parts wait for each other. */
export function openRecognisers(count: number, data: ThreadData): RecogniserPool {
  const waiting: Task[] = []
  const free: Worker[] = []
  const threads = Array.from({ length: count }, () => {
    const thread = new Worker(new URL('./recogniser-thread.ts', import.meta.url), { workerData: data })
    // Nothing that a picture holds ends a thread: the whole process is broken, and its node begins another.
    thread.on('error', (error) => {
      throw error
    })
    free.push(thread)
    return thread
  })
  const next = () => {
    const task = free.length > 0 ? waiting.shift() : undefined
    const thread = task && free.shift()
    if (!task || !thread) return
    thread.once('message', (said: FromThread) => {
      free.push(thread)
      if ('error' in said) task.reject(new Error(said.error))
      else task.resolve(said.lines)
      next()
    })
    thread.postMessage(task.batch, [task.batch.data.buffer])
  }
  return {
    atOnce: count,
    read: (batch) =>
      new Promise((resolve, reject) => {
        waiting.push({ batch, resolve, reject })
        next()
      }),
    close: async () => void (await Promise.all(threads.map((thread) => thread.terminate()))),
  }
}
