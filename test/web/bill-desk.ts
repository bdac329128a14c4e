/** The pages of bills over a desk whose photos are read by the test. */
import { announce } from '../../src/chat/announce.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { type Desk, openDesk } from '../flows/distributor/desk.ts'
import { BillWorld, readBill } from '../flows/retailer/bills.ts'
import { perHundred, publish } from '../points/rules.ts'
import { quiet } from './demo-desk.ts'
import { origin, type Visitor, visitorOf } from './office.ts'

export type BillDesk = {
  desk: Desk
  world: BillWorld
  app: ReturnType<typeof webRoutes>
  link(personId: number): Promise<string>
  visit(personId: number): Promise<Visitor>
  personNamed(name: string): Promise<number>
  /** A second distributor of the brand, with its owner. */
  rival(): Promise<number>
}

export async function openBillDesk(publicUrl = origin): Promise<BillDesk> {
  const desk = await openDesk()
  const world = new BillWorld(desk)
  const { db, chat } = desk
  await publish(db, { BASE: perHundred })
  const app = webRoutes({
    db,
    announce: async () => {},
    tell: async (tx, told, { origin: cause, by }) => void (await announce(chat.core, tx, cause, told, by)),
    now: () => chat.now,
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    log: quiet,
    images: { get: async (key) => world.pictures.get(key) },
  })
  const link: BillDesk['link'] = (personId) =>
    inTransaction(db, (tx) => makeLoginLink(tx, personId, chat.now))
  const personNamed: BillDesk['personNamed'] = async (name) =>
    (await db.pool.query('select id from person where name = $1', [name])).rows[0].id
  return {
    ...{ desk, world, app, link, personNamed },
    visit: async (personId) => visitorOf(app, await link(personId)),
    rival: async () => {
      const { rows } = await db.pool.query(
        `insert into distributor (code, name, gstin) values ('D-2', 'Mahavir Agencies', '27AAPFU0939F1ZV') returning id`,
      )
      await desk.join('Mahesh', 'owner')
      const person = await personNamed('Mahesh')
      await db.pool.query('update membership set distributor_id = $1 where person_id = $2', [
        rows[0].id,
        person,
      ])
      return person
    },
  }
}

const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
const unsure = { total: true, date: false, invoiceNumber: true, taxId: true, lines: true }

/** Made out to somebody else, and its day is unclear. */
export const doubtful = (more: Parameters<typeof readBill>[1] = {}) =>
  readBill([haldi], { buyer: { name: 'Somebody Else', taxId: null }, certain: unsure, ...more })

/** Of a distributor that does not serve the shop. */
export const ofRival = () =>
  readBill([haldi], {
    seller: { name: 'MAHAVIR AGENCIES', taxId: '27AAPFU0939F1ZV' },
    invoiceNumber: 'MA/77',
  })
