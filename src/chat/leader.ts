/**
 * The right to send for one channel account: an advisory lock on a connection of its own. Its end ends the right at
 * once, and a new connection is a new candidacy with a higher epoch.
 */
import pg from 'pg'
import type { Logger } from 'pino'
import { socketOf } from '../db/client.ts'

export type LeaderOptions = {
  url: string
  channel: string
  account: string
  log: Logger
  /** Called with each win; `lost` aborts when the right ends. */
  onWin: (epoch: number, lost: AbortSignal) => void
  retryMs?: number
}

/** The holder asks so often, waits so long for the answer, and loses the right when it was silent for so long. */
const askMs = 5_000
const answerMs = 5_000
const silenceMs = 15_000

const raiseEpoch = `insert into channel_account (account, channel, epoch) values ($1, $2, 1)
  on conflict (account) do update set epoch = channel_account.epoch + 1 returning epoch`

/** Keeps trying to win the right to send until stopped. */
export class Candidate {
  private readonly options: LeaderOptions
  private client: pg.Client | null = null
  private ended: AbortController | null = null
  private timer: NodeJS.Timeout | null = null
  private stopped = false

  constructor(options: LeaderOptions) {
    this.options = options
    void this.run()
  }

  get leads(): boolean {
    return this.ended !== null && !this.ended.signal.aborted
  }

  async stop(): Promise<void> {
    this.stopped = true
    if (this.timer) clearTimeout(this.timer)
    this.resign()
    await this.client?.end().catch(() => {})
  }

  private resign(): void {
    this.ended?.abort()
    this.ended = null
  }

  private async run(): Promise<void> {
    const { url, log, account } = this.options
    // Keepalives: a vanished machine would keep the lock for hours.
    const client = new pg.Client({
      connectionString: url,
      ...socketOf(url),
      application_name: `galla sender ${account}`,
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      connectionTimeoutMillis: 5_000,
      query_timeout: answerMs,
      // A process that is frozen keeps its connections alive: what ends its right is that it no longer asks.
      options: `-c idle_session_timeout=${silenceMs} -c tcp_keepalives_idle=10 -c tcp_keepalives_interval=5 -c tcp_keepalives_count=3`,
    })
    this.client = client
    // A late end of an earlier connection says nothing about the right that a newer one has won.
    const over = () => {
      if (this.client !== client) return
      this.resign()
      this.client = null
      this.again()
    }
    client.on('error', over)
    client.on('end', over)
    try {
      await client.connect()
      await this.compete(client)
    } catch (error) {
      log.debug({ err: error, account }, 'not the sender of this account')
      over()
      await client.end().catch(() => {})
    }
  }

  private again(): void {
    if (this.stopped || this.timer) return
    this.timer = setTimeout(() => {
      this.timer = null
      void this.run()
    }, this.options.retryMs ?? 1_000)
  }

  /** Asks for the lock every second rather than waiting in it: a waiting backend would hold a snapshot and a slot. */
  private async compete(client: pg.Client): Promise<void> {
    const { channel, account, onWin, retryMs, log } = this.options
    while (!this.stopped && this.client === client) {
      const { rows } = await client.query<{ won: boolean }>(
        `select pg_try_advisory_lock(hashtext('galla send'), hashtext($1)) as won`,
        [`${channel}|${account}`],
      )
      if (rows[0]?.won) {
        const raised = await client.query<{ epoch: number }>(raiseEpoch, [account, channel])
        this.ended = new AbortController()
        log.info({ channel, account, epoch: raised.rows[0]?.epoch }, 'sending for this account')
        onWin(raised.rows[0]?.epoch ?? 0, this.ended.signal)
        return this.holdOn(client)
      }
      await pause(retryMs ?? 1_000)
    }
  }

  /** A connection that died without a word is found out by asking. */
  private async holdOn(client: pg.Client): Promise<void> {
    while (!this.stopped && this.client === client) {
      await pause(askMs)
      if (this.stopped || this.client !== client) return
      await client.query('select 1')
    }
  }
}

function pause(ms: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  setTimeout(resolve, ms).unref()
  return promise
}
