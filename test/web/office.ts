/** The signed-in pages without a server: requests go straight into the app. */
import { afterAll } from 'vitest'
import type { Notice } from '../../src/chat/announce.ts'
import type { Db } from '../../src/db/client.ts'
import { inTransaction } from '../../src/db/tx.ts'
import type { OrderChange } from '../../src/orders/types.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { lentDb } from '../support/lent-db.ts'
import { quiet } from './demo-desk.ts'
import { seedGoods } from './goods.ts'
import { seedTrade, type Trade } from './trade.ts'

export const origin = 'https://orders.example.com'

export type Visitor = {
  get(path: string): Promise<Response>
  post(path: string, form?: Record<string, string>, headers?: Record<string, string>): Promise<Response>
  cookie: string
  csrf: string
}

export type Office = {
  db: Db
  trade: Trade
  app: ReturnType<typeof webRoutes>
  announced: OrderChange[]
  /** What was told besides changes of orders. */
  told: Notice[]
  clock: { now: Date }
  link(personId: number): Promise<string>
  signIn(personId: number): Promise<Visitor>
}

export async function openOffice(): Promise<Office> {
  const db = await lentDb()
  afterAll(() => db.close())
  const trade = await seedTrade(db)
  // A Monday morning in India.
  const clock = { now: new Date('2026-11-23T05:00:00Z') }
  await seedGoods(db, trade, clock.now)
  const announced: OrderChange[] = []
  const told: Notice[] = []
  const app = webRoutes({
    db,
    announce: async (_tx, change) => void announced.push(change),
    tell: async (_tx, notices) => void told.push(...notices),
    now: () => clock.now,
    publicUrl: origin,
    secureCookies: true,
    log: quiet,
  })
  const link = (personId: number) => inTransaction(db, (tx) => makeLoginLink(tx, personId, clock.now))
  const signIn = async (personId: number) => visitorOf(app, await link(personId))
  return { db, trade, app, announced, told, clock, link, signIn }
}

export async function visitorOf(app: Office['app'], token: string): Promise<Visitor> {
  const entered = await app.request(`/in/${token}`, { method: 'POST', headers: { origin } })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const get: Visitor['get'] = async (path) => app.request(path, { headers: { cookie } })
  const csrf = /x-csrf-token&quot;:&quot;([\w-]+)/.exec(await (await get('/distributor')).text())?.[1]
  const page =
    csrf ?? /x-csrf-token&quot;:&quot;([\w-]+)/.exec(await (await get('/nowhere')).text())?.[1] ?? ''
  const post: Visitor['post'] = async (path, form = {}, headers = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { cookie, origin, 'x-csrf-token': page, 'hx-request': 'true', ...headers },
      body: new URLSearchParams(form),
    })
  return { get, post, cookie, csrf: page }
}
