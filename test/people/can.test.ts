import { expect, test } from 'vitest'
import { type Action, can, mayDo, type Subject, shopOf } from '../../src/people/can.ts'
import { brandRoles, distributorRoles, type OutletSeat, outletRoles } from '../../src/people/seats.ts'
import { nobody, type Who } from '../../src/people/who.ts'

const settings = {
  timeZone: 'Asia/Kolkata',
  cutOff: '18:00',
  opensAt: '09:00',
  closesAt: '19:00',
  workDays: ['mon'],
  minimumOrder: 0,
  shortLines: 'cancel',
  remindAfter: 30,
}
const shreeji = { id: 7, code: 'D-AMW', name: 'Shreeji', settings }
const krishna = { ...shreeji, id: 8, code: 'D-AME' }

function seat(role: 'owner' | 'staff', status: OutletSeat['status'] = 'active'): OutletSeat {
  return { role, id: 1, code: 'R-0001', name: 'Om', status, class: null, beat: null, distributor: shreeji }
}
const shop = (status = 'active'): Subject => ({ outlet: { id: 1, status, distributorId: 7 } })

const people: Record<string, Who> = {
  nobody: nobody(),
  'outlet owner': { ...nobody(), outlets: [seat('owner')] },
  'outlet staff': { ...nobody(), outlets: [seat('staff')] },
}
for (const role of distributorRoles) {
  people[`distributor ${role}`] = { ...nobody(), distributors: [{ ...shreeji, roles: [role] }] }
}
for (const role of brandRoles) people[`brand ${role}`] = { ...nobody(), brand: [role] }

const allowed = (action: Action, subject: Subject) =>
  Object.keys(people).filter((name) => can(people[name] ?? nobody(), action, subject))

const office = ['distributor owner', 'distributor biller']
const store = [...office, 'distributor godown']

test.each<[Action, string[]]>([
  ['order', ['outlet owner', 'outlet staff', ...office, 'brand rep']],
  ['redeem', ['outlet owner']],
  ['see-dues', ['outlet owner', ...office]],
  ['see-door-dues', [...office, 'distributor delivery', 'brand rep']],
  ['confirm-order', office],
  ['change-order', office],
  ['refuse-order', office],
  ['dispatch', store],
  ['keep-stock', store],
  ['change-prices', ['brand operator']],
  ['see-orders', [...store, 'brand marketer', 'brand operator']],
  ['see-delivery-sheet', [...store, 'distributor delivery']],
  ['approve-outlet', [...office, 'brand marketer', 'brand operator']],
  ['invite-shop-owner', [...office, 'brand marketer', 'brand operator']],
  ['invite-shop-staff', ['outlet owner', ...office, 'brand marketer', 'brand operator']],
  ['publish-scheme', ['brand marketer', 'brand operator']],
])('%s is for %j and nobody else', (action, names) => {
  expect(allowed(action, shop())).toEqual(names)
})

test('delivery sees the day’s sheet with what is owed, delivers, takes what is paid at the door, and can do nothing else', () => {
  const actions = Object.keys(mayDo) as Action[]
  const driver = people['distributor delivery'] ?? nobody()
  const subjects: Subject[] = [shop(), { distributor: 7 }, 'brand']
  const may = actions.filter((action) => subjects.some((subject) => can(driver, action, subject)))
  expect(may).toEqual(['see-door-dues', 'take-payment', 'see-delivery-sheet', 'deliver'])
})

test('the table is complete: every action has somebody, every role has something', () => {
  const rules = Object.values(mayDo) as Record<string, readonly string[] | undefined>[]
  for (const rule of rules) {
    const roles = [...(rule.outlet ?? []), ...(rule.distributor ?? []), ...(rule.brand ?? [])]
    expect(roles.length).toBeGreaterThan(0)
  }
  const of = (party: string) => new Set(rules.flatMap((rule) => rule[party] ?? []))
  expect(of('outlet')).toEqual(new Set(outletRoles))
  expect(of('distributor')).toEqual(new Set(distributorRoles))
  expect(of('brand')).toEqual(new Set(brandRoles))
})

test('a pending shop is browsed and not ordered for, by anybody', () => {
  expect(allowed('order', shop('pending'))).toEqual([])
  expect(allowed('redeem', shop('pending'))).toEqual([])
  expect(allowed('browse', shop('pending'))).toContain('outlet owner')
})

test('a closed shop is nobody’s any more', () => {
  const may = (Object.keys(mayDo) as Action[]).flatMap((action) => allowed(action, shop('closed')))
  expect(may).toEqual([])
})

test('a role counts only where it is held', () => {
  const elsewhere: Subject = { outlet: { id: 2, status: 'active', distributorId: krishna.id } }
  expect(allowed('order', elsewhere)).toEqual(['brand rep'])
  expect(allowed('confirm-order', { distributor: krishna.id })).toEqual([])
  expect(allowed('see-dues', { outlet: { id: 2, status: 'active', distributorId: 7 } })).toEqual(office)
})

test('a shop that waits with the brand is decided by the brand alone', () => {
  const waiting: Subject = { outlet: { id: 3, status: 'pending', distributorId: null } }
  expect(allowed('approve-outlet', waiting)).toEqual(['brand marketer', 'brand operator'])
})

test('the brand’s own affairs are closed to shops and distributors', () => {
  const may = (Object.keys(mayDo) as Action[]).flatMap((action) => allowed(action, 'brand'))
  expect(may.filter((name) => !name.startsWith('brand '))).toEqual([])
})

test('a seat is the subject of what its holder does in the shop', () => {
  expect(can({ ...nobody(), outlets: [seat('staff')] }, 'order', shopOf(seat('staff')))).toBe(true)
  expect(can({ ...nobody(), outlets: [seat('owner')] }, 'order', shopOf(seat('owner', 'pending')))).toBe(
    false,
  )
})
