import { Hono } from 'hono'
import { Registry } from 'prom-client'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Station } from '../src/channels/station.ts'
import { buildServer } from '../src/server.ts'
import { ChatWorld } from './support/chat.ts'
import { lentDb } from './support/lent-db.ts'

let app: Hono
const state = { ready: true, channel: { ok: true } as { ok: boolean; reason?: string } }
const key = 'a key of sixteen letters'

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
