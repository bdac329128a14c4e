import sharp from 'sharp'
import { beforeEach, expect, test } from 'vitest'
import { saveAudience } from '../../../src/campaigns/audience/saved.ts'
import type { Channel } from '../../../src/channels/channel.ts'
import type { Heard } from '../../../src/chat/message.ts'
import { inTransaction } from '../../../src/db/tx.ts'
import { addPicture } from '../../../src/jobs/campaigns/add-picture.ts'
import { prepareRuns } from '../../../src/jobs/campaigns/clock.ts'
import { sendCampaignDigest } from '../../../src/jobs/campaigns/digest.ts'
import { feedOutbox } from '../../../src/jobs/campaigns/feed.ts'
import { takeList } from '../../../src/jobs/campaigns/take-list.ts'
import { tellMakers } from '../../../src/jobs/campaigns/tell-makers.ts'
import { testCampaign } from '../../../src/jobs/campaigns/test-send.ts'
import { type Desk, openDesk } from './desk.ts'

let desk: Desk
const query = (text: string, values: unknown[] = []) => desk.street.db.pool.query(text, values)

beforeEach(async () => {
  desk = await openDesk()
  await query(`update person set offers = true where id = $1`, [desk.street.shop.ownerId])
})

const send = async () => {
  const { core } = desk.street.world
  await prepareRuns(core)
  await feedOutbox(core, [{ account: 'test', perSecond: 10 }])
}

test('a message goes out in seven taps and one line, and its progress is a tap away', async () => {
  const { nita, street } = desk
  const kiran = await street.phoneOf(street.shop.ownerId, 'kiran')
  await nita.says('menu')
  await nita.taps('Campaigns')
  await nita.taps('New campaign')
  await nita.taps('All shops')
  await nita.asks('Namaste {name}, Haldi is back.')
  await nita.taps('Order certain goods')
  const draft = await nita.asks('40 haldi')
  expect(draft.text).toContain('Namaste Om Stores, Haldi is back.')
  expect(draft.text).toMatch(/1 of \d shops will get it|0 of \d shops will get it/)
  await query('update campaign set body = jsonb_set(body, $1, $2)', ['{holdOut}', '0'])
  expect((await nita.taps('Start')).text).toContain('is on')
  await send()
  const told = await kiran.hears()
  expect(told.at(-1)?.text).toContain('Namaste Om Stores 1, Haldi is back.')
  expect((await kiran.taps('Order now')).text).toContain('Haldi')
  await query(
    `insert into campaign_recipient (run_id, outlet_id, state, params) select id, $1, 'held-out', '{}' from campaign_run
     on conflict (run_id, outlet_id) do update set state = 'held-out', params = '{}'`,
    [street.shop.outletIds[1]],
  )
  const shown = (await nita.taps('Show it')).text
  expect(shown).toMatch(/Planned 1 · sent 0/)
  expect(shown).toContain('What it moved: cannot tell yet (n = 2), so far')
  await sendCampaignDigest(street.world.core, street.world.now)
  expect((await nita.hears()).at(-1)?.text).toContain('cannot tell yet (n = 2)')
})

