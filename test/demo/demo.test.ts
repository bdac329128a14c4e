import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../src/db/client.ts'
import { cutOffOf, delivery } from '../../src/orders/calendar.ts'
import { weekdayOf } from '../../src/orders/zone.ts'
import { chatOf } from '../flows/retailer/chat.ts'
import { ChatWorld } from '../support/chat.ts'
import { demoDb, demoNow as now } from '../support/demo-db.ts'
import { readOrders, type StoredOrder } from './stored.ts'

let db: Db
let orders: StoredOrder[]
let done: StoredOrder[]
beforeAll(async () => {
  db = await demoDb()
  orders = await readOrders(db)
  done = orders.filter(({ deliver_on }) => deliver_on < '2026-11-24')
})

const ask = async <Row>(text: string) => (await db.pool.query(text)).rows as Row[]
const byShop = () => Map.groupBy(done, ({ outlet }) => outlet)

describe('the trade', () => {
  test('has 76 products, 3 distributors, 12 beats, 120 outlets and the words of rivals', async () => {
    const [counts] = await ask(
      `select (select count(*) from product) as products, (select count(*) from distributor) as distributors,
         (select count(*) from beat) as beats, (select count(*) from outlet) as outlets,
         (select count(*) > 100 from rival_word) as rivals, (select name from brand where id = 1) as brand`,
    )
    expect(counts).toEqual({
      ...{ products: 76, distributors: 3, beats: 12, outlets: 120, rivals: true, brand: 'Suraj Foods' },
    })
  })

  test('every role of every distributor, of the brand and of the shops is filled', async () => {
    const seats = await ask(`select party, role, count(*) from membership group by 1, 2 order by 1, 2`)
    expect(seats).toEqual([
      { party: 'brand', role: 'marketer', count: 1 },
      { party: 'brand', role: 'operator', count: 1 },
      { party: 'brand', role: 'rep', count: 3 },
      { party: 'distributor', role: 'biller', count: 3 },
      { party: 'distributor', role: 'delivery', count: 3 },
      { party: 'distributor', role: 'godown', count: 3 },
      { party: 'distributor', role: 'owner', count: 3 },
      { party: 'outlet', role: 'owner', count: 120 },
      { party: 'outlet', role: 'staff', count: 10 },
    ])
  })

  test("owners are found by their outlet's phone, and speak its language", async () => {
    const strangers = await ask(
      `select o.code from outlet o
       left join membership m on m.outlet_id = o.id and m.role = 'owner'
       left join person_phone f on f.phone = o.phone and f.person_id = m.person_id and f.verified_at is not null
       left join person p on p.id = f.person_id and p.name = o.owner_name
       where p.id is null`,
    )
    expect(strangers).toEqual([])
    const owners = await ask<{ shops: number }>(
      `select count(*) as shops from membership where party = 'outlet' and role = 'owner'
       group by person_id having count(*) > 1`,
    )
    expect(owners).toEqual([{ shops: 2 }, { shops: 2 }])
  })

  test('each distributor has two products out, some low and most ample, and holds what it has promised', async () => {
    const shelves = await ask<Record<'out' | 'ample' | 'over', number>>(
      `select count(*) filter (where physical = 0) as out, count(*) filter (where physical > 30) as ample,
         count(*) filter (where reserved > physical) as over from stock group by distributor_id`,
    )
    for (const { out, ample, over } of shelves) {
      expect(out).toBe(2)
      expect(ample).toBeGreaterThan(50)
      expect(over).toBe(0)
    }
    expect(
      await ask(
        `select count(*) from stock s where reserved <> (
           select coalesce(sum(l.confirmed), 0) from order_line l join trade_order o on o.id = l.order_id
           where o.status in ('changed', 'confirmed') and o.distributor_id = s.distributor_id
             and l.product_id = s.product_id)`,
      ),
    ).toEqual([{ count: 0 }])
  })

  test('eight schemes are live, each of another kind, and codes wait on the packs of one', async () => {
    const live = await ask<{ kind: string }>(
      `select kind || coalesce(' by ' || nullif(body #>> '{rule,basis,every}', ''), '') as kind
       from scheme s join scheme_version v on v.scheme_id = s.id and v.version = s.version
       where s.status = 'live' and '${now.toISOString()}' between s.from_at and s.until_at order by s.id`,
    )
    expect(live.map(({ kind }) => kind)).toEqual([
      ...[
        'quantity-slabs',
        'value-slabs',
        'extra',
        'combo',
        'value-slabs by month',
        'timing',
        'margin',
        'codes',
      ],
    ])
    expect(await ask('select count(*) from pack_code')).toEqual([{ count: 5 }])
  })

  test('a shop reads its offers, the month’s with how far it has come, and is priced by them', async () => {
    const world = new ChatWorld(db, { now })
    const [owner] = await ask<{ id: number }>(
      `select m.person_id as id from membership m join outlet o on o.id = m.outlet_id
       where o.code = 'R-0010' and m.role = 'owner'`,
    )
    const chat = await chatOf(db, world, owner?.id ?? 0, 'r-0010')
    const offers = (await chat.asks('offers')).text
    expect(offers).toContain('• Buy 11 Gopal Marie 75g, 1 free (up to 20 times), till Mon 7 Dec')
    expect(offers).toMatch(
      /Laundry: .*on all you buy in the month, .*\n +↳ ₹0 of ₹1,500, 6 days left: 1 % = ₹15/,
    )
    const review = (await chat.asks('200 haldi, 22 marie, 6 soap 75, 6 lime soap, 6 care soap')).text
    expect(review.split('\n').filter((line) => line.startsWith('🎁'))).toEqual([
      '🎁 Haldi 50-200-500: ₹120 off',
      '🎁 Marie 11+1: 2 pc Gopal Marie 75g free',
      '🎁 Three soaps: ₹19.95 off',
      '🎁 Big order: ₹65.47 off',
    ])
  })

  test('holidays lie ahead of every distributor, and one asks for a minimum order', async () => {
    const ahead = await ask(
      `select distributor_id from holiday where day > '2026-11-24' and day < '2027-03-31' group by 1`,
    )
    expect(ahead).toHaveLength(3)
    expect(await ask('select code from distributor where minimum_order = 50000')).toEqual([{ code: 'D-AME' }])
  })
})

