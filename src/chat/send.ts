/** Sends for one account while this process holds the right to: claim, send, record, again. */
import type { Logger } from 'pino'
import type { Db } from '../db/client.ts'
import { rows } from '../db/statement.ts'
import { isTransient } from '../db/tx.ts'
import { withCodes } from '../rewards/show.ts'
import type { Core } from './core.ts'
import { withBytes } from './kept-file.ts'
import { type Body, type Outgoing, type SendResult, StoredBody } from './message.ts'
import { withKeys } from './offer.ts'
import { type Outcome, outcomeOf } from './send-outcome.ts'
import { type SendPace, sendPace, unpaced } from './send-pace.ts'
import { recordResults, recoverLost, type Sending } from './send-record.ts'
import * as sql from './send-sql.ts'
import { type Trickle, trickle } from './send-trickle.ts'
import { usable } from './template-state.ts'

export type SenderOptions = {
  db: Db
  account: string
  epoch: number
  log: Logger
  send(message: Outgoing, signal: AbortSignal): Promise<SendResult>
  /** Without it, what did not arrive is marked and nobody is told. */
  core?: Core
  promotionsPerSecond: number
  /** Messages a second of every class; as many as the messenger takes where it is absent. */
  perSecond?: number | undefined
  /** How long a receipt may take to tell what became of a sending whose answer was lost. */
  settlesWithinMs?: number | undefined
  /** Sendings under way at once. */
  parallel: number
  timeoutMs: number
  /** The account itself stopped working; called once. */
  onAccountDown(error: string): void
  count(outcome: string, ms: number): void
}

/** Milliseconds of sendings claimed ahead of their turn: claims stay few, and what is urgent waits no longer. */
const aheadMs = 250
/**
 * How long after its claim a sending may begin. A process that was frozen meanwhile wakes up believing in its claim, and
 * the next holder takes over what was claimed longer ago than this, the second of doubt and a whole sending.
 */
const freshMs = 4_000
const doubtMs = 1_000
/** Beyond it a timer of its own is not worth having: the poll finds the row. */
const longestTimerMs = 60_000

/** Four a second: a database that is away for longer leaves it to the next holder, which waits until it is safe. */
const triesToLeave = 60

const countOrders = (queue: readonly sql.ClaimedRow[]) => queue.filter((row) => row.class === 'order').length

/** Sending stops at once when `lost` aborts; a result that arrives later is still recorded. */
export class Sender {
  private readonly options: SenderOptions
  private readonly lost: AbortSignal
  private readonly results: Sending[] = []
  /** Refusals "for now" of messages that wait to be tried again; the next holder begins anew. */
  private readonly refusals = new Map<number, number>()
  /** Claimed and not yet recorded, with the moment the claim was asked for. */
  private readonly held = new Map<sql.ClaimedRow, number>()
  /** The answer to a claim was lost: rows may be claimed that nobody here knows of. */
  private claimLost = false
  private inFlight = 0
  private claiming = false
  private wanted = false
  /** Rows wait behind those under way, or for room: only then a recorded result makes something else ready. */
  private more = false
  private recording: Promise<void> | null = null
  private pausedUntil = 0
  /** Undefined where all messages share one pace. */
  private readonly trickle: Trickle | undefined
  private readonly pace: SendPace
  /** Claimed, and waiting for their turn in the pace. */
  private readonly queue: sql.ClaimedRow[] = []
  private pacing = false
  private readonly poll: NodeJS.Timeout

  constructor(options: SenderOptions, lost: AbortSignal) {
    this.options = options
    this.lost = lost
    const { perSecond, promotionsPerSecond } = options
    this.pace = perSecond === undefined ? unpaced : sendPace(perSecond, performance.now())
    // In a shared pace orders overtake in the queue: nothing is kept free for them.
    if (perSecond === undefined || promotionsPerSecond < perSecond)
      this.trickle = trickle(promotionsPerSecond, performance.now())
    // The poll finds what other nodes wrote, retries whose time came, and what a vanished holder left behind.
    this.poll = setInterval(() => void this.tick(), 1_000)
    lost.addEventListener('abort', () => {
      clearInterval(this.poll)
      void this.leave()
    })
    void this.tick()
  }

