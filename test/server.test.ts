import { Hono } from 'hono'
import { Registry } from 'prom-client'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Station } from '../src/channels/station.ts'
import { type BillReader, openBillReader } from '../src/invoices/worker/bill-reader.ts'
import { ReadingFault } from '../src/invoices/worker/reading-process.ts'
import { buildServer } from '../src/server.ts'
import { ChatWorld } from './support/chat.ts'
import { lentDb } from './support/lent-db.ts'

let app: Hono
afterAll(() => bills.stop())
const state = { ready: true, channel: { ok: true } as { ok: boolean; reason?: string } }
const key = 'a key of sixteen letters'
const bills = { ...openBillReader({ workers: 1, country: 'IN' }) }

beforeAll(async () => {
  const db = await lentDb()
  await db.pool.query(`insert into brand (id, name) values (1, 'Suraj Foods')`)
  await db.pool.query(
    `insert into product (sku, name, category, case_size) values ('GHE', 'Cow Ghee 500ml', 'Oils', 18)`,
  )
  await db.pool.query(`insert into product_price select id, '2024-01-01', 34000, 30600, 28730 from product`)
  await db.pool.query(`insert into product_tax select id, '2024-01-01', 500 from product`)
  await db.pool.query('update catalog_version set version = version + 1')
  const station = {
    channel: { name: 'toy' },
    health: () => state.channel,
    accept: async () => {},
  } as unknown as Station
  const world = new ChatWorld(db)
  const parts = {
    core: world.core,
    stations: [station],
    registry: new Registry(),
    pages: new Hono(),
    ready: () => state.ready,
    bills,
  }
  app = buildServer({ ...parts, apiKey: key })
})

const orderText = (body: unknown, headers: Record<string, string> = { authorization: `Bearer ${key}` }) =>
  app.request('/api/v1/order-text', { method: 'POST', body: JSON.stringify(body), headers })

describe('/health', () => {
  it('is ready only when the database answers, the node has started and every channel works', async () => {
    expect((await app.request('/health')).status).toBe(200)
    state.channel = { ok: false, reason: 'the token was revoked' }
    const sick = await app.request('/health')
    expect(sick.status).toBe(503)
    expect(await sick.json()).toMatchObject({
      ok: false,
      channels: { toy: { reason: 'the token was revoked' } },
    })
    Object.assign(state, { channel: { ok: true }, ready: false })
    expect((await app.request('/health')).status).toBe(503)
    state.ready = true
  })
})

describe('POST /api/v1/order-text', () => {
  it('answers with lines and questions', async () => {
    const answer = await orderText({ text: '5 ghee' })
    expect(await answer.json()).toEqual({
      kind: 'order',
      lines: [{ sku: 'GHE', quantity: 5, unit: 'piece', pieces: 5, text: '5 ghee' }],
      questions: [],
    })
  })

  it('is closed to a missing or wrong key', async () => {
    expect((await orderText({ text: '5 ghee' }, {})).status).toBe(401)
    expect(
      (await orderText({ text: '5 ghee' }, { authorization: 'Bearer another key of letters' })).status,
    ).toBe(401)
  })

  it('says what is wrong with a body it cannot read, and refuses one that is too large', async () => {
    expect(await (await orderText({ words: 'x' })).json()).toHaveProperty('error')
    expect(await (await orderText({ outlet: 'R-9999', text: '5 ghee' })).json()).toEqual({
      error: 'There is no outlet R-9999.',
    })
    expect((await orderText({ text: 'x'.repeat(100_000) })).status).toBe(413)
  })
})

describe('POST /api/v1/invoices/read', () => {
  const post = (body: Buffer, authorization = `Bearer ${key}`) =>
    app.request('/api/v1/invoices/read', {
      method: 'POST',
      body: new Uint8Array(body),
      headers: { authorization },
    })

  it('answers a file that is no bill with the reason, and is closed without the key', async () => {
    const answer = await post(Buffer.from('PK a zip'))
    expect(answer.status).toBe(200)
    expect(await answer.json()).toMatchObject({ verdict: 'unreadable', checks: [{ name: 'not-a-picture' }] })
    expect((await post(Buffer.from('PK'), 'Bearer another key of letters')).status).toBe(401)
  })

  it('refuses what is larger than a photo may be, and says when no process can read', async () => {
    expect((await post(Buffer.alloc(20 * 1_024 * 1_024 + 1))).status).toBe(413)
    const usual = bills.read
    bills.read = (() => Promise.reject(new ReadingFault('busy', '64 waiting'))) as BillReader['read']
    const answer = await post(Buffer.from('x'))
    bills.read = usual
    expect(answer.status).toBe(503)
    expect(await answer.json()).toEqual({ error: 'Too many bills are being read: try again in a minute.' })
  })
})
