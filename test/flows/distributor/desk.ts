/** A distributor's desk in a test: its people and a shop's owner at their phones, orders placed and told. */

import type { Heard } from '../../../src/chat/flow.ts'
import { announceOrder } from '../../../src/chat/notices/orders.ts'
import type { Db } from '../../../src/db/client.ts'
import { inTransaction, type Tx } from '../../../src/db/tx.ts'
import type { OrderView } from '../../../src/orders/types.ts'
import { ChatWorld, Person, type Told } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { buildShop, monday10, place, type ShopSpec, type ShopWorld, shelves } from '../../support/shop.ts'

export type Desk = {
  db: Db
  chat: ChatWorld
  shop: ShopWorld
  /** The shop's owner, and the distributor's biller. */
  owner: Person
  biller: Person
  /** Somebody else at the distributor (or the brand). */
  join(
    name: string,
    role: string,
    options?: { party?: 'distributor' | 'brand'; language?: string; channel?: string },
  ): Promise<Person>
  /** Places an order and tells it as a page or a flow would. */
  orders(lines: Record<string, number>, options?: { outlet?: number; now?: Date }): Promise<OrderView>
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  status(order: OrderView): Promise<string>
  lines(
    order: OrderView,
  ): Promise<Record<string, { ordered: number; offered: number | null; confirmed: number }>>
  shelf(sku: string): Promise<{ physical: number; reserved: number } | undefined>
  /** Moves the clock. */
  later(minutes: number): void
}

/** Reads what came in before answering, so that a reply is told from the notices before it. */
class Reader extends Person {
  override async does(heard: Heard, externalId?: string): Promise<Told[]> {
    await this.hears()
    return super.does(heard, externalId)
  }
}

export async function openDesk(spec: ShopSpec & { channel?: string; language?: string } = {}): Promise<Desk> {
  const db = await lentDb()
  const shop = await buildShop(db, spec)
  const chat = new ChatWorld(db, { now: monday10 })
  const { channel = 'telegram', language = 'en' } = spec
  const tx: Desk['tx'] = (work) => inTransaction(db, work)
  const phone = async (personId: number, name: string, on = channel) => {
    await db.pool.query(
      `insert into conversation (channel, account, chat, person_id, heard_at) values ($1, 'test', $2, $3, now())`,
      [on, name, personId],
    )
    return new Reader(chat, on, name, { id: name })
  }
  await db.pool.query('update person set language = $1', [language])
  return {
    db,
    chat,
    shop,
    owner: await phone(shop.ownerId, 'kiran'),
    biller: await phone(shop.billerId, 'hetal'),
    tx,
    join: async (
      name,
      role,
      { party = 'distributor', language: speaks = language, channel: on = channel } = {},
    ) => {
      const { rows } = await db.pool.query(
        'insert into person (name, language) values ($1, $2) returning id',
        [name, speaks],
      )
      await db.pool.query(
        'insert into membership (person_id, party, role, distributor_id) values ($1, $2, $3, $4)',
        [rows[0].id, party, role, party === 'distributor' ? shop.distributorId : null],
      )
      return phone(rows[0].id, name.toLowerCase(), on)
    },
    orders: async (lines, options = {}) => {
      const order = await place(db, shop, lines, { now: chat.now, ...options })
      await tell(chat, order)
      return order
    },
    status: async ({ id }) =>
      (await db.pool.query('select status from trade_order where id = $1', [id])).rows[0].status,
    lines: async ({ id }) => {
      const { rows } = await db.pool.query(
        `select p.sku, l.ordered, l.offered, l.confirmed from order_line l join product p on p.id = l.product_id
         where l.order_id = $1 order by l.line`,
        [id],
      )
      return Object.fromEntries(rows.map(({ sku, ...line }) => [sku, line]))
    },
    shelf: async (sku) => (await shelves(db, shop))[sku],
    later: (minutes) => {
      chat.now = new Date(chat.now.getTime() + minutes * 60_000)
    },
  }
}

const tell = (chat: ChatWorld, order: OrderView) =>
  inTransaction(chat.core.db, (tx) =>
    announceOrder(chat.core, tx, {
      kind: 'placed',
      order,
      by: order.placedBy?.id ?? null,
      detail: { v: 1, total: order.quote.total },
    }),
  )
