import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { readState } from '../../../src/channels/whatsapp-web/state.ts'
import { freshDb } from '../../support/db.ts'
import { buildShop } from '../../support/shop.ts'
import { freePort, startGalla } from '../../support/survival/galla.ts'
import { until } from '../../support/until.ts'
import { standInVersion, WhatsAppStandIn } from '../../support/whatsapp-web/stand-in.ts'
import { browsersOn, kiran } from './support.ts'

it('loses nothing and leaves no browser behind when the node is killed while it sends', {
  timeout: 150_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'galla-wa-'))
  const [db, whatsapp] = await Promise.all([freshDb(), WhatsAppStandIn.in(dataDir)])
  const { ownerId } = await buildShop(db)
  await db.pool.query('insert into person_phone (phone, person_id) values ($1, $2)', [
    `+${kiran.number}`,
    ownerId,
  ])
  await whatsapp.linked()
  const galla = startGalla({
    port: await freePort(),
    env: {
      ...{ DATABASE_URL: db.url, GALLA_DATA_DIR: dataDir, GALLA_DEMO: 'off', LOG_LEVEL: 'warn' },
      ...{ WHATSAPP_WEB: 'on', WHATSAPP_WEB_CHROMIUM: whatsapp.chromium },
      ...{ WHATSAPP_WEB_VERSION: standInVersion, WHATSAPP_WEB_GAP: '0-0' },
    },
  })
  onTestFinished(async () => {
    await galla.kill()
    whatsapp.close()
    await db.close()
    await rm(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 })
  })
  const linked = () =>
    until(async () => (await readState(db.pool)).phase === 'ready', 'a linked number', 60_000)
  const said = () => whatsapp.saidTo(kiran.chat)

  await linked()
  await whatsapp.settle()
  await whatsapp.do('deliver', { hang: true })
  await whatsapp.receive({ from: kiran.chat, body: 'hello' })
  await until(() => said().length === 1, 'the reply in the page', 30_000)
  const [first] = said()
  await galla.kill()
  await until(() => browsersOn(join(whatsapp.folder, 'session')).length === 0, 'the end of its browser')

  await whatsapp.whileAway({ from: kiran.chat, body: 'menu' })
  await db.pool.query(`update channel_account set state = state || '{"phase":"off"}'`)
  galla.start()
  await linked()
  await whatsapp.settle()
  const unsent = `select 1 from outbox where status not in ('sent', 'unknown', 'failed')`
  await until(async () => (await db.pool.query(unsent)).rowCount === 0, 'every reply', 60_000)
  await whatsapp.settle()
  const again = said().filter(({ text }) => text === first?.text)
  expect(again.length).toBeLessThanOrEqual(2)
  expect(said().length).toBeGreaterThanOrEqual(again.length + 1)
  expect(galla.deaths).toEqual([])
})