  /** There may be something to send. */
  wake(): void {
    this.wanted = true
    void this.claim()
  }

  /** Resolves when nothing is being claimed or under way and every result is recorded. */
  async idle(): Promise<void> {
    while (this.claiming || this.inFlight > 0 || this.recording) {
      await this.recording
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  }

  private async tick(): Promise<void> {
    const { account, timeoutMs, settlesWithinMs = 0 } = this.options
    const values = [account, timeoutMs + freshMs + doubtMs, settlesWithinMs]
    await recoverLost(this.options.db, values).catch((error) => this.trouble(error))
    this.wake()
  }

  private trouble(error: unknown): void {
    this.options.log.warn(
      { err: error, account: this.options.account },
      'the sender could not reach the database',
    )
  }

  private async claim(): Promise<void> {
    if (this.claiming) return
    this.claiming = true
    try {
      while (this.wanted && !this.lost.aborted && Date.now() >= this.pausedUntil) {
        this.wanted = false
        if (this.claimLost) await this.release()
        await this.claimNext()
      }
    } catch (error) {
      this.claimLost = true
      if (!isTransient(error)) this.options.log.error({ err: error }, 'claiming failed')
    } finally {
      this.claiming = false
    }
  }

  /** The next holder cannot know that nobody sends what this one claimed without learning of it. */
  private async leave(): Promise<void> {
    for (let tries = 0; tries < triesToLeave && (this.claiming || this.claimLost); tries++) {
      if (!this.claiming) await this.release().catch(() => {})
      await new Promise((resolve) => setTimeout(resolve, 250).unref())
    }
  }

  private async release(): Promise<void> {
    const { db, account, epoch } = this.options
    await rows(db.pool, sql.releaseRows, [account, epoch, [...this.held.keys()].map(({ id }) => id)])
    this.claimLost = false
  }

  private async claimNext(): Promise<void> {
    const { db, account, epoch } = this.options
    const room = this.roomFor(countOrders(this.queue))
    const behind = this.roomFor(this.queue.length)
    const free = this.trickle?.room(performance.now()) ?? behind
    const forPromotions = Math.max(0, Math.min(behind, free))
    this.more = behind <= 0
    if (room <= 0) return
    const askedAt = Date.now()
    const found = await rows(db.pool, sql.claimRows, [account, epoch, room, forPromotions])
    const claimed = found.filter((row): row is typeof row & sql.ClaimedRow => row.id !== null)
    const promotions = claimed.filter((row) => row.class === 'promotion')
    this.more ||= claimed.length >= room || promotions.length >= behind || (found[0]?.behind ?? 0) > 0
    this.trickle?.took(promotions.length)
    // More may wait for their pace alone: no result makes room for them.
    if (promotions.length >= free) this.trickle?.whenFull(() => this.wake())
    this.inFlight += claimed.length
    for (const row of claimed) this.held.set(row, askedAt)
    // What a shop needs to know overtakes offers that wait for their turn.
    const orders = claimed.filter((row) => row.class === 'order')
    this.queue.splice(countOrders(this.queue), 0, ...orders)
    this.queue.push(...promotions)
    this.dispatch()
  }

  /** Room for more where so many wait for their turn before them. */
  private roomFor(before: number): number {
    const { parallel, perSecond } = this.options
    const free = parallel - this.inFlight
    if (perSecond === undefined) return free
    const ahead = Math.ceil((perSecond * aheadMs) / 1_000)
    // Refilled by halves: a claim for every single sending would be as many claims as sendings.
    return before > ahead / 2 ? 0 : Math.min(free, ahead - before)
  }

  /** Lets go what the pace allows; the rest follows when its time has come. */
  private dispatch(): void {
    if (this.pacing) return
    while (this.queue.length > 0 && this.pace.take(performance.now()))
      void this.deliver(this.queue.shift() as sql.ClaimedRow)
    const waitMs = this.pace.waitMs(performance.now())
    // Where only an answer makes room, that answer comes back here.
    if (this.queue.length === 0 || !Number.isFinite(waitMs)) return
    this.pacing = true
    setTimeout(() => {
      this.pacing = false
      this.dispatch()
      if (this.more && this.roomFor(this.queue.length) > 0) this.wake()
    }, waitMs)
  }

  private async deliver(row: sql.ClaimedRow): Promise<void> {
    const began = performance.now()
    const result = await this.attempt(row)
    this.inFlight -= 1
    this.pace.answered(began, performance.now())
    this.dispatch()
    const outcome = outcomeOf(result, row, this.tries(row), this.options.settlesWithinMs)
    this.count(row, outcome)
    this.options.count(outcome.status, performance.now() - began)
    const followed = { outbox: row.id, conversation: row.conversationId, providerId: outcome.providerId }
    this.options.log.debug({ ...followed, status: outcome.status, error: outcome.error }, 'a sending')
    if (outcome.status === 'held')
      this.options.log.warn({ ...followed, error: outcome.error }, 'a message is held')
    if (outcome.pauseAccountMs) this.pausedUntil = Date.now() + outcome.pauseAccountMs
    if (result.kind === 'account-down') this.options.onAccountDown(result.error)
    this.results.push({ row, outcome })
    this.recording ??= this.recordAll()
  }

  /** One statement at a time for all results that came meanwhile. */
  private async recordAll(): Promise<void> {
    while (this.results.length > 0) {
      await this.record()
      if (this.more) this.wake()
    }
    this.recording = null
  }

  private async attempt(row: sql.ClaimedRow): Promise<SendResult> {
    try {
      const body = await this.bodyOf(row)
      if (!body)
        return { kind: 'retry', afterMs: 1_000, scope: 'chat', error: 'its file or code could not be read' }
      if (Date.now() - (this.held.get(row) ?? 0) > freshMs)
        return { kind: 'retry', afterMs: 0, scope: 'chat', error: 'it was claimed too long ago' }
      const { id, chat, class: kind, heardMs } = row
      const heardAt = heardMs === null ? undefined : new Date(heardMs)
      const message = { id, chat, class: kind, body, attempt: this.tries(row), heardAt }
      return await this.options.send(message, AbortSignal.timeout(this.options.timeoutMs))
    } catch (error) {
      this.options.log.error({ err: error, outbox: row.id }, 'a message could not be handed to its channel')
      return { kind: 'failed', error: error instanceof Error ? error.message : String(error) }
    }
  }

  /** With the bytes of its file, the codes it shows, and its approved message as far as the messenger still approves of it. */
  private async bodyOf(row: sql.ClaimedRow): Promise<Body | null> {
    const stored = StoredBody.parse(withKeys(row.id, row.body))
    const { db, core } = this.options
    const full = await withBytes(db.pool, stored).catch(() => null)
    const text =
      full && (await withCodes(db.pool, core?.vault, row.conversationId, full.text).catch(() => null))
    if (!full || text == null) return null
    full.text = text
    if (!full.template) return full
    const { template, ...body } = full
    const approved = usable(template, row.templateNow)
    return approved ? { ...body, template: approved } : body
  }

  private tries(row: sql.ClaimedRow): number {
    return (this.refusals.get(row.id) ?? 0) + row.attempts
  }

  private count(row: sql.ClaimedRow, { refused }: Outcome): void {
    if (refused) this.refusals.set(row.id, (this.refusals.get(row.id) ?? 0) + 1)
    else this.refusals.delete(row.id)
  }

  /** Writes all results at hand in one statement; tried again until the database takes them. */
  private async record(): Promise<void> {
    const batch = this.results.splice(0)
    if (batch.length === 0) return
    try {
      await recordResults(this.options, batch)
      for (const { row, outcome } of batch) {
        this.held.delete(row)
        // Not before it is written that the row may be claimed again.
        const { status, afterMs = 0 } = outcome
        if (status === 'retry' && afterMs < longestTimerMs) setTimeout(() => this.wake(), afterMs).unref()
      }
    } catch (error) {
      this.trouble(error)
      this.results.unshift(...batch)
      await new Promise((resolve) => setTimeout(resolve, 250))
    }
  }
}
