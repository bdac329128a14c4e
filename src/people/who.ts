import { type Queryable, rows, statement } from '../db/statement.ts'
import type {
  Beat,
  BrandRole,
  Distributor,
  DistributorRole,
  DistributorSeat,
  OutletRole,
  OutletSeat,
  OutletStatus,
  Person,
} from './seats.ts'

export type { BrandRole, DistributorSeat, OutletSeat, Person } from './seats.ts'

/** Who speaks in a chat: nobody known, or a person with every active seat, oldest seat first. */
export type Who = {
  person: Person | null
  outlets: OutletSeat[]
  distributors: DistributorSeat[]
  brand: BrandRole[]
}

type Row = {
  asked: number
  personId: number
  personName: string
  language: string
  offers: boolean | null
  party: 'outlet' | 'distributor' | 'brand' | null
  role: string
  outlet: Omit<OutletSeat, 'role' | 'beat' | 'distributor'> | null
  beat: Beat | null
  distributor: Distributor | null
}

const columns = `
  p.id as "personId", p.name as "personName", p.language, p.offers, m.party, m.role,
  case when o.id is not null then jsonb_build_object('id', o.id, 'code', o.code, 'name', o.name,
    'status', o.status, 'class', o.class) end as outlet,
  case when b.id is not null then jsonb_build_object('id', b.id, 'code', b.code, 'name', b.name,
    'visitDays', b.visit_days) end as beat,
  case when d.id is not null then jsonb_build_object('id', d.id, 'code', d.code, 'name', d.name,
    'settings', jsonb_build_object('timeZone', d.time_zone, 'cutOff', to_char(d.cut_off, 'HH24:MI'),
      'opensAt', to_char(d.opens_at, 'HH24:MI'), 'closesAt', to_char(d.closes_at, 'HH24:MI'),
      'workDays', d.work_days, 'minimumOrder', d.minimum_order, 'shortLines', d.short_lines,
      'remindAfter', d.remind_after)) end as distributor`

const seats = `
  left join membership m on m.person_id = p.id and m.active
  left join outlet o on o.id = m.outlet_id
  left join beat b on b.id = o.beat_id
  left join distributor d on d.id = coalesce(m.distributor_id, o.distributor_id)`

const ofConversations = statement<Row>(
  'people-of-conversations',
  `select c.id as asked, ${columns} from conversation c join person p on p.id = c.person_id ${seats}
   where c.id = any($1::bigint[]) order by c.id, m.id`,
)

const ofPeople = statement<Row>(
  'people-by-id',
  `select p.id as asked, ${columns} from person p ${seats} where p.id = any($1::bigint[]) order by p.id, m.id`,
)

/** The people behind a batch of chats, in one statement. Every id asked for is in the map. */
export async function loadPeople(q: Queryable, conversationIds: number[]): Promise<Map<number, Who>> {
  return gathered(conversationIds, await rows(q, ofConversations, [conversationIds]))
}

/** The same for one person, wherever they speak from: pages, jobs, checks of a right. */
export async function loadPerson(q: Queryable, personId: number): Promise<Who> {
  const found = gathered([personId], await rows(q, ofPeople, [[personId]]))
  return found.get(personId) ?? nobody()
}

export function nobody(): Who {
  return { person: null, outlets: [], distributors: [], brand: [] }
}

function gathered(asked: number[], found: Row[]): Map<number, Who> {
  const people = new Map<number, Who>(asked.map((id) => [id, nobody()]))
  for (const row of found) {
    const who = people.get(row.asked)
    if (who) take(who, row)
  }
  return people
}

function take(who: Who, row: Row): void {
  who.person = { id: row.personId, name: row.personName, language: row.language, offers: row.offers }
  if (row.party === 'outlet' && row.outlet) takeOutlet(who, row, row.outlet)
  if (row.party === 'distributor' && row.distributor) takeDistributor(who, row.role, row.distributor)
  if (row.party === 'brand') who.brand.push(row.role as BrandRole)
}

// Who was staff and became the owner holds two rows of one shop: one seat, the higher role.
function takeOutlet(who: Who, row: Row, outlet: NonNullable<Row['outlet']>): void {
  const held = who.outlets.find(({ id }) => id === outlet.id)
  if (!held) {
    const status = outlet.status as OutletStatus
    const role = row.role as OutletRole
    who.outlets.push({ ...outlet, status, role, beat: row.beat, distributor: row.distributor })
  } else if (row.role === 'owner') held.role = 'owner'
}

function takeDistributor(who: Who, role: string, distributor: Distributor): void {
  const held = who.distributors.find(({ id }) => id === distributor.id)
  if (held) held.roles.push(role as DistributorRole)
  else who.distributors.push({ ...distributor, roles: [role as DistributorRole] })
}
