/** A channel at work on this node: what it hears is stored and answered, and while this node holds its account, it sends. */
import type { Logger } from 'pino'
import { acceptMessages, chatKey } from '../chat/accept.ts'
import type { Core } from '../chat/core.ts'
import { gather } from '../chat/gather.ts'
import { Candidate } from '../chat/leader.ts'
import type { Incoming, Receipt } from '../chat/message.ts'
import { makePace } from '../chat/pace.ts'
import { recordReceipts } from '../chat/receipts.ts'
import type { Runner } from '../chat/runner.ts'
import { Sender } from '../chat/send.ts'
import type { Db } from '../db/client.ts'
import type { Metrics } from '../metrics.ts'
import type { Accept, Capabilities, Channel, Report } from './channel.ts'

export type StationParts = {
  db: Db
  /** Says elsewhere what did not arrive. */
  core: Core
  runner: Runner
  metrics: Metrics
  log: Logger
  sends: boolean
  hears: boolean
}

/** Sendings under way at once, and how long one may take. */
const sending = { parallel: 64, timeoutMs: 15_000 }
/** A fast account needs room for answers that take half a second. */
const parallelOf = ({ parallel, perSecond = 0 }: Capabilities) =>
  parallel ?? Math.max(sending.parallel, Math.ceil(perSecond / 2))
/** Commits of heard messages under way at once, and messages in one of them. */
const storing = { atOnce: 2, items: 500 }

export class Station {
  readonly channel: Channel
  readonly accept: Accept
  readonly report: Report
  private readonly parts: StationParts
  private candidate: Candidate | null = null
  private sender: Sender | null = null
  private holds = false
  /** What is being stored: whoever closes the database waits for it. */
  private readonly storing = new Set<Promise<void>>()

  constructor(channel: Channel, parts: StationParts) {
    this.channel = channel
    this.parts = parts
    this.accept = this.noted(makeAccept(channel, parts))
    this.report = this.noted(makeReport(channel, parts, () => this.wake()))
  }

  private noted<T>(store: (items: T[]) => Promise<void>): (items: T[]) => Promise<void> {
    return (items) => {
      const run = store(items)
      this.storing.add(run)
      const done = () => void this.storing.delete(run)
      run.then(done, done)
      return run
    }
  }

  private async stored(): Promise<void> {
    while (this.storing.size > 0) await Promise.allSettled(this.storing)
  }

  async start(): Promise<void> {
    const { channel, parts } = this
    if (parts.hears && !channel.holdToListen) await channel.start(this.accept, this.report)
    if (!parts.sends) return
    this.candidate = new Candidate({
      url: parts.db.url,
      channel: channel.name,
      account: channel.account,
      log: parts.log,
      onWin: (epoch, lost) => this.hold(epoch, lost),
    })
  }

  /** Something was written for this account. Returns whether this node sends for it, so that no other need be told. */
  wake(): boolean {
    this.sender?.wake()
    return this.holds
  }

  health(): { ok: boolean; reason?: string } {
    return this.channel.health()
  }

  /** Stops hearing; what was heard is stored. Sending goes on until `close`, so that last replies go out. */
  async stopHearing(): Promise<void> {
    await this.channel.stop()
    await this.stored()
  }

  /** Lets sendings under way finish and stores what they came to, then gives the account to another node. */
  async close(): Promise<void> {
    await this.sender?.idle()
    await this.candidate?.stop()
    await this.sender?.idle()
    await this.stored()
  }

  private hold(epoch: number, lost: AbortSignal): void {
    const { channel, parts } = this
    const sender = new Sender(
      {
        db: parts.db,
        account: channel.account,
        epoch,
        log: parts.log,
        send: (message, signal) => channel.send(message, signal),
        core: parts.core,
        promotionsPerSecond: channel.can.promotionsPerSecond,
        perSecond: channel.can.perSecond,
        settlesWithinMs: channel.can.settlesWithinMs,
        parallel: parallelOf(channel.can),
        timeoutMs: sending.timeoutMs,
        // Whether it still does, the channel tells: a call that succeeds ends it.
        onAccountDown: (error) =>
          parts.log.error({ account: channel.account, error }, 'the messenger refuses this account'),
        count: parts.metrics.sent,
      },
      lost,
    )
    this.sender = sender
    this.holds = true
    lost.addEventListener('abort', () => {
      this.holds = false
    })
    if (!channel.holdToListen || !parts.hears) return
    channel
      .start(this.accept, this.report)
      .catch((error) => parts.log.error({ err: error }, 'could not listen'))
    lost.addEventListener('abort', () => void channel.stop())
  }
}

/** Stores what a channel hears, counts it, and wakes the chats once it is committed. */
function makeAccept(channel: Channel, { db, runner, metrics, log }: StationParts): Accept {
  const fits = makePace()
  const store = gather<Incoming>(async (messages) => {
    for (const chat of await acceptMessages(db, messages)) runner.wake(chat)
  }, storing)
  return async (messages) => {
    const now = Date.now()
    const kept = messages.filter((message) => fits(chatKey(message), now))
    if (kept.length < messages.length) {
      const dropped = messages.length - kept.length
      metrics.limited(channel.name, dropped)
      log.warn({ channel: channel.name, dropped }, 'a sender is too fast')
    }
    if (kept.length === 0) return
    await store(kept)
    metrics.accepted(channel.name, kept.length)
    log.debug({ channel: channel.name, messages: kept.map(({ externalId }) => externalId) }, 'stored')
  }
}

/** Records what a channel tells of messages sent; what that settles may let others go. */
function makeReport(channel: Channel, { core, metrics }: StationParts, wake: () => void): Report {
  return gather<Receipt>(async (receipts) => {
    const { unknown, charged, moved } = await recordReceipts(core, receipts)
    for (const { state } of receipts) metrics.receipt(channel.name, state)
    metrics.unknownReceipts(channel.name, unknown)
    for (const [category, messages] of charged) metrics.charged(channel.name, category, messages)
    if (moved) wake()
  }, storing)
}