test('a draft is sent to oneself in each language, gets its time in words, and beyond the reach a second marketer approves it', async () => {
  const { nita, street } = desk
  await street.phoneOf(street.shop.ownerId, 'kiran')
  const dev = await street.phoneOf(await street.person('Dev', { party: 'brand', role: 'marketer' }), 'dev')
  await query('insert into campaign_rules (id, approve_above) values (1, 0)')
  await nita.asks('send Haldi is here, {name}')
  await nita.taps('All shops')
  await nita.taps('Order the usual')
  await nita.taps('Add a language')
  await nita.taps('हिन्दी')
  expect((await nita.asks('{name}, हल्दी आ गई')).text).toContain('When: at once')
  await nita.taps('Send to me first')
  const [wish] = street.world.jobs.splice(0)
  for (let run = 0; run < 2; run++) await testCampaign({ core: street.world.core, channels: [] }, wish?.data)
  expect((await nita.hears()).map(({ text }) => text.split('\n')[0])).toEqual([
    'Haldi is here, Om Stores',
    'Om Stores, हल्दी आ गई',
  ])
  await nita.taps('Change the time')
  expect((await nita.asks('every mon thu 9')).text).toContain('When: every Monday, Thursday, 9:00 am')
  expect((await nita.taps('Start')).text).toContain('second marketer')
  const asked = await dev.hears()
  expect(asked.at(-1)?.text).toContain('Nita asks you to approve')
  expect((await nita.taps('Show it')).choices).not.toContain('Approve')
  expect((await dev.taps('Show it')).text).toContain('Haldi is here, Om Stores')
  expect((await dev.taps('Approve')).text).toContain('running')
  expect((await nita.hears()).map(({ text }) => text)).toEqual([
    '✅ Dev approved your campaign “Haldi is here, …”: every Monday, Thursday, 9:00 am.',
  ])
  expect((await query('select status, next_at from campaign')).rows).toEqual([
    { status: 'running', next_at: new Date('2026-11-26T03:30:00Z') },
  ])
  expect((await dev.taps('Pause')).text).toContain('paused')
  expect((await nita.hears())[0]?.text).toContain('⏸ Dev paused your campaign')
  await Promise.all([0, 1].map(() => sendCampaignDigest(street.world.core, street.world.now)))
  const digest = await nita.hears()
  expect(digest).toHaveLength(1)
  expect(digest[0]?.text).toContain('One campaign needs your decision')
  await nita.taps('Haldi is here')
  expect((await nita.taps('Go on')).text).toContain('running')
  await nita.taps('Stop for good')
  expect((await nita.asks('yes')).text).toContain('stopped')
})

test('who made a campaign hears that it was refused, that a day’s run began and that all is said, once on however many nodes', async () => {
  const { nita, street } = desk
  const { core } = street.world
  const dev = await street.phoneOf(await street.person('Dev', { party: 'brand', role: 'marketer' }), 'dev')
  await street.phoneOf(street.shop.ownerId, 'kiran')
  await query('insert into campaign_rules (id, approve_above) values (1, 0)')
  const handIn = async () => {
    await nita.taps('Change the time')
    await nita.asks('tomorrow 9:30')
    await nita.taps('Start')
    await dev.hears()
    await dev.taps('Show it')
  }
  await nita.asks('send Haldi is here')
  await nita.taps('All shops')
  await nita.taps('Order the usual')
  await handIn()
  await dev.taps('Do not approve')
  await dev.taps('Stop for good')
  expect((await nita.hears())[0]?.text).toContain('✋ Dev did not approve your campaign “Haldi is here”')
  await nita.taps('Show it')
  await nita.taps('Copy as a draft')
  await query('update campaign set body = jsonb_set(body, $1, $2)', ['{holdOut}', '0'])
  await handIn()
  await dev.taps('Approve')
  await nita.hears()

  street.world.now = new Date('2026-11-26T04:01:00Z')
  await prepareRuns(core)
  const tell = () => Promise.all([0, 1].map(() => tellMakers(core, street.world.now)))
  for (let each = 0; each < 2; each++) await tell()
  expect((await nita.hears()).map(({ text }) => text)).toEqual([
    '▶️ “Haldi is here” has begun: one shop gets it.',
  ])
  await feedOutbox(core, [{ account: 'test', perSecond: 10 }])
  for (let each = 0; each < 2; each++) await tell()
  expect((await nita.hears()).map(({ text }) => text)).toEqual([
    '🏁 “Haldi is here” is finished: sent 0, answered 0 and ordered 0 (₹0) so far.',
  ])
  street.world.now = new Date('2026-11-27T04:01:00Z')
  await query('delete from outbox where class = $1', ['order'])
  await tell()
  expect(await nita.hears()).toEqual([])
})

