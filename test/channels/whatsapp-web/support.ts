/** A channel on a browser of its own, with WhatsApp standing in behind it. */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { OperatorNews } from '../../../src/channels/whatsapp-web/run.ts'
import { readState } from '../../../src/channels/whatsapp-web/state.ts'
import {
  type WhatsAppWebChannel,
  type WhatsAppWebOptions,
  whatsappWebChannel,
} from '../../../src/channels/whatsapp-web/whatsapp-web-channel.ts'
import type { Body, Heard, Incoming, Outgoing, Receipt } from '../../../src/chat/message.ts'
import type { Db } from '../../../src/db/client.ts'
import { makeLog } from '../../../src/log.ts'
import { createEar, type Ear } from '../../contract/ear.ts'
import { freshDb } from '../../support/db.ts'
import { until } from '../../support/until.ts'
import { standInVersion, WhatsAppStandIn } from '../../support/whatsapp-web/stand-in.ts'

/** A browser's start on a busy machine. */
export const patientTimeout = 90_000

export const kiran = { number: '919825012345', chat: '919825012345@c.us', name: 'Kiran' }

export type Setup = {
  channel: WhatsAppWebChannel
  whatsapp: WhatsAppStandIn
  db: Db
  ear: Ear
  receipts: Receipt[]
  news: OperatorNews[]
  options: WhatsAppWebOptions
  /** Starts the channel and waits until it can send. */
  ready(): Promise<void>
  phase(): Promise<string>
  close(): Promise<void>
}

/** Quick where people are slow, and patient only as long as a test is. */
const quick = {
  gap: [0, 0],
  pauseMs: () => 50,
  lookMs: 50,
  resendMs: 300,
} satisfies Partial<WhatsAppWebOptions>

/** `browser`: the machine's own is the one that people link, and takes four times the work of the packed one. */
export async function setUp(more: Partial<WhatsAppWebOptions> = {}, browser?: 'own'): Promise<Setup> {
  const dataDir = await mkdtemp(join(tmpdir(), 'galla-wa-'))
  const [db, whatsapp] = await Promise.all([freshDb(), WhatsAppStandIn.in(dataDir, browser)])
  const news: OperatorNews[] = []
  const options: WhatsAppWebOptions = {
    ...{ db, dataDir, chromium: whatsapp.chromium, version: standInVersion },
    log: makeLog(process.env.GALLA_TEST_LOG ?? 'silent'),
    tellOperators: async (told) => void news.push(told),
    ...quick,
    ...more,
  }
  const channel = whatsappWebChannel(options)
  const ear = createEar()
  const receipts: Receipt[] = []
  await person(db, kiran.name, kiran.number)
  return {
    ...{ channel, whatsapp, db, ear, receipts, news, options },
    phase: async () => (await readState(db.pool)).phase,
    async ready() {
      await whatsapp.linked()
      await channel.start(ear.accept, async (told) => void receipts.push(...told))
      await usable(channel)
      await whatsapp.settle()
    },
    async close() {
      await channel.stop()
      whatsapp.close()
      await db.close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

export function usable(channel: WhatsAppWebChannel): Promise<void> {
  return until(() => channel.health().ok, 'a channel that can send', 45_000)
}

/** Somebody whose number is on the list. */
export async function person(db: Db, name: string, number: string): Promise<number> {
  const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [name])
  const id: number = rows[0].id
  await db.pool.query('insert into person_phone (phone, person_id) values ($1, $2)', [`+${number}`, id])
  return id
}

let lastId = 0

/** An answer to somebody who has just written. */
export function answer(text: string, more: Partial<Outgoing> = {}, body: Partial<Body> = {}): Outgoing {
  return {
    ...{ id: ++lastId, chat: kiran.chat, class: 'order', attempt: 1, heardAt: new Date() },
    ...more,
    body: { v: 1, text, choices: [], ...body },
  }
}

export const patient = () => AbortSignal.timeout(30_000)

/** What was heard next, of this kind. */
export async function nextOf<Kind extends Heard['kind']>(
  ear: Ear,
  kind: Kind,
): Promise<Incoming & { heard: Extract<Heard, { kind: Kind }> }> {
  const next = await ear.next()
  if (next.heard.kind !== kind) throw new Error(`heard ${JSON.stringify(next.heard)} instead of ${kind}`)
  return next as Awaited<ReturnType<typeof nextOf<Kind>>>
}

/** Browsers that run on this profile; their helpers are not counted. */
export function browsersOn(profile: string): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  return pids.map(Number).filter((pid) => {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
      return words.includes(`--user-data-dir=${profile}`) && !words.some((word) => word.startsWith('--type='))
    } catch {
      return false
    }
  })
}
