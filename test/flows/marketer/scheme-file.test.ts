/** A file of schemes sent in chat: checked, tried, and published whole by a tap. */
import { beforeEach, expect, test } from 'vitest'
import type { Channel } from '../../../src/channels/channel.ts'
import { readSchemesSent } from '../../../src/jobs/scheme-file.ts'
import { haldiSlabs } from '../../schemes/documents.ts'
import { type Desk, openDesk, ordered } from './desk.ts'

let desk: Desk
beforeEach(async () => {
  desk = await openDesk()
})

const header = 'code,name,gives,from,until,skus'
const table = (...rows: string[]) => [header, ...rows].join('\n')
const two = table(
  'HALDI,Haldi 50,"50 1%, 200 2%",2026-11-20,2026-12-31,HAL-100',
  'NOODLES,Noodles 11+1,11+1,2026-11-20,2026-12-31,NOO-70',
)

/** Sends a file; the job reads it as often as told. */
async function sends(content: string, { name = 'diwali.csv', times = 1, phone = desk.nita } = {}) {
  const { street } = desk
  street.world.jobs.splice(0)
  const [answer] = await phone.does({ kind: 'document', media: { id: 'f', name } })
  const wishes = street.world.jobs.splice(0).filter(({ job }) => job === 'scheme-file')
  const fetchMedia = async () => ({ bytes: Buffer.from(content) })
  const channel = { name: 'telegram', account: 'test', fetchMedia } as unknown as Channel
  for (let run = 0; run < times; run++)
    for (const { data } of wishes)
      await readSchemesSent({ core: street.world.core, channels: [channel] }, data)
  return { answer, told: await phone.hears(), wishes }
}
const live = async () =>
  (await desk.street.rows('select code, version from scheme order by code')) as unknown[]

test('a file is tried on past orders before anything is live, and one tap publishes all of it, once', async () => {
  const { street, nita } = desk
  await ordered(street, { 'HAL-100': 200 }, '11-05')
  await ordered(street, { 'HAL-100': 45, 'NOO-70': 22 }, '11-06', 2)
  const { answer, told } = await sends(two, { times: 2 })
  expect(answer?.text).toContain('I am reading diwali.csv')
  expect(told).toHaveLength(1)
  expect(told[0]?.text.split('\n')).toEqual([
    '📄 diwali.csv: 2 schemes, nothing is live yet. On the last 90 days:',
    '• Haldi 50 (HALDI): orders 1, shops 1, cost ₹120, just under a slab 1',
    '• Noodles 11+1 (NOODLES): orders 1, shops 1, cost ₹24, just under a slab 0',
  ])
  expect(await live()).toEqual([])
  const key = await nita.keyOf('Publish all 2')
  expect((await nita.taps('Publish all 2')).text).toBe('✅ All 2 schemes are live. Shops see them in Offers.')
  await nita.does({ kind: 'tap', key })
  expect(await live()).toEqual([
    { code: 'HALDI', version: 1 },
    { code: 'NOODLES', version: 1 },
  ])
})

test('a mistake anywhere leaves nothing behind, and is told by row and column', async () => {
  const { told } = await sends(
    table(
      'HALDI,Haldi 50,50 1%,2026-11-20,2026-12-31,HAL-1OO',
      'BAD CODE,Old,50 1%,2026-10-01,2026-10-31,HAL-100',
    ),
  )
  expect(told[0]?.text.split('\n')).toEqual([
    'diwali.csv was not taken, nothing is live. Please mend and send it again:',
    'Row 3, BAD CODE: “BAD CODE” cannot be the code of a scheme: letters, digits and dashes, 40 at most.',
    'Row 3, BAD CODE: The window of BAD CODE is over already.',
    'Row 2, HALDI: skus: there is no SKU “HAL-1OO”.',
  ])
  expect(await desk.street.rows('select 1 from scheme_draft')).toEqual([])
  const odd = await sends('{"code": ', { name: 'x.json' })
  expect(odd.told[0]?.text).toContain('This is no JSON in UTF-8.')
})

test('what was changed since it was shown is not published, nor anything beside it', async () => {
  const { nita } = desk
  await sends(two)
  const key = await nita.keyOf('Publish all 2')
  await sends(
    JSON.stringify([{ code: 'NOODLES', ...haldiSlabs, window: { from: '2026-11-20', until: '2026-12-30' } }]),
    { name: 'n.json' },
  )
  const [told] = await nita.does({ kind: 'tap', key })
  expect(told?.text).toContain('Nothing was published. NOODLES was changed meanwhile.')
  expect(await live()).toEqual([])
})

test('only who may publish sends schemes: the right is looked at again when the file is read and when it is published', async () => {
  const { street, nita } = desk
  const rep = await street.phoneOf(await street.person('Ravi', { party: 'brand', role: 'rep' }), 'ravi')
  expect((await sends(two, { phone: rep })).wishes).toEqual([])
  await sends(two)
  await street.db.pool.query(`update membership set role = 'rep' where person_id = $1`, [desk.marketers])
  expect((await nita.taps('Publish all 2')).text).toBe('That is not open to you here.')
  expect(await live()).toEqual([])
})