test('a list of shops sent in chat is read once, its unknown codes are named, and the campaign is for its shops or a saved audience', async () => {
  const { nita, street } = desk
  const { core } = street.world
  await nita.asks('send Haldi is here')
  expect(await nita.keyOf('All shops')).toBeTruthy()
  const file: Heard = { kind: 'document', media: { id: 'f1', name: 'visits.csv' } }
  expect((await nita.does(file))[0]?.text).toContain('being read')
  const fetchMedia = async () => ({ bytes: new TextEncoder().encode('code\nR-T-2\nR-99') })
  const channel = { name: nita.channel, account: 'test', fetchMedia } as unknown as Channel
  const [wish] = street.world.jobs.splice(0)
  for (let run = 0; run < 2; run++) await takeList({ core, channels: [channel] }, wish?.data)
  expect((await nita.hears()).map(({ text }) => text)).toEqual([
    '📋 visits.csv: one shop.\nOne code belongs to no shop: R-99',
  ])
  await nita.taps('Write to these shops')
  expect((await nita.taps('No button')).text).toContain('Haldi is here')
  await inTransaction(street.db, (tx) =>
    saveAudience(tx, { name: 'quiet', document: { to: {} }, by: null, now: street.world.now }),
  )
  await nita.asks('send Haldi again')
  await nita.taps('A saved audience')
  await nita.taps('quiet')
  await nita.taps('No button')
  expect((await query(`select body->'audience' as audience from campaign order by id`)).rows).toEqual([
    { audience: { to: {}, where: { is: 'list', list: expect.any(Number) } } },
    { audience: { to: { segments: ['quiet'] } } },
  ])
})

test('a booster is proposed for what lies long and few buy, and begins with a yes', async () => {
  const { nita } = desk
  await nita.says('booster')
  const { choices } = (await nita.hears()).at(-1) ?? (await nita.asks('booster'))
  expect(choices).toContain('Cow Ghee 500ml')
  await nita.taps('Cow Ghee 500ml')
  await nita.taps('3×')
  expect((await nita.taps('7 days')).text).toMatch(/Cow Ghee 500ml: 3× points till/)
  expect((await nita.asks('yes')).text).toContain('from now on')
  const { rows } = await query(`select body from point_rule_version`)
  expect(rows[0].body).toMatchObject({
    goods: { skus: ['GHE-500'] },
    rule: { kind: 'booster', gives: { times: 300 } },
  })
})

test('what cannot be read is asked again, a draft somebody started is not started twice, and nobody else may send', async () => {
  const { nita, street } = desk
  await nita.says('send {nobody} is here')
  await nita.taps('All shops')
  expect((await nita.taps('No button')).text).toContain('I cannot send that')
  await nita.asks('Haldi is here')
  await nita.taps('No button')
  const again = await nita.keyOf('Start')
  await nita.taps('Change the time')
  expect((await nita.asks('when the cows come home')).text).toContain('When shall it go')
  await nita.asks('tomorrow 9:30')
  const said = await nita.does({ kind: 'tap', key: again })
  expect(said.at(-1)?.text).toContain('Somebody changed it meanwhile')
  const shopkeeper = await street.phoneOf(street.shop.ownerId, 'kiran')
  expect((await shopkeeper.says('send haldi')).at(-1)?.text).not.toContain('To whom')
})

test('a picture sent for a draft is in it once, however often the job runs, and is taken out again', async () => {
  const { nita, street } = desk
  const { core } = street.world
  await nita.asks('send Haldi is here')
  await nita.taps('All shops')
  await nita.taps('Order the usual')
  await nita.taps('Add or change the picture')
  const photo: Heard = { kind: 'photo', media: { id: 'p1' } }
  expect((await nita.does(photo))[0]?.text).toContain('comes with the draft')
  const bytes = await sharp({ create: { width: 400, height: 300, channels: 3, background: '#c00' } })
    .jpeg()
    .toBuffer()
  const fetchMedia = async () => ({ bytes })
  const channel = { name: nita.channel, account: 'test', fetchMedia } as unknown as Channel
  const shown = async () =>
    (await query(`select body->'attachment'->>'mime' as mime from outbox order by id desc limit 1`)).rows[0]
      .mime
  const [wish] = street.world.jobs.splice(0)
  for (let run = 0; run < 2; run++) await addPicture({ core, channels: [channel] }, wish?.data)
  const told = await nita.hears()
  expect(told.map(({ text }) => text)).toEqual(['📷 The picture is in the draft.'])
  await query(`insert into channel_account (account, channel) values ('wa', 'whatsapp-cloud')`)
  const draft = (await nita.taps('Back to the draft')).text
  expect(draft).toContain('👀 As a shop reads it:\nHaldi is here\n')
  expect(draft).toContain(
    'from your supplier:\nHaldi is here\nYou can order it right here with one tap.\nButton: [Order now]\nThe picture does not',
  )
  expect(await shown()).toBe('image/jpeg')
  await nita.taps('Add or change the picture')
  await nita.taps('No picture')
  expect(await shown()).toBeNull()
})