describe('the history', () => {
  test('covers 120 days and ends the day before', () => {
    const days = done.map(({ placed_on }) => placed_on).sort()
    expect(days[0]).toMatch(/^2026-07-2[7-9]|^2026-07-30/)
    expect(days.at(-1)).toBe('2026-11-21')
    expect(done.length).toBeGreaterThan(1_300)
  })

  test('every shop orders, a lapsed one at least thrice, the others at least six times', () => {
    const shops = byShop()
    expect(shops.size).toBe(120)
    for (const [outlet, own] of shops) {
      const lapsed = ['R-0027', 'R-0054', 'R-0081', 'R-0106'].includes(outlet)
      expect(own.length, outlet).toBeGreaterThanOrEqual(lapsed ? 3 : 6)
      if (lapsed) expect(own.every(({ placed_on }) => placed_on < '2026-10-16')).toBe(true)
    }
  })

  test('shops differ in rhythm, size and range', () => {
    const shops = [...byShop().values()]
    const counts = shops.map((own) => own.length)
    expect(Math.max(...counts)).toBeGreaterThan(3 * Math.min(...counts))
    const spent = (wanted: string) => {
      const own = done.filter((order) => order.class === wanted)
      return own.reduce((sum, { total }) => sum + total, 0) / own.length
    }
    expect(spent('A')).toBeGreaterThan(2 * spent('B'))
    expect(spent('B')).toBeGreaterThan(1.5 * spent('C'))
    const ranges = shops.map((own) => new Set(own.flatMap(({ lines }) => lines.map(({ sku }) => sku))).size)
    expect(Math.min(...ranges)).toBeLessThan(15)
    expect(Math.max(...ranges)).toBeGreaterThan(30)
  })

  test('a shop buys a product mostly in its usual quantity', () => {
    let usual = 0
    let all = 0
    for (const own of byShop().values()) {
      const bought = Map.groupBy(
        own.flatMap(({ lines }) => lines),
        ({ sku }) => sku,
      )
      for (const lines of bought.values()) {
        const counts = Map.groupBy(lines, ({ ordered }) => ordered)
        usual += Math.max(...[...counts.values()].map((same) => same.length))
        all += lines.length
      }
    }
    expect(usual / all).toBeGreaterThan(0.7)
  })

  test('nothing is ordered before its launch, and what is launched in the window is ordered after', () => {
    const lines = done.flatMap(({ placed_on, lines }) => lines.map((line) => ({ ...line, placed_on })))
    expect(lines.filter(({ launched_on, placed_on }) => launched_on > placed_on)).toEqual([])
    expect(lines.filter(({ launched_on }) => launched_on > '2026-08-01').length).toBeGreaterThan(50)
  })

  test('orders come on working days in shop hours, in time for their visit', () => {
    for (const order of done) {
      const calendar = { ...order.calendar, visitDays: order.visit_days }
      expect(order.calendar.workDays, order.key).toContain(weekdayOf(order.placed_on))
      expect(order.calendar.holidays, order.key).not.toContain(order.placed_on)
      expect(order.hour >= 9 && order.hour < 22, order.key).toBe(true)
      expect(order.placed_at <= cutOffOf(calendar, order.deliver_on), order.key).toBe(true)
      expect(delivery(calendar, order.placed_at)?.deliverOn, order.key).toBe(order.deliver_on)
    }
  })

  test('nobody orders below the minimum of its distributor', () => {
    const answered = done.filter(
      ({ events }) => !events.some(({ kind }) => kind === 'changed' || kind === 'short'),
    )
    expect(answered.filter(({ total, minimum_order }) => total < minimum_order)).toEqual([])
  })

  test('some orders were cancelled, refused, changed, brought back or arrived short', () => {
    const kinds = Map.groupBy(
      done.flatMap(({ events }) => events),
      ({ kind }) => kind,
    )
    for (const kind of ['cancelled', 'refused', 'changed', 'change-accepted', 'brought-back', 'short'])
      expect(kinds.get(kind)?.length, kind).toBeGreaterThan(2)
    const received = done.filter(({ status }) => status === 'received').length
    expect(received / done.length).toBeGreaterThan(0.9)
  })

  test('each distributor has orders waiting, confirmed and on the way', () => {
    const open = Map.groupBy(
      orders.filter(({ status }) => ['placed', 'confirmed', 'dispatched'].includes(status)),
      ({ distributor }) => distributor,
    )
    expect(open.size).toBe(3)
    for (const [distributor, own] of open) {
      const statuses = own.map(({ status }) => status)
      expect(new Set(statuses), distributor).toEqual(new Set(['placed', 'confirmed', 'dispatched']))
      expect(own.length).toBeGreaterThanOrEqual(3)
      expect(own.length).toBeLessThanOrEqual(6)
      expect(own.every(({ placed_at }) => placed_at < now)).toBe(true)
    }
  })
})
