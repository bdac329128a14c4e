/** The distributor's pages over a real conversation core: what a deed tells the shop is read in the shop's own chat. */
import { announce } from '../../src/chat/announce.ts'
import { announceOrder } from '../../src/chat/notices/orders.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { addEntry } from '../../src/dues/entries.ts'
import { makeLoginLink } from '../../src/people/login-link.ts'
import { shopReceives } from '../../src/returns/shop-says.ts'
import { webRoutes } from '../../src/web/web-routes.ts'
import { ChatWorld, type Person } from '../support/chat.ts'
import { chatOf } from './chats.ts'
import { quiet } from './demo-desk.ts'
import { place } from './goods.ts'
import { type Office, openOffice, origin, type Visitor, visitorOf } from './office.ts'

type Staff = Record<'owner' | 'biller' | 'godown' | 'delivery' | 'marketer' | 'rival', Visitor>

export type Desk = Office & {
  staff: Staff
  /** The shop's owner. */
  ramesh: Person
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  order(pieces?: Record<string, number>): Promise<number>
  /** An order that went all the way, by the owner's hand. */
  delivered(pieces?: Record<string, number>): Promise<number>
  /** The same, and the shop says what came less. */
  received(less?: { line: number; missing: number }[]): Promise<number>
  bill(number: string, rupees: number, day: string): Promise<void>
  /** Rupees the shop owes. */
  due(): Promise<number>
  audited(action: string): Promise<unknown[]>
}

export const home = '/distributor/D-AMW'

export async function openTheDesk(): Promise<Desk> {
  const office = await openOffice()
  const { db, trade, clock } = office
  const world = new ChatWorld(db, { now: clock.now })
  Object.assign(world.core, { now: () => clock.now })
  const app = webRoutes({
    db,
    announce: async (tx, change) => void (await announceOrder(world.core, tx, change)),
    tell: async (tx, told, { origin: cause, by }) => void (await announce(world.core, tx, cause, told, by)),
    now: () => clock.now,
    publicUrl: origin,
    secureCookies: true,
    log: quiet,
  })
  const ramesh = await chatOf(office, world, trade.people.shopkeeper, 'ramesh')
  await db.pool.query('update conversation set heard_at = now()')
  const link = (personId: number) => inTransaction(db, (tx) => makeLoginLink(tx, personId, clock.now))
  const signIn = async (personId: number) => visitorOf(app, await link(personId))
  const staff = {} as Staff
  for (const role of ['owner', 'delivery', 'marketer', 'rival'] as const)
    staff[role] = await signIn(trade.people[role])
  for (const role of ['biller', 'godown'] as const) staff[role] = await signIn(await hired(office, role))
  const account = { distributorId: trade.shreeji, outletId: trade.shop }
  const tx: Desk['tx'] = (work) => inTransaction(db, work)
  const order: Desk['order'] = (pieces = { 'NDL-70': 2 }) => place(db, trade.shop, clock.now, pieces)
  const delivered: Desk['delivered'] = async (pieces) => {
    const id = await order(pieces)
    for (const deed of ['confirm', 'dispatch', 'deliver'])
      await staff.owner.post(`${home}/orders/${id}/${deed}`)
    return id
  }
  return {
    ...{ ...office, app, link, signIn, staff, ramesh, tx, order, delivered },
    received: async (less = []) => {
      const id = await delivered({ 'NDL-70': 4, 'GLU-10': 2 })
      const request = { orderId: id, by: trade.people.shopkeeper, now: clock.now, lines: less }
      const outcome = await tx((t) => shopReceives(t, request))
      if (!outcome.ok) throw new Error(outcome.reason)
      return id
    },
    bill: async (number, rupees, day) => {
      const entry = {
        ...account,
        key: `bill ${number}`,
        kind: 'bill' as const,
        amount: rupees * 100,
        day,
        number,
      }
      await tx((t) => addEntry(t, { ...entry, source: 'import', by: null, now: clock.now }))
    },
    due: async () => {
      const text = 'select balance from dues_account where distributor_id = $1 and outlet_id = $2'
      const { rows } = await db.pool.query(text, [account.distributorId, account.outletId])
      return (rows[0]?.balance ?? 0) / 100
    },
    audited: async (action) =>
      (await db.pool.query('select detail from audit_log where action = $1 order by id', [action])).rows.map(
        ({ detail }) => detail,
      ),
  }
}

async function hired({ db, trade }: Office, role: string): Promise<number> {
  const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [`The ${role}`])
  await db.pool.query(
    `insert into membership (person_id, party, role, distributor_id) values ($1, 'distributor', $2, $3)`,
    [rows[0].id, role, trade.shreeji],
  )
  return rows[0].id
}

export const textOf = async (answer: Response | Promise<Response>): Promise<string> => (await answer).text()
