/** Joins what is stored at the same time: under load one statement and one commit carry many calls. */
import { isTransient } from '../db/tx.ts'

export type GatherLimits = {
  /** Stores under way at once. A call that comes while all are busy joins the next one. */
  atOnce: number
  /** Items of one store at most. */
  items: number
}

type Call<T> = { items: T[]; settled: PromiseWithResolvers<void> }

/**
 * The same function, but calls that come while it is busy share its next run. A call resolves when its items are
 * stored and rejects when they are not: what a shared run refuses is tried again call by call, so that one that
 * cannot be stored fails alone.
 */
export function gather<T>(
  store: (items: T[]) => Promise<void>,
  limits: GatherLimits,
): (items: T[]) => Promise<void> {
  const waiting: Call<T>[] = []
  let running = 0

  const take = (): Call<T>[] => {
    let items = 0
    let calls = 0
    for (const call of waiting) {
      items += call.items.length
      if (calls > 0 && items > limits.items) break
      calls++
    }
    return waiting.splice(0, calls)
  }

  const run = async (calls: Call<T>[]): Promise<void> => {
    try {
      await store(calls.flatMap(({ items }) => items))
      for (const { settled } of calls) settled.resolve()
    } catch (error) {
      const [only, ...others] = calls
      if (others.length === 0 || isTransient(error)) for (const { settled } of calls) settled.reject(error)
      else for (const call of [only as Call<T>, ...others]) await run([call])
    }
  }

  const next = (): void => {
    while (running < limits.atOnce && waiting.length > 0) {
      running++
      void run(take()).finally(() => {
        running--
        next()
      })
    }
  }

  return (items) => {
    const settled = Promise.withResolvers<void>()
    waiting.push({ items, settled })
    next()
    return settled.promise
  }
}
