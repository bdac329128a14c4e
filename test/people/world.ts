import type { Db } from '../../src/db/client.ts'
import { inTransaction, type Tx } from '../../src/db/tx.ts'
import { addMember } from '../../src/people/members.ts'
import type { Seat } from '../../src/people/seats.ts'
import { lentDb } from '../support/lent-db.ts'

export const now = new Date('2026-11-20T06:00:00Z')
export const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)

/** A small trade: two distributors in Ahmedabad, one in Surat, each with a beat and shops, and ways to add people. */
export type World = {
  db: Db
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>
  /** The one value a query yields. */
  value(text: string, values?: unknown[]): Promise<unknown>
  chat(options?: { person?: number; channel?: string; heardAt?: Date; language?: string }): Promise<number>
  person(name: string, ...seats: Seat[]): Promise<number>
  outlet(code: string, options?: Partial<OutletRow>): Promise<number>
  west: Place
  east: Place
  surat: Place
}

type Place = { id: number; beat: number }
type OutletRow = {
  name: string
  phone: string
  ownerName: string
  lat: number
  lon: number
  status: string
  at: Place | null
}

const land = `
  insert into brand (name) values ('Suraj Foods');
  insert into region values ('GJ', null, 'Gujarat', 'state'), ('AMD', 'GJ', 'Ahmedabad', 'city'),
    ('SRT', 'GJ', 'Surat', 'city'), ('AMD-W', 'AMD', 'Ahmedabad West', 'area'),
    ('AMD-E', 'AMD', 'Ahmedabad East', 'area'), ('SRT-N', 'SRT', 'Surat North', 'area')`

export async function makeWorld(): Promise<World> {
  const db = await lentDb()
  await db.pool.query(land)
  const value: World['value'] = async (text, values) => {
    const { rows } = await db.pool.query({ text, values: values ?? [], rowMode: 'array' })
    return rows[0]?.[0]
  }
  const place = (code: string, name: string, area: string, lat: number, lon: number) =>
    makePlace(value, { code, name, area, lat, lon })
  const west = await place('D-AMW', 'Shreeji Distributors', 'AMD-W', 23.0395, 72.55)
  const east = await place('D-AME', 'Krishna Agency', 'AMD-E', 23.03, 72.62)
  const surat = await place('D-SRN', 'Tapi Traders', 'SRT-N', 21.22, 72.83)
  const tx: World['tx'] = (work) => inTransaction(db, work)
  let chats = 0
  return {
    db,
    tx,
    value,
    west,
    east,
    surat,
    chat: async ({ person, channel = 'telegram', heardAt = now, language } = {}) =>
      (await value(
        `insert into conversation (channel, account, chat, person_id, heard_at, language)
         values ($1, 'bot', $2, $3, $4, $5) returning id`,
        [channel, `chat-${++chats}`, person ?? null, heardAt, language ?? null],
      )) as number,
    person: async (name, ...seats) => {
      const id = (await value('insert into person (name) values ($1) returning id', [name])) as number
      for (const seat of seats) {
        await tx((it) => addMember(it, { personId: id, seat, by: 'terminal', now }))
      }
      return id
    },
    outlet: async (code, { at = west, ...row } = {}) =>
      (await value(
        `insert into outlet (code, name, phone, owner_name, lat, lon, status, beat_id, distributor_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning id`,
        [
          code,
          row.name ?? `Shop ${code}`,
          row.phone ?? null,
          row.ownerName ?? null,
          row.lat ?? null,
          row.lon ?? null,
          row.status ?? 'active',
          at?.beat ?? null,
          at?.id ?? null,
        ],
      )) as number,
  }
}

type PlaceRow = { code: string; name: string; area: string; lat: number; lon: number }

async function makePlace(value: World['value'], row: PlaceRow): Promise<Place> {
  const id = (await value(
    'insert into distributor (code, name, area, lat, lon) values ($1, $2, $3, $4, $5) returning id',
    [row.code, row.name, row.area, row.lat, row.lon],
  )) as number
  const beat = (await value(
    `insert into beat (code, name, distributor_id, area, visit_days) values ($1, $2, $3, $4, '{mon,thu}')
     returning id`,
    [`B-${row.code.slice(2)}-1`, `${row.area} Beat 1`, id, row.area],
  )) as number
  return { id, beat }
}

export const owns = (outletId: number): Seat => ({ party: 'outlet', role: 'owner', outletId })
export const serves = (outletId: number): Seat => ({ party: 'outlet', role: 'staff', outletId })
export const runs = ({ id }: { id: number }): Seat => ({
  party: 'distributor',
  role: 'owner',
  distributorId: id,
})
export const bills = ({ id }: { id: number }): Seat => ({
  party: 'distributor',
  role: 'biller',
  distributorId: id,
})
export const markets: Seat = { party: 'brand', role: 'marketer' }
export const operates: Seat = { party: 'brand', role: 'operator' }

/** The value of a result that must not be a refusal. */
export function won<Result extends { ok: boolean }>(result: Result): Extract<Result, { ok: true }> {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result)}`)
  return result as Extract<Result, { ok: true }>
}
