/**
 * Answers chats as they are woken. Per process one runner: a chat is never in two batches at once, and a wake-up
 * during its batch makes it run again. Waiting chats share a transaction; one by one when any of them fails.
 */
import { rows } from '../db/statement.ts'
import { isTransient } from '../db/tx.ts'
import { type ChatRef, chatKey } from './accept.ts'
import { type BatchResult, runBatch } from './batch.ts'
import type { Core } from './core.ts'
import { setAside } from './set-aside.ts'
import * as sql from './sql.ts'

export type RunnerLimits = {
  /** Batches under way at once; the rest of the pool is for accepting and sending. */
  batches: number
  /** Chats sharing one transaction. */
  chats: number
  /** Runs of one message before it is set aside, where each may have ended the process. */
  attempts: number
}

/** `alone`: another process holds the chat, so it waits for the lock by itself. */
type Waiting = { ref: ChatRef; careful: boolean; alone?: boolean }

/** Delay before a transaction that met a deadlock or lost its connection runs again. */
const transientMs = { first: 25, longest: 1_000 }

export class Runner {
  private readonly core: Core
  private readonly limits: RunnerLimits
  private readonly waiting = new Map<string, Waiting>()
  private readonly running = new Set<string>()
  private readonly timers = new Set<NodeJS.Timeout>()
  private readonly batches = new Set<Promise<void>>()
  /** Per chat the message counted here last: it did not end this process, so running it again counts no further. */
  private readonly counted = new Map<string, number>()
  /** A careful one is under way: only one at a time, so that a death counts against nobody else. */
  private suspecting = false
  private failures = 0
  private stopped = false

  constructor(core: Core, limits: RunnerLimits) {
    this.core = core
    this.limits = limits
  }

  /** A message of this chat is stored. `careful` when it may have been left by a process that died on it. */
  wake(ref: ChatRef, careful = false): void {
    if (this.stopped) return
    const key = chatKey(ref)
    this.waiting.set(key, { ref, careful: careful || (this.waiting.get(key)?.careful ?? false) })
    this.next()
  }

  /** Chats waiting or under way. */
  get load(): number {
    return this.waiting.size + this.running.size
  }

  /** Takes up what is due and nobody here has in hand: accepted by a process that died, or fragments whose time came. */
  async sweep(olderThanMs: number): Promise<void> {
    for (const ref of await rows(this.core.db.pool, sql.dueChats, [olderThanMs])) {
      const key = chatKey(ref)
      if (!this.waiting.has(key) && !this.running.has(key)) this.wake(ref, true)
    }
  }

  /** Takes no more; resolves when the batches under way are committed. What waits is stored and taken later. */
  async stop(): Promise<void> {
    this.stopped = true
    this.waiting.clear()
    for (const timer of this.timers) clearTimeout(timer)
    await Promise.all(this.batches)
  }

  private next(): void {
    while (!this.stopped && this.batches.size < this.limits.batches) {
      const batch = this.take()
      if (batch.length === 0) return
      const run = this.run(batch).finally(() => {
        this.batches.delete(run)
        if (batch[0]?.careful) this.suspecting = false
        for (const { ref } of batch) this.running.delete(chatKey(ref))
        this.next()
      })
      this.batches.add(run)
    }
  }

  /** The chats of the next batch: a careful one goes alone. */
  private take(): Waiting[] {
    const batch: Waiting[] = []
    for (const [key, waiting] of this.waiting) {
      const solo = waiting.careful || waiting.alone
      if (this.running.has(key) || (solo && batch.length > 0) || (waiting.careful && this.suspecting))
        continue
      batch.push(waiting)
      this.waiting.delete(key)
      this.running.add(key)
      if (waiting.careful) this.suspecting = true
      if (solo || batch.length >= this.limits.chats) break
    }
    return batch
  }

  private async run(batch: Waiting[]): Promise<void> {
    const refs = batch.map(({ ref }) => ref)
    try {
      const result = batch[0]?.careful
        ? await this.carefully(refs[0] as ChatRef)
        : await runBatch(this.core, refs, 'together')
      this.failures = 0
      this.afterwards(result)
    } catch (error) {
      await this.failed(batch, error)
    }
  }

  /** One message of one chat; counted first, in its own commit, so that one that ends the process is set aside. */
  private async carefully(ref: ChatRef): Promise<BatchResult> {
    const key = chatKey(ref)
    const address = [ref.channel, ref.account, ref.chat]
    const [head] = await rows(this.core.db.pool, sql.countAttempt, [...address, this.counted.get(key) ?? 0])
    if (!head) return { busy: [], later: [], again: [] }
    this.counted.set(key, head.id)
    if (head.attempts > this.limits.attempts) await setAside(this.core, ref)
    else await runBatch(this.core, [ref], 'carefully')
    this.counted.delete(key)
    // Until nothing of this chat is waiting, each message goes for itself.
    this.wake(ref, true)
    return { busy: [], later: [], again: [] }
  }

  private afterwards({ busy, later, again }: BatchResult): void {
    for (const ref of busy) this.alone(ref)
    for (const ref of again) this.wake(ref)
    for (const { ref, ms } of later) this.after(ms, () => this.wake(ref))
  }

  /** Waits for a chat that another process holds, without keeping a batch of others waiting. */
  private alone(ref: ChatRef): void {
    const careful = this.waiting.get(chatKey(ref))?.careful ?? false
    this.waiting.set(chatKey(ref), { ref, careful, alone: true })
  }

  private async failed(batch: Waiting[], error: unknown): Promise<void> {
    const transient = isTransient(error)
    if (!transient)
      this.core.log.warn({ err: error, chats: batch.length }, 'a batch failed; its chats run one by one')
    this.core.count.retry()
    const careful = !transient || batch.some((each) => each.careful)
    if (transient) await this.pause()
    for (const { ref } of batch) {
      if (!transient) this.counted.delete(chatKey(ref))
      this.wake(ref, careful)
    }
  }

  // While the database is away every batch fails: ask less and less often, and at once again when it is back.
  private async pause(): Promise<void> {
    this.failures += 1
    const ms =
      Math.min(transientMs.longest, transientMs.first * 2 ** Math.min(this.failures, 6)) *
      (0.5 + Math.random())
    const { promise, resolve } = Promise.withResolvers<void>()
    this.after(ms, resolve)
    if (this.stopped) resolve()
    await promise
  }

  private after(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.timers.delete(timer)
      then()
    }, ms)
    this.timers.add(timer)
  }
}
