/** From the start of the channel to its stop: sessions, what they hear, what operators see of them. */
import type { Queryable } from '../../db/statement.ts'
import type { Accept, Report } from '../channel.ts'
import type { Allowance } from './allowance.ts'
import { catchUp } from './catch-up.ts'
import { type Desk, openDesk } from './desk.ts'
import { reasonOf } from './end.ts'
import { readMessage } from './incoming.ts'
import { type Intake, makeIntake } from './intake.ts'
import { type ListenParts, listen } from './listen.ts'
import type { Session } from './session.ts'
import type { State, Wish } from './state.ts'
import { type Standing, type Supervisor, supervise } from './supervisor.ts'
import type { Patience } from './watch.ts'

/** What operators are told where they can be reached: a code to scan, or that nothing unasked is sent any more. */
export type OperatorNews = { kind: 'scan'; code: string } | { kind: 'quiet' }

export type RunParts = Omit<ListenParts, 'intake' | 'report' | 'failed'> & {
  db: Queryable
  now(): Date
  folder: string
  chromium: string | undefined
  version: string | undefined
  patience: Patience
  pauseMs(failures: number): number
  lookMs: number
  tellOperators: ((news: OperatorNews) => Promise<void>) | undefined
  allowance: Allowance
}

const scanMs = 15 * 60_000
const mostConflicts = 3
/** Operators elsewhere are sent a code at most so often: each is good for a minute only. */
const tellEveryMs = 5 * 60_000
/** Caught up with beyond the last sign of life, and at most so far back. */
const overlapMs = 120_000
const longestAwayMs = 7 * 24 * 3_600_000

export class Run {
  private readonly parts: RunParts
  private readonly intake: Intake
  private readonly desk: Desk
  private readonly begun: Promise<void>
  private readonly listenParts: ListenParts
  private supervisor: Supervisor | undefined
  private stopped = false
  private linked: string | undefined
  private toldAt = 0
  /** Everything said until then was heard. */
  private upTo = 0
  private caughtUp = false

  constructor(parts: RunParts, accept: Accept, report: Report | undefined) {
    this.parts = parts
    this.intake = makeIntake(accept, parts.log)
    this.listenParts = { ...parts, intake: this.intake, report, failed: () => this.ended(false) }
    this.desk = openDesk({
      db: parts.db,
      log: parts.log,
      lookMs: parts.lookMs,
      beat: () => this.beat(),
      wish: (what) => void this.grant(what),
    })
    this.begun = this.begin()
  }

  session(): Session | undefined {
    return this.supervisor?.session()
  }

  phone(): string | undefined {
    return this.linked
  }

  /** Why messages cannot be sent now. */
  trouble(): string | undefined {
    if (this.session()?.usable()) return undefined
    const { phase, reason, detail } = this.supervisor?.standing() ?? { phase: 'starting' }
    if (phase === 'scan') return 'waiting for the code to be scanned'
    return [phase === 'ready' ? 'reloading' : phase, reason, detail].filter(Boolean).join(', ')
  }

  /** Notes how a sending ended. */
  ended(well: boolean): void {
    if (!this.parts.allowance.ended(well)) return
    this.counted()
    this.tell({ kind: 'quiet' })
  }

  /** What was said unasked has changed. */
  counted(): void {
    const { day, used, quietSince } = this.parts.allowance.spent()
    this.desk.show({ unasked: { day, used }, quietSince })
  }

  async stop(): Promise<void> {
    this.stopped = true
    await this.begun
    await this.supervisor?.stop()
    this.intake.stop()
    await this.intake.idle()
    this.desk.show({ ...this.beat(), phase: 'off', qr: null })
    await this.desk.stop()
  }

  private async begin(): Promise<void> {
    const left = await this.desk.read().catch((): Partial<State> => ({}))
    this.parts.allowance.restore({ ...left.unasked, quietSince: left.quietSince ?? null })
    this.upTo = Date.parse(left.upTo ?? '') || 0
    this.toldAt = Date.parse(left.toldAt ?? '') || 0
    this.linked = left.phone ?? undefined
    if (this.stopped) return
    this.supervisor = supervise({
      ...this.parts,
      scanMs,
      mostConflicts,
      now: () => this.parts.now().getTime(),
      show: (standing) => this.show(standing),
      events: {
        opened: (client) => listen(this.listenParts, client),
        ready: (session) => void this.ready(session),
      },
    })
  }

  private beat(): Partial<State> {
    const now = this.parts.now()
    if (this.session()?.usable() && this.caughtUp && this.intake.waiting() === 0) this.upTo = now.getTime()
    return { beat: now.toISOString(), ...(this.upTo ? { upTo: new Date(this.upTo).toISOString() } : {}) }
  }

  private show({ phase, qr, reason, detail }: Standing): void {
    const now = this.parts.now()
    if (phase !== 'ready') this.caughtUp = false
    this.desk.show({
      phase,
      qr: qr ?? null,
      reason: reason ?? null,
      detail: detail ?? null,
      since: now.toISOString(),
    })
    if (!qr || now.getTime() - this.toldAt < tellEveryMs) return
    this.toldAt = now.getTime()
    this.desk.show({ toldAt: now.toISOString() })
    this.tell({ kind: 'scan', code: qr })
  }

  private tell(news: OperatorNews): void {
    this.parts
      .tellOperators?.(news)
      .catch((error: unknown) =>
        this.parts.log.warn({ reason: reasonOf(error) }, 'whatsapp-web: the operators could not be told'),
      )
  }

  /** Comes again after every reload of the page, in which messages may have passed unheard. */
  private async ready(session: Session): Promise<void> {
    const { client } = session
    const { parts } = this
    this.caughtUp = false
    parts.recipients.forget()
    this.linked = `+${client.info.wid.user}`
    this.desk.show({ phone: this.linked })
    const now = parts.now().getTime()
    // A number linked for the first time is not asked about what was said before.
    const since = Math.max(now - longestAwayMs, (this.upTo || now) - overlapMs)
    try {
      await catchUp({
        client,
        since: Math.floor(since / 1_000),
        found: (message) => this.intake.push(() => readMessage(this.listenParts, client, message)),
      })
      this.caughtUp = true
    } catch (error) {
      parts.log.warn({ reason: reasonOf(error) }, 'whatsapp-web: could not catch up')
    }
  }

  private async grant(wish: Wish): Promise<void> {
    if (wish === 'connect') this.supervisor?.connect()
    if (wish === 'log-out') await this.logOut()
    if (wish !== 'speak') return
    this.parts.allowance.speakAgain()
    this.counted()
  }

  private async logOut(): Promise<void> {
    const session = this.session()
    if (!session) return
    // The page says goodbye to the phone first, which would go on listing this browser otherwise.
    await session.client.pupPage
      ?.evaluate(sayGoodbye)
      .catch((error: unknown) =>
        this.parts.log.warn({ reason: reasonOf(error) }, 'whatsapp-web: could not log out in the page'),
      )
    session.end({ reason: 'logged-out' })
  }
}

type PageWindow = { require(name: string): { Socket: { logout(): Promise<void> } } }

/** Runs in the page. */
async function sayGoodbye(): Promise<void> {
  await (globalThis as unknown as PageWindow).require('WAWebSocketModel').Socket.logout()
}
