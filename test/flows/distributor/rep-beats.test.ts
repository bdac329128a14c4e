import { expect, test } from 'vitest'
import { openDesk } from './desk.ts'

test('a rep takes orders on a beat from when it is given until it is taken', async () => {
  const desk = await openDesk({ visitDays: ['mon'] })
  const ramesh = await desk.join('Ramesh', 'rep', { party: 'brand' })
  await desk.biller.asks('reps')
  await desk.biller.taps('Ramesh (0)')
  const given = await desk.biller.taps('➕ Beat 1')
  expect(given.text).toBe('Ramesh walks Beat 1. Tap to give or take a beat.')
  expect((await ramesh.asks('beat')).text).toContain('Beat 1 today: 2 of 2 shops')
  const taken = await desk.biller.taps('✅ Beat 1')
  expect(taken.text).toContain('walks none of your beats yet')
  expect((await ramesh.asks('beat')).text).toContain('No beat of yours is visited today.')
  expect((await ramesh.asks('R-T-1 2 peti noodles')).text).toContain('None of your shops')
})

test('no distributor gives away a beat of another', async () => {
  const desk = await openDesk()
  await desk.join('Ramesh', 'rep', { party: 'brand' })
  const { rows } = await desk.db.pool.query(
    `with d as (insert into distributor (code, name) values ('D-X', 'Krishna') returning id)
     insert into beat (code, name, distributor_id, visit_days) select 'B-X', 'Their beat', id, '{mon}' from d returning id`,
  )
  await desk.biller.asks('reps')
  expect((await desk.biller.taps('Ramesh')).choices).not.toContain('➕ Their beat')
  const { rows: rep } = await desk.db.pool.query(`select id from person where name = 'Ramesh'`)
  const data = { rep: rep[0].id, beat: rows[0].id, walks: true }
  const choices = [{ label: 'Forged', does: { go: { flow: 'rep-beats', step: 'set', data } } }]
  await desk.chat.announce([{ listener: { person: desk.shop.billerId }, say: { key: 'chat-menu', choices } }])
  await desk.biller.taps('Forged')
  expect((await desk.db.pool.query('select * from rep_beat')).rows).toEqual([])
})

test('a rep reads at the door what the shops of their own beats owe, and of no other beat, nor once theirs is taken', async () => {
  const desk = await openDesk({ visitDays: ['mon'] })
  const ramesh = await desk.join('Ramesh', 'rep', { party: 'brand' })
  const mira = await desk.join('Mira', 'marketer', { party: 'brand' })
  await desk.db.pool.query(
    `insert into dues_account (distributor_id, outlet_id, balance, changed_at)
     select distributor_id, id, 340000, now() from outlet where code = 'R-T-1'`,
  )
  const { rows: theirs } = await desk.db.pool.query(
    `with d as (insert into distributor (code, name) values ('D-X', 'Krishna') returning id),
     b as (insert into beat (code, name, distributor_id, visit_days)
       select 'B-X', 'Their beat', id, '{mon}' from d returning id, distributor_id),
     o as (insert into outlet (code, name, beat_id, distributor_id)
       select 'R-X', 'Their shop', id, distributor_id from b returning id, distributor_id),
     a as (insert into dues_account (distributor_id, outlet_id, balance, changed_at)
       select distributor_id, id, 990000, now() from o)
     select id from b`,
  )
  const walks = async (does: '➕' | '✅') => {
    await desk.biller.asks('reps')
    await desk.biller.taps('Ramesh')
    await desk.biller.taps(`${does} Beat 1`)
  }
  await walks('➕')
  const list = (await ramesh.asks('beat')).text
  expect(list).toContain('(R-T-1) · owes ₹3,400')
  expect(list.match(/owes/g)).toHaveLength(1)
  const choices = [
    { label: 'Forged', does: { go: { flow: 'beat-list', data: { beat: theirs[0].id, from: 0 } } } },
  ]
  const { rows: rep } = await desk.db.pool.query(`select id from person where name = 'Ramesh'`)
  await desk.chat.announce([{ listener: { person: rep[0].id }, say: { key: 'chat-menu', choices } }])
  expect((await ramesh.taps('Forged')).text).not.toContain('9,900')
  expect((await mira.asks('beat')).text).not.toContain('owes')
  await walks('✅')
  expect((await ramesh.asks('beat')).text).not.toContain('owes')
})
