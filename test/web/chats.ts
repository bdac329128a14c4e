/** The pages of conversations over a whole conversation core: the chats in them are real ones. */
import { randomUUID } from 'node:crypto'
import { inTransaction } from '../../src/db/tx.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { ChatWorld, type Person } from '../support/chat.ts'
import { quiet } from './demo-desk.ts'
import { type Office, openOffice, origin, type Visitor } from './office.ts'

export type Chats = Office & {
  world: ChatWorld
  /** The shopkeeper of Shreeji's shop. */
  ramesh: Person
  chatId: number
  /** Files that the messenger gives out. */
  media: Map<string, Uint8Array>
  toSend: string[][]
}

export async function openChats(secureCookies = true, publicUrl = origin): Promise<Chats> {
  const office = await openOffice()
  const { db, clock } = office
  const world = new ChatWorld(db, { now: clock.now })
  const media = new Map<string, Uint8Array>()
  const toSend: string[][] = []
  world.core.toSend = (accounts) => void toSend.push(accounts)
  Object.assign(world.core, { now: () => clock.now })
  const app = webRoutes({
    db,
    announce: async () => {},
    tell: async () => {},
    now: () => clock.now,
    publicUrl,
    secureCookies,
    log: quiet,
    chats: { core: world.core, fetchMedia: async (_channel, _account, id) => media.get(id) },
  })
  const ramesh = await chatOf(office, world, office.trade.people.shopkeeper, 'ramesh')
  const { rows } = await db.pool.query(`select id from conversation where chat = 'ramesh'`)
  const link = (personId: number) => inTransaction(db, (tx) => makeLoginLink(tx, personId, clock.now))
  const signIn = async (personId: number) => visitorOf(app, await link(personId))
  return { ...office, app, link, signIn, world, ramesh, chatId: rows[0].id, media, toSend }
}

export async function chatOf(
  { db }: Pick<Office, 'db'>,
  world: ChatWorld,
  personId: number,
  chat: string,
  channel = 'telegram',
) {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id) values ($1, 'test', $2, $3)`,
    [channel, chat, personId],
  )
  return world.person(chat, {}, channel)
}

async function visitorOf(app: Office['app'], token: string): Promise<Visitor> {
  const entered = await app.request(`/in/${token}`, { method: 'POST', headers: { origin } })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  const get: Visitor['get'] = async (path) => app.request(path, { headers: { cookie } })
  const csrf = /x-csrf-token&quot;:&quot;([\w-]+)/.exec(await (await get('/nowhere')).text())?.[1] ?? ''
  const post: Visitor['post'] = async (path, form = {}, headers = {}) =>
    app.request(path, {
      method: 'POST',
      headers: { cookie, origin, 'x-csrf-token': csrf, 'hx-request': 'true', ...headers },
      body: new URLSearchParams({ id: randomUUID(), ...form }),
    })
  return { get, post, cookie, csrf }
}
