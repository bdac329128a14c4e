import { beforeEach, expect, test } from 'vitest'
import { previewOf } from '../../src/campaigns/audience/preview.ts'
import type { CampaignDocument } from '../../src/campaigns/document.ts'
import { setCampaignRules } from '../../src/campaigns/rules.ts'
import { capabilities } from '../../src/channels/whatsapp-cloud/capabilities.ts'
import { choiceKey } from '../../src/chat/offer.ts'
import { inTransaction } from '../../src/db/tx.ts'
import { publishScheme } from '../../src/schemes/store.ts'
import { lentDb } from '../support/lent-db.ts'
import { place } from '../support/shop.ts'
import { openStreet, running, type Street, tick } from './world.ts'

let street: Street
const query = (text: string, values: unknown[] = []) => street.db.pool.query(text, values)

beforeEach(async () => {
  const db = await lentDb()
  street = await openStreet(db, 4)
  await setCampaignRules(db.pool, { quietFrom: '21:00', quietUntil: '08:00', perWeek: 50, approveAbove: 500 })
  for (const day of ['03', '10', '17'])
    await place(db, street.world, { 'NOO-70': 12 }, { now: new Date(`2026-11-${day}T05:00:00Z`) })
  await inTransaction(db, (tx) =>
    publishScheme(tx, {
      code: 'HAL-11',
      document: {
        v: 1,
        name: { en: 'Haldi 11+1' },
        window: { from: '2026-11-20', until: '2026-12-20' },
        goods: { skus: ['HAL-100'] },
        rule: { kind: 'extra', buy: 11, free: 1 },
      },
      by: null,
      now: street.chats.now,
    }),
  )
})

type Buttons = CampaignDocument['buttons']
const haldi: Buttons[number] = { do: 'order', lines: [{ sku: 'HAL-100', pieces: 40 }] }

async function told(buttons: Buttons) {
  street.chats.now = new Date(street.chats.now.getTime() + 60_000)
  const campaign = await running(street, { buttons })
  await tick(street)
  return campaign.id
}

const reached = (campaign: number, did: 'read' | 'answered') =>
  inTransaction(street.db, async (tx) => {
    const where = { is: 'campaign' as const, campaign, did }
    const { sample } = await previewOf(tx, { to: {}, where }, street.chats.now)
    return sample.map(({ code }) => code).toSorted()
  })

test('each kind of button does what it says by a tap, its number, its words, and the first by a yes, and each is an answer', async () => {
  const first = await told([haldi, { do: 'usual' }, { do: 'offer', scheme: 'HAL-11' }])
  const [one, two, three, four] = [1, 2, 3, 4].map((n) => street.chats.person(`shop${n}`))
  for (const each of [one, two, three, four]) await each?.hears()
  expect((await one?.taps('Order the usual'))?.text).toContain('Masala Noodles')
  expect((await two?.asks('3'))?.text).toContain('Haldi 11+1')
  expect((await three?.asks('see the offer'))?.text).toContain('Haldi 11+1')
  expect((await four?.asks('haan, bhej do'))?.text).toContain('Haldi 100g')
  expect(await reached(first, 'answered')).toEqual(['R-T-1', 'R-T-2', 'R-T-3', 'R-T-4'])
  expect(await reached(first, 'read')).toHaveLength(4)

  const second = await told([{ do: 'points' }])
  await four?.hears()
  expect((await four?.taps('Show my points'))?.text).toMatch(/points/i)
  expect(await reached(second, 'answered')).toEqual(['R-T-4'])

  const news = await told([])
  await two?.hears()
  await two?.taps('Menu')
  await three?.hears()
  await three?.says('haan')
  expect(await reached(news, 'answered')).toEqual(['R-T-2', 'R-T-3'])
})

test('outside the reply window the button of the approved message leads where the first button does', async () => {
  const { roomOf } = street.chats.core
  Object.assign(street.chats.core, {
    roomOf: (channel: string) => (channel === 'whatsapp-cloud' ? capabilities : roomOf(channel)),
  })
  await query(`update conversation set channel = 'whatsapp-cloud' where chat = 'shop1'`)
  await query(`update person set offers = false where id = any($1)`, [street.owners.slice(1)])
  const phone = street.chats.person('shop1', {}, 'whatsapp-cloud')
  const kinds: [string, Buttons, RegExp][] = [
    ['order', [haldi, { do: 'points' }], /Haldi 100g/],
    ['order', [{ do: 'usual' }], /Masala Noodles/],
    ['offer', [{ do: 'offer', scheme: 'HAL-11' }, haldi], /Haldi 11\+1/],
    ['points', [{ do: 'points' }], /points/i],
    ['news', [], /What do you need/],
  ]
  for (const [template, buttons, shows] of kinds) {
    const campaign = await told(buttons)
    await phone.hears()
    const { rows } = await query('select id, body->$1 as template from outbox order by id desc limit 1', [
      'template',
    ])
    const { id, template: approved } = rows[0]
    expect(approved).toMatchObject({ name: `galla_campaign_${template}_v1`, category: 'marketing' })
    expect(approved.values).toEqual(['Namaste Om Stores 1, Haldi is here.'])
    const tap = { kind: 'tap' as const, key: choiceKey(id, approved.buttons[0]) }
    expect([template, (await phone.does(tap)).at(-1)?.text]).toEqual([template, expect.stringMatching(shows)])
    expect(await reached(campaign, 'answered')).toEqual(['R-T-1'])
  }
})
