/** A street of shops, their distributor with a biller at the phone, and people who come to the chat for the first time. */
import type { Heard } from '../../../src/chat/flow.ts'
import type { Db } from '../../../src/db/client.ts'
import { inTransaction, type Tx } from '../../../src/db/tx.ts'
import { makeInvite } from '../../../src/people/invite.ts'
import type { Seat } from '../../../src/people/seats.ts'
import { ChatWorld, Person, type Told } from '../../support/chat.ts'
import { lentDb } from '../../support/lent-db.ts'
import { buildShop, type ShopSpec, type ShopWorld } from '../../support/shop.ts'

/** Monday 23 November 2026, 10:00 in Kolkata. */
export const monday = new Date('2026-11-23T04:30:00Z')
export const listedPhone = '+919810000001'

type Came = { channel?: string; name?: string; phone?: string; language?: string }

/** A phone as a test holds it: notices that came in between are read before it writes. */
export class Phone extends Person {
  override async does(heard: Heard, externalId?: string): Promise<Told[]> {
    await this.hears()
    return super.does(heard, externalId)
  }

  /** Exactly one message back, whatever was done. */
  async one(heard: Heard): Promise<Told> {
    const told = await this.does(heard)
    if (told.length !== 1 || !told[0]) throw new Error(`expected one message, got ${JSON.stringify(told)}`)
    return told[0]
  }

  shares(phone: string, own = true): Promise<Told> {
    return this.one({ kind: 'contact', phone, own })
  }

  opens(token: string): Promise<Told> {
    return this.one({ kind: 'start', payload: token })
  }
}

export class Street {
  readonly db: Db
  readonly shop: ShopWorld
  world: ChatWorld
  private restarts = 0

  constructor(db: Db, shop: ShopWorld) {
    this.db = db
    this.shop = shop
    this.world = new ChatWorld(db, { now: monday })
  }

  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.db, work)
  }

  /** A phone nobody has written from yet. */
  stranger(chat: string, { channel = 'telegram', ...sender }: Came = {}): Phone {
    return new Phone(this.world, channel, chat, { id: chat, ...sender })
  }

  /** Another phone of somebody who is known. */
  async phoneOf(personId: number, chat: string, channel = 'telegram'): Promise<Phone> {
    await this.db.pool.query(
      `insert into conversation (channel, account, chat, person_id, heard_at) values ($1, 'test', $2, $3, now())`,
      [channel, chat, personId],
    )
    return this.stranger(chat, { channel })
  }

  async person(name: string, ...seats: Seat[]): Promise<number> {
    const { rows } = await this.db.pool.query(`insert into person (name) values ($1) returning id`, [name])
    for (const seat of seats)
      await this.db.pool.query(
        `insert into membership (person_id, party, role, outlet_id, distributor_id) values ($1, $2, $3, $4, $5)`,
        [
          rows[0].id,
          seat.party,
          seat.role,
          'outletId' in seat ? seat.outletId : null,
          'distributorId' in seat ? seat.distributorId : null,
        ],
      )
    return rows[0].id
  }

  async invite(seat: Seat, by: number | 'terminal' = this.shop.billerId, days = 7): Promise<string> {
    const made = await this.tx((tx) => makeInvite(tx, { ...seat, by, now: this.world.now, days }))
    if (!made.ok) throw new Error(made.reason)
    return made.token
  }

  outlet(n: number): number {
    const id = this.shop.outletIds[n - 1]
    if (id === undefined) throw new Error(`no outlet ${n}`)
    return id
  }

  later(minutes: number): void {
    this.world.now = new Date(this.world.now.getTime() + minutes * 60_000)
  }

  /** The process ends and another one starts on the same database; the phone stays in its owner's hand. */
  restarted(phone: Phone): Phone {
    const { now } = this.world
    this.restarts += 1
    const prefix = `r${this.restarts}-`
    this.world = new ChatWorld(this.db, { now })
    let n = 0
    this.world.nextId = () => `${prefix}${++n}`
    return new Phone(this.world, phone.channel, phone.chat, phone.sender)
  }

  async rows(text: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
    return (await this.db.pool.query(text, values)).rows
  }
}

/** `listed`: how many of the shops are on the list with `listedPhone`. */
export async function openStreet(spec: ShopSpec & { listed?: number } = {}): Promise<Street> {
  const db = await lentDb()
  const shop = await buildShop(db, spec)
  await db.pool.query(
    `insert into region values ('GJ', null, 'Gujarat', 'state'), ('AMD-W', 'GJ', 'Ahmedabad West', 'area')`,
  )
  await db.pool.query(`update distributor set area = 'AMD-W', lat = 23.04, lon = 72.55 where id = $1`, [
    shop.distributorId,
  ])
  await db.pool.query(`update outlet set phone = $1, owner_name = 'Meena' where id = any($2)`, [
    listedPhone,
    shop.outletIds.slice(1, 1 + (spec.listed ?? 1)),
  ])
  return new Street(db, shop)
}

export const owner = (outletId: number): Seat => ({ party: 'outlet', role: 'owner', outletId })
export const staff = (outletId: number): Seat => ({ party: 'outlet', role: 'staff', outletId })
