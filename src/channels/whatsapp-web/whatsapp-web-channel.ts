/** WhatsApp through its web page, for a pilot: a browser linked to a phone like a second screen. */
import { join } from 'node:path'
import type { Db } from '../../db/client.ts'
import type { Accept, Channel, Report } from '../channel.ts'
import { acquaintances } from './acquaintances.ts'
import { type AllowanceRules, makeAllowance, usualRules } from './allowance.ts'
import { capabilities } from './capabilities.ts'
import { loadLibrary } from './library.ts'
import type { Log } from './log.ts'
import { fetchMedia } from './media.ts'
import { makeOurs } from './ours.ts'
import { makePace, tempoOf, usualTempo } from './pace.ts'
import { makePeople } from './people.ts'
import { makeReceipts } from './receipts.ts'
import { makeRecipients } from './recipients.ts'
import { type OperatorNews, Run, type RunParts } from './run.ts'
import { type SendParts, send } from './send.ts'
import { accountName, channelName } from './state.ts'
import { type Patience, usualPatience } from './watch.ts'

export type WhatsAppWebOptions = {
  db: Pick<Db, 'pool'>
  log: Log
  /** The deployment's data folder; the session lives in `whatsapp-web` below it. */
  dataDir: string
  /** The browser to run; the machine's own when absent. */
  chromium?: string | undefined
  /** A page kept in `<dataDir>/whatsapp-web/pages/<version>.html`, in place of today's. */
  version?: string | undefined
  /** Messages a day to people who did not write first. */
  unaskedPerDay?: number | undefined
  /** Seconds from one message to the next, at least and at most; part of it is spent typing. */
  gap?: readonly [number, number] | undefined
  /** Tells the operators elsewhere: that a code waits to be scanned, that nothing unasked is sent any more. */
  tellOperators?: ((news: OperatorNews) => Promise<void>) | undefined
  /** Whatever tests and careful operators may want otherwise. */
  patience?: Partial<Patience>
  rules?: Partial<AllowanceRules>
  pauseMs?: (failures: number) => number
  lookMs?: number
  resendMs?: number
  now?: () => Date
  random?: () => number
}

export type WhatsAppWebChannel = Channel & {
  /** The linked number, E.164; undefined until this node was ready once. */
  phone(): string | undefined
}

/**
 * Hears and sends while this process holds the account: `start` begins a browser and resolves at once, `stop` lets a
 * sending under way finish and ends the browser. While no browser is ready, sendings wait.
 */
export function whatsappWebChannel(options: WhatsAppWebOptions): WhatsAppWebChannel {
  const parts = partsOf(options)
  let run: Run | undefined
  let sending: Promise<unknown> = Promise.resolve()
  let ending: Promise<void> | undefined
  const sendParts = {
    ...parts,
    library: loadLibrary,
    session: () => run?.session(),
    now: () => parts.now().getTime(),
    ended: (well: boolean) => run?.ended(well),
    counted: () => run?.counted(),
  }
  const end = async () => {
    await sending
    await run?.stop()
    run = undefined
  }
  return {
    name: channelName,
    account: accountName,
    can: capabilities,
    holdToListen: true,
    phone: () => run?.phone(),
    async start(accept: Accept, report?: Report) {
      // The right to the account may be lost and won again within a moment.
      await ending
      run ??= new Run(parts, accept, report)
    },
    async stop() {
      ending ??= end().finally(() => {
        ending = undefined
      })
      await ending
    },
    send(message, signal) {
      const result = send(sendParts, message, signal)
      sending = result.catch(() => {})
      return result
    },
    fetchMedia: (id, signal) => fetchMedia(run?.session(), id, signal),
    health() {
      const reason = run?.trouble()
      return reason === undefined ? { ok: true } : { ok: false, reason: `whatsapp-web: ${reason}` }
    },
  }
}

function partsOf(options: WhatsAppWebOptions): RunParts & Pick<SendParts, 'pace'> {
  const now = options.now ?? (() => new Date())
  const nowMs = () => now().getTime()
  const { unaskedPerDay: perDay } = options
  const known = acquaintances(options.db.pool)
  return {
    db: options.db.pool,
    log: options.log,
    now,
    folder: join(options.dataDir, 'whatsapp-web'),
    chromium: options.chromium,
    version: options.version,
    patience: { ...usualPatience, ...options.patience },
    pauseMs: options.pauseMs ?? ((failures) => Math.min(300_000, 1_000 * 2 ** failures)),
    lookMs: options.lookMs ?? 1_000,
    resendMs: options.resendMs ?? 20_000,
    tellOperators: options.tellOperators,
    acquaintances: known,
    people: makePeople(known, nowMs),
    recipients: makeRecipients(),
    ours: makeOurs(),
    receiptOf: makeReceipts(now),
    allowance: makeAllowance(
      { ...usualRules, ...(perDay === undefined ? {} : { perDay }), ...options.rules },
      nowMs,
    ),
    pace: makePace(options.gap ? tempoOf(options.gap) : usualTempo, nowMs, options.random ?? Math.random),
  }
}
