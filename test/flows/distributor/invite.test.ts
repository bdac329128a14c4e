import { expect, test } from 'vitest'
import { peekInvite } from '../../../src/people/invite.ts'
import { openDesk } from './desk.ts'

test('an invite for a shop is a link with its QR picture, good for one owner', async () => {
  const desk = await openDesk()
  await desk.biller.asks('invite')
  await desk.biller.taps('A shop owner')
  const made = await desk.biller.asks('R-T-2')
  expect(made.text).toContain('Pass this on to the owner of Om Stores 2')
  const token = /\/i\/(\S+)/.exec(made.text)?.[1] ?? ''
  expect(await peekInvite(desk.db.pool, token, desk.chat.now)).toMatchObject({
    ok: true,
    role: 'owner',
    outlet: { code: 'R-T-2' },
  })
  const { rows } = await desk.db.pool.query(`select body from outbox order by id desc limit 1`)
  expect(Buffer.from(rows[0].body.attachment.base64, 'base64').subarray(1, 4).toString()).toBe('PNG')
})

test('a shop can be found by its name, and is chosen where several are alike', async () => {
  const desk = await openDesk()
  await desk.biller.asks('invite')
  await desk.biller.taps('Staff of a shop')
  const found = await desk.biller.asks('om stores')
  expect(found.choices).toEqual(['R-T-1 Om Stores 1', 'R-T-2 Om Stores 2'])
  expect((await desk.biller.taps('R-T-1')).text).toContain('staff of Om Stores 1')
})

test('the office invites its staff; godown and delivery invite nobody', async () => {
  const desk = await openDesk()
  const godown = await desk.join('Dinesh', 'godown')
  await desk.biller.asks('invite')
  expect((await desk.biller.taps('A delivery person')).text).toContain(
    'delivery person of Shreeji Distributors',
  )
  expect((await godown.asks('invite')).choices).toEqual(['Menu'])
})
