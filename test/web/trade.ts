/** A small trade for the tests of pages: two distributors, two shops, and people in every role. */
import type { Db } from '../../src/db/client.ts'

export type Trade = {
  people: Record<'shopkeeper' | 'owner' | 'delivery' | 'rival' | 'marketer', number>
  shop: number
  shreeji: number
  other: number
}

async function insert(db: Db, sql: string, values: unknown[]): Promise<number> {
  const { rows } = await db.pool.query<{ id: number }>(`${sql} returning id`, values)
  const [row] = rows
  if (!row) throw new Error('nothing was inserted')
  return row.id
}

const addPerson = async (db: Db, name: string, phone: string): Promise<number> => {
  const id = await insert(db, 'insert into person (name) values ($1)', [name])
  await db.pool.query('insert into person_phone values ($1, $2)', [phone, id])
  return id
}

const addSeat = (
  db: Db,
  person: number,
  party: string,
  role: string,
  of: { outlet?: number; distributor?: number },
) =>
  insert(
    db,
    'insert into membership (person_id, party, role, outlet_id, distributor_id) values ($1, $2, $3, $4, $5)',
    [person, party, role, of.outlet ?? null, of.distributor ?? null],
  )

export async function seedTrade(db: Db): Promise<Trade> {
  await db.pool.query(`insert into brand (id, name) values (1, 'Annapurna Foods')`)
  const shreeji = await addDistributor(db, 'D-AMW', 'Shreeji Distributors')
  const other = await addDistributor(db, 'D-RAJ', 'Raj Agency')
  const shop = await addShop(db, 'R-0001', 'Om Kirana Store', shreeji)
  await addShop(db, 'R-0050', 'Far Away Stores', other)
  const people = {
    shopkeeper: await addPerson(db, 'Ramesh Patel', '+919800001001'),
    owner: await addPerson(db, 'Kiran Shah', '+919800002001'),
    delivery: await addPerson(db, 'Mahesh Solanki', '+919800002002'),
    rival: await addPerson(db, 'Jignesh Raj', '+919800003001'),
    marketer: await addPerson(db, 'Neha Kulkarni', '+919800004001'),
  }
  await addSeat(db, people.shopkeeper, 'outlet', 'owner', { outlet: shop })
  await addSeat(db, people.owner, 'distributor', 'owner', { distributor: shreeji })
  await addSeat(db, people.delivery, 'distributor', 'delivery', { distributor: shreeji })
  await addSeat(db, people.rival, 'distributor', 'owner', { distributor: other })
  await addSeat(db, people.marketer, 'brand', 'marketer', {})
  return { people, shop, shreeji, other }
}

async function addDistributor(db: Db, code: string, name: string): Promise<number> {
  return insert(db, 'insert into distributor (code, name, lat, lon) values ($1, $2, 23.03, 72.55)', [
    code,
    name,
  ])
}

async function addShop(db: Db, code: string, name: string, distributor: number): Promise<number> {
  const beat = await insert(
    db,
    `insert into beat (code, name, distributor_id, visit_days) values ($1, $2, $3, '{mon,thu}')`,
    [`B-${code}`, `Beat of ${code}`, distributor],
  )
  const sql = `insert into outlet (code, name, beat_id, distributor_id, lat, lon) values ($1, $2, $3, $4, 23.04, 72.56)`
  return insert(db, sql, [code, name, beat, distributor])
}
