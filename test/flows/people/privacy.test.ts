/** *export* and *forget me*: what people may ask of what is held about them. */
import Excel from 'exceljs'
import { beforeEach, expect, it } from 'vitest'
import { forgetPeople } from '../../../src/jobs/forget.ts'
import { sendMyData } from '../../../src/jobs/my-data.ts'
import { perHundred, publish } from '../../points/rules.ts'
import { type Desk, openDesk } from '../distributor/desk.ts'
import { BillWorld, readBill } from '../retailer/bills.ts'

let desk: Desk
let world: BillWorld

const haldi = { description: 'HALDI 100G', quantity: 200, rate: 3_000 }
const name = 'Kiranben Vaghasiya'
const phone = '+919825098250'

beforeEach(async () => {
  desk = await openDesk()
  await publish(desk.db, { BASE: perHundred })
  world = new BillWorld(desk)
  const { db, shop } = desk
  await db.pool.query('update person set name = $2 where id = $1', [shop.ownerId, name])
  await db.pool.query('insert into person_phone (phone, person_id) values ($1, $2)', [phone, shop.ownerId])
  await db.pool.query('update outlet set owner_name = $1, phone = $2 where id = $3', [
    name,
    phone,
    shop.outletIds[0],
  ])
  await db.pool.query('update conversation set display_name = $1 where person_id = $2', [name, shop.ownerId])
})

/** Everything this person does here: an order with a note, a bill's photo, a complaint, a voice note. */
async function lives(): Promise<void> {
  await world.sends(readBill([haldi]), { more: [] })
  await desk.owner.taps('Something wrong?')
  await desk.owner.asks(`call ${name} on ${phone}`)
  await desk.owner.does({ kind: 'voice', media: { id: `voice of ${name}` } })
  await desk.owner.asks('10 haldi')
  await desk.owner.taps('Place order')
  await desk.db.pool.query(
    `insert into audit_log (person_id, action, subject, detail) values ($1, 'phone-moved', $2, $3)`,
    [desk.shop.ownerId, `person:${desk.shop.ownerId}`, JSON.stringify({ phone })],
  )
}

/** Each column of text, and documents as text, in which one of these stands. */
async function foundIn(words: readonly string[]): Promise<string[]> {
  const { rows: columns } = await desk.db.pool.query(
    `select format('%I.%I', c.table_schema, c.table_name) as "table", c.column_name as "column"
     from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
     where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
       and (c.data_type in ('text', 'jsonb', 'json', 'character varying', 'ARRAY'))`,
  )
  const found: string[] = []
  for (const { table, column } of columns) {
    const { rows } = await desk.db.pool.query(
      `select 1 from ${table} where exists (select from unnest($1::text[]) w where "${column}"::text ilike '%' || w || '%') limit 1`,
      [words],
    )
    if (rows.length > 0) found.push(`${table}.${column}`)
  }
  return found
}

const forgets = async () => {
  await desk.db.pool.query(`update outbox set status = 'sent', sent_at = now() where status = 'ready'`)
  desk.later(1)
  await forgetPeople(world.parts)
}
const everything = [name, phone.slice(-10), 'kiran']

it('export sends one file with who they are, what they agreed to, the messages and the shop’s records', async () => {
  await lives()
  expect((await desk.owner.asks('export')).text).toContain('what we hold about you')
  const job = desk.chat.jobs.findLast((each) => each.job === 'my-data')
  await sendMyData(world.parts, job?.data)
  await sendMyData(world.parts, job?.data)
  const told = await desk.owner.hears()
  expect(told.map(({ text }) => text.slice(0, 35))).toEqual([
    '📄 This is what we hold about you: w'.slice(0, 35),
  ])
  const { rows } = await desk.db.pool.query(`select content from kept_file where name = 'my-data.xlsx'`)
  const book = new Excel.Workbook()
  await book.xlsx.load(rows[0].content)
  const sheet = (title: string) =>
    (book.getWorksheet(title)?.getSheetValues() ?? []).map((row) => (Array.isArray(row) ? row.slice(1) : []))
  expect(book.worksheets.map((each) => each.name)).toEqual([
    ...['You', 'Agreed to', 'Messages', 'Orders', 'Points', 'Bills', 'Cases'],
  ])
  expect(sheet('You')).toContainEqual(['phone', phone])
  expect(sheet('Messages').flat()).toContain('10 haldi')
  expect(sheet('Bills')[2]).toEqual(expect.arrayContaining(['GST/00123', 6_300, 'accepted', 'kept']))
  expect(sheet('Points').flat()).toContain(60)
  expect(sheet('Orders')).toHaveLength(3)
  expect(sheet('Cases').flat()).toContain(`call ${name} on ${phone}`)
})

it('forget me says what goes, what stays and what is lost, and does nothing before it is told to', async () => {
  await lives()
  const asked = await desk.owner.asks('forget me')
  expect(asked.text).toContain('your name, your numbers and chats')
  expect(asked.text).toContain('What stays, without your name')
  expect(asked.text).toContain('Om Stores 1 has 60 points, and nobody else can use them')
  expect(asked.text).toContain('one open order')
  expect(asked.choices).toEqual(['Yes, forget me', 'No, keep everything', 'Send me my data first'])
  expect((await desk.owner.taps('No, keep everything')).text).toBe('Good, nothing has changed.')
  await forgets()
  expect((await desk.owner.asks('points')).text).toContain('60 points')
})

it('once they say yes nothing names them any more, in any table, and the shop’s records stay', async () => {
  await lives()
  const before = await desk.db.pool.query('select points from point_entry order by id')
  await desk.owner.asks('forget me')
  expect((await desk.owner.taps('Yes, forget me')).text).toContain('Goodbye')
  // Offers stop with the word, not with the job.
  const wish = await desk.db.pool.query('select offers from person where id = $1', [desk.shop.ownerId])
  expect(wish.rows).toEqual([{ offers: false }])
  expect(await foundIn(everything)).not.toEqual([])
  await forgets()
  expect(await foundIn(everything)).toEqual([])
  expect(world.pictures.size).toBe(0)
  const { rows } = await desk.db.pool.query(
    `select (select count(*)::int from trade_order) as orders, (select count(*)::int from shop_bill) as bills,
       (select array_agg(points order by id) from point_entry) as points,
       (select count(*)::int from consent_log where address = 'forgotten') as consents`,
  )
  expect(rows).toEqual([
    { orders: 1, bills: 1, points: before.rows.map(({ points }) => points), consents: expect.any(Number) },
  ])
  // Whoever writes from that phone now is somebody new.
  expect((await desk.owner.asks('points')).text).not.toContain('60 points')
})

it('waits for the last words to be sent, and done twice it is done once', async () => {
  await lives()
  await desk.owner.asks('forget me')
  await desk.owner.asks('yes')
  desk.later(1)
  await forgetPeople(world.parts)
  expect(await foundIn([name])).not.toEqual([])
  await Promise.all([forgets(), forgetPeople(world.parts)])
  expect(await foundIn(everything)).toEqual([])
  const { rows } = await desk.db.pool.query('select done_at is not null as done from forget_wish')
  expect(rows).toEqual([{ done: true }])
})

it('history cannot be masked otherwise, and who works for a distributor is sent to their office', async () => {
  await lives()
  await expect(desk.db.pool.query(`update audit_log set detail = '{"x": 1}'`)).rejects.toThrow('insert-only')
  expect((await desk.biller.asks('forget me')).text).toContain('ask whoever runs the office')
})
