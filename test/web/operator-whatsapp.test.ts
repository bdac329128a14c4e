import { beforeAll, expect, test } from 'vitest'
import { patchState, readState } from '../../src/channels/whatsapp-web/state.ts'
import { type Office, openOffice, type Visitor } from './office.ts'

const path = '/operator/whatsapp'
let office: Office
let operator: Visitor
beforeAll(async () => {
  office = await openOffice()
  const { rows } = await office.db.pool.query(`insert into person (name) values ('Asha') returning id`)
  await office.db.pool.query(
    `insert into membership (person_id, party, role) values ($1, 'brand', 'operator')`,
    [rows[0].id],
  )
  operator = await office.signIn(rows[0].id)
})

const alive = (change: Parameters<typeof patchState>[1]) =>
  patchState(office.db.pool, { beat: office.clock.now.toISOString(), reason: null, qr: null, ...change })
const shown = async () => (await operator.get(path)).text()

test('only the people of the brand see it, signed in', async () => {
  expect((await office.app.request(path)).status).toBe(403)
  const owner = await office.signIn(office.trade.people.owner)
  expect((await owner.get(path)).status).toBe(403)
  expect((await owner.post(`${path}/log-out`)).status).toBe(403)
  expect((await operator.get(path)).status).toBe(200)
})

test('it says that nothing runs where nothing runs, or where its node has died', async () => {
  expect(await shown()).toContain('WHATSAPP_WEB is on')
  await patchState(office.db.pool, { phase: 'ready', beat: new Date(0).toISOString() })
  expect(await shown()).toContain('WHATSAPP_WEB is on')
})

test('the code to scan is shown as a picture, in a part that looks for a newer one by itself', async () => {
  await alive({ phase: 'scan', qr: 'one,two,three' })
  const page = await shown()
  expect(page).toContain('src="data:image/png;base64,')
  expect(page).toContain(`hx-get="${path}" hx-trigger="every`)
})

test('it says as which number it is ready, and why it stopped', async () => {
  await alive({ phase: 'ready', phone: '+919000000001' })
  expect(await shown()).toContain('Ready as +919000000001')
  await alive({ phase: 'stopped', reason: 'conflict' })
  const page = await shown()
  expect(page).toContain('opened elsewhere')
  expect(page).toContain('Connect again')
  await alive({ phase: 'stopped', reason: 'no-browser', detail: 'Install <one>' })
  expect(await shown()).toContain('Install &lt;one&gt;')
})

test('a wish is left for the node that holds the number, and written into the log', async () => {
  expect((await operator.post(`${path}/connect`)).status).toBe(200)
  expect((await readState(office.db.pool)).wish).toMatchObject({ what: 'connect' })
  expect((await operator.post(`${path}/anything`)).status).toBe(404)
  const { rows } = await office.db.pool.query(`select action from audit_log where subject = 'whatsapp-web'`)
  expect(rows).toEqual([{ action: 'whatsapp-connect' }])
})
