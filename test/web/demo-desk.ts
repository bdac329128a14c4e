/** The demo page over a real server, with a core in miniature: it says back what it hears. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { pino } from 'pino'
import { afterAll } from 'vitest'
import { type Simulator, simulatorChannel } from '../../src/channels/simulator/simulator.ts'
import { acceptMessages } from '../../src/chat/accept.ts'
import type { Body, Incoming } from '../../src/chat/message.ts'
import type { Db } from '../../src/db/client.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { lentDb } from '../support/lent-db.ts'
import { seedTrade, type Trade } from './trade.ts'

export type Answer = (message: Incoming) => Partial<Body> | undefined

export type Desk = {
  db: Db
  trade: Trade
  simulator: Simulator
  url: string
  app: ReturnType<typeof webRoutes>
  /** Says something in a chat, as the core's sender does. Resolves with the outbox id. */
  say(chat: string, body: Partial<Body>): Promise<number>
}

export const quiet = pino({ level: 'silent' })

export async function openDesk(answer: Answer = echo): Promise<Desk> {
  const db = await lentDb()
  const trade = await seedTrade(db)
  const dataDir = mkdtempSync(join(tmpdir(), 'galla-desk-'))
  const simulator = simulatorChannel({ db, log: quiet, dataDir })
  const say = (chat: string, body: Partial<Body>) => sayIn(db, simulator, chat, body)
  await simulator.start(async (messages) => {
    await acceptMessages(db, messages)
    for (const message of messages) await answerTo(db, message, answer, say)
  })
  const stopping = new AbortController()
  const parts = {
    db,
    announce: async () => {},
    tell: async () => {},
    now: () => new Date(),
    secureCookies: false,
    log: quiet,
  }
  const app = webRoutes({
    ...parts,
    publicUrl: 'http://localhost',
    demo: { simulator },
    stopping: stopping.signal,
  })
  const { url, close } = await listen(app)
  afterAll(async () => {
    stopping.abort()
    await close()
    await db.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return { db, trade, simulator, url, app, say }
}

const echo: Answer = ({ heard }) =>
  heard.kind === 'text' ? { text: `You said: ${heard.text}` } : { text: heard.kind }

/** Answers once however often a message comes, and marks it handled, as a turn does. */
async function answerTo(db: Db, message: Incoming, answer: Answer, say: Desk['say']): Promise<void> {
  const { rowCount } = await db.pool.query(
    `update inbox set handled_at = now(), outcome = 'done' where external_id = $1 and handled_at is null`,
    [message.externalId],
  )
  const body = rowCount ? answer(message) : undefined
  if (body) await say(message.chat, body)
}

let seq = 0

async function sayIn(db: Db, simulator: Simulator, chat: string, body: Partial<Body>): Promise<number> {
  const whole = { v: 1, text: '', choices: [], ...body } as Body
  const { rows } = await db.pool.query<{ id: number }>(
    `with chat as (
       insert into conversation (channel, account, chat) values ('simulator', 'demo', $1)
       on conflict (channel, account, chat) do update set chat = excluded.chat returning id)
     insert into outbox (origin, turn, seq, conversation_id, channel, account, chat, body, status, claimed_at)
     select 'test', 1, $2, id, 'simulator', 'demo', $1, $3, 'sending', clock_timestamp() from chat returning id`,
    [chat, ++seq, JSON.stringify(whole)],
  )
  const id = rows[0]?.id ?? 0
  await simulator.send({ id, chat, class: 'order', body: whole, attempt: 1 }, AbortSignal.timeout(1_000))
  await db.pool.query(`update outbox set status = 'sent', sent_at = now() where id = $1`, [id])
  return id
}

async function listen(app: Desk['app']) {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => resolve(port))
  const url = `http://127.0.0.1:${await promise}`
  const close = () => new Promise<void>((closed) => server.close(() => closed()))
  return { url, close }
}
