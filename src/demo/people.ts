import { rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { dice } from './dice.ts'

type Member = {
  name: string
  language: string
  phones: string[]
  party: 'outlet' | 'distributor' | 'brand'
  role: string
  /** Codes of the outlets, or of the distributor. */
  of: string[]
}

type Listed = { code: string; name: string; phone: string; language: string }

const teams = [
  {
    code: 'D-AMW',
    owner: 'Hasmukh Shah',
    biller: 'Nirali Mehta',
    godown: 'Bharat Solanki',
    delivery: 'Vikram Thakor',
  },
  {
    code: 'D-AME',
    owner: 'Kanubhai Patel',
    biller: 'Jyoti Parmar',
    godown: 'Aslam Shaikh',
    delivery: 'Raju Vaghela',
  },
  {
    code: 'D-SRN',
    owner: 'Manoj Desai',
    biller: 'Komal Naik',
    godown: 'Sanjay Rana',
    delivery: 'Firoz Pathan',
  },
]
const teamLanguages = { owner: 'en', biller: 'hi-Latn', godown: 'hi', delivery: 'hi' } as const

const brandPeople = [
  { name: 'Ananya Iyer', role: 'marketer' },
  { name: 'Rohan Kulkarni', role: 'operator' },
  { name: 'Dipak Chauhan', role: 'rep' },
  { name: 'Sejal Trivedi', role: 'rep' },
  { name: 'Mayur Gohil', role: 'rep' },
]

const helpers = [
  'Chirag',
  'Pooja',
  'Arjun',
  'Sonal',
  'Irfan',
  'Kalpesh',
  'Meena',
  'Tushar',
  'Yasmin',
  'Govind',
  'Payal',
  'Hitesh',
]

/** Two people with two shops each: the second shop's number is theirs too. */
const secondShops: Readonly<Record<string, string>> = { 'R-0066': 'R-0090', 'R-0050': 'R-0052' }

const withStaff = [
  'R-0002',
  'R-0010',
  'R-0019',
  'R-0033',
  'R-0038',
  'R-0060',
  'R-0072',
  'R-0077',
  'R-0089',
  'R-0108',
]

/** Numbers beside those of the lists, in ranges of their own. */
const numberOf = (group: string, place: number) => `+91${group}${String(place).padStart(4, '0')}`

function distributorPeople(distributors: readonly Listed[]): Member[] {
  return distributors.flatMap(({ code, phone }, place) => {
    const team = teams.find((each) => each.code === code)
    if (!team) return []
    return (['owner', 'biller', 'godown', 'delivery'] as const).map((role, seat) => ({
      name: team[role],
      language: teamLanguages[role],
      phones: [role === 'owner' ? phone : numberOf('980000', 1001 + place * 10 + seat)],
      party: 'distributor' as const,
      role,
      of: [code],
    }))
  })
}

const ofTheBrand = (): Member[] =>
  brandPeople.map(({ name, role }, place) => ({
    name,
    role,
    language: 'en',
    phones: [numberOf('980000', 2001 + place)],
    party: 'brand',
    of: [],
  }))

function shopPeople(outlets: readonly Listed[]): Member[] {
  const second = new Set(Object.values(secondShops))
  const phoneOf = new Map(outlets.map(({ code, phone }) => [code, phone]))
  const chance = dice('shop people')
  return outlets.flatMap(({ code, name, phone, language }, place) => {
    const other = secondShops[code]
    const codes = other ? [code, other] : [code]
    const phones = codes.flatMap((each) => phoneOf.get(each) ?? phone)
    const owner: Member = { name, language, phones, party: 'outlet', role: 'owner', of: codes }
    const staff: Member = {
      name: chance.pick(helpers),
      language: chance.pick(['hi', 'hi-Latn', language]),
      phones: [numberOf('982000', place + 1)],
      party: 'outlet',
      role: 'staff',
      of: [code],
    }
    return [...(second.has(code) ? [] : [owner]), ...(withStaff.includes(code) ? [staff] : [])]
  })
}

const readListed = (table: 'outlet' | 'distributor', name: string, language: string) =>
  statement<Listed>(
    `demo-listed-${table}`,
    `select code, ${name} as name, phone, ${language} as language from ${table} order by code`,
  )
const listedOutlets = readListed('outlet', 'owner_name', 'language')
const listedDistributors = readListed('distributor', 'name', `'en'`)

const addPeople = statement<{ id: number }>(
  'demo-people-add',
  `insert into person (name, language, created_at)
   select name, language, $2::timestamptz
   from jsonb_to_recordset($1::jsonb) as x(name text, language text, place bigint)
   order by place returning id`,
)

const addPhones = statement<object>(
  'demo-phones-add',
  `insert into person_phone (phone, person_id, verified_at)
   select phone, person, $2::timestamptz from jsonb_to_recordset($1::jsonb) as x(phone text, person bigint)`,
)

const addMemberships = statement<object>(
  'demo-memberships-add',
  `insert into membership (person_id, party, role, outlet_id, distributor_id, since)
   select x.person, x.party, x.role, o.id, d.id, $2::timestamptz
   from jsonb_to_recordset($1::jsonb)
     as x(person bigint, party text, role text, outlet text, distributor text)
   left join outlet o on o.code = x.outlet left join distributor d on d.code = x.distributor
   order by x.person, o.id`,
)

// Four owners of five want offers, as they said when they joined; a campaign of the demo reaches somebody.
const addConsent = statement<object>(
  'demo-consent-add',
  `with owner as (
     select m.person_id, bool_or(right(o.code, 1) not in ('4', '9')) as wants, min(n.phone) as phone
     from membership m join outlet o on o.id = m.outlet_id join person_phone n on n.person_id = m.person_id
     where m.party = 'outlet' and m.role = 'owner' group by 1
   ), wish as (update person set offers = owner.wants from owner where person.id = owner.person_id)
   insert into consent_log (person_id, channel, address, purpose, given, wording, means, at)
   select person_id, 'import', phone, 'offers', wants, 'demo', 'import', $1 from owner`,
)

/** People with their roles, proven numbers and whether they want offers, for all who trade in the demo. */
export async function writePeople(tx: Tx, since: Date): Promise<void> {
  const members = [
    ...distributorPeople(await rows(tx.client, listedDistributors)),
    ...ofTheBrand(),
    ...shopPeople(await rows(tx.client, listedOutlets)),
  ]
  const people = members.map(({ name, language }, place) => ({ name, language, place }))
  const ids = await rows(tx.client, addPeople, [JSON.stringify(people), since])
  const idOf = (place: number) => ids[place]?.id
  const phones = members.flatMap((member, place) =>
    member.phones.map((number) => ({ phone: number, person: idOf(place) })),
  )
  const seats = members.flatMap(({ party, role, of }, place) =>
    (of.length > 0 ? of : [undefined]).map((code) => ({ person: idOf(place), party, role, [party]: code })),
  )
  await rows(tx.client, addPhones, [JSON.stringify(phones), since])
  await rows(tx.client, addMemberships, [JSON.stringify(seats), since])
  await rows(tx.client, addConsent, [since])
}
