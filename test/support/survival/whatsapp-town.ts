/** Shops with owners on WhatsApp and a distributor's biller: people who order while things break. */
import type { Db } from '../../../src/db/client.ts'
import { buildShop, type ShopWorld } from '../shop.ts'
import type { StandIn } from '../whatsapp/stand-in.ts'
import { type WhatsAppPhone, whatsappPhone } from './phone.ts'
import { goods, inThreeDays } from './town.ts'

export type WhatsAppShopper = {
  n: number
  phone: WhatsAppPhone
  outletId: number
  isKnown: boolean
  haldi: number
  noodles: number
}
export type WhatsAppTown = { world: ShopWorld; shoppers: WhatsAppShopper[]; biller: WhatsAppPhone }

const firstNumber = 919_000_000_001

/** The `place`-th town of a database: half of its owners have a chat already, the others are numbers on a list. */
export async function buildWhatsAppTown(
  db: Db,
  whatsapp: StandIn,
  { place = 0, shops }: { place?: number; shops: number },
): Promise<WhatsAppTown> {
  const world = await buildShop(db, {
    code: `W${place}`,
    outlets: shops,
    products: goods(),
    visitDays: [inThreeDays()],
  })
  const biller = whatsapp.chat(String(918_000_000_001 + place), { name: 'Hetal' })
  biller.hasWritten()
  await join(db, whatsapp, biller.phone, world.billerId)
  const shoppers: WhatsAppShopper[] = []
  for (const [n, outletId] of world.outletIds.entries()) {
    const number = String(firstNumber + place * 1_000 + n)
    const person = whatsapp.chat(number, { name: `Owner ${n}` })
    const isKnown = n % 2 === 0
    if (isKnown) await join(db, whatsapp, number, await ownerOf(db, outletId, n))
    else await db.pool.query('update outlet set phone = $2 where id = $1', [outletId, `+${number}`])
    const amounts = { haldi: 2 + (n % 37), noodles: 3 + (n % 29) }
    shoppers.push({ n, phone: whatsappPhone(person), outletId, isKnown, ...amounts })
  }
  return { world, shoppers, biller: whatsappPhone(biller) }
}

async function ownerOf(db: Db, outletId: number, n: number): Promise<number> {
  const { rows } = await db.pool.query('insert into person (name) values ($1) returning id', [`Owner ${n}`])
  await db.pool.query(
    `insert into membership (person_id, party, role, outlet_id) values ($1, 'outlet', 'owner', $2)`,
    [rows[0].id, outletId],
  )
  return rows[0].id
}

/** A chat of a person whom we know already, and who wrote today. */
async function join(db: Db, whatsapp: StandIn, chat: string, personId: number): Promise<void> {
  await db.pool.query(
    `insert into conversation (channel, account, chat, person_id, heard_at)
     values ('whatsapp-cloud', $1, $2, $3, now())`,
    [whatsapp.phoneNumberId, chat, personId],
  )
}
