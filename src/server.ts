/** The web server's routes: health, metrics, the API, the messengers' webhooks, the pages. */
import { timingSafeEqual } from 'node:crypto'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Registry } from 'prom-client'
import { answerOrderText } from './api/order-text.ts'
import type { Station } from './channels/station.ts'
import type { Core } from './chat/core.ts'

export type ServerParts = {
  core: Core
  stations: Station[]
  registry: Registry
  apiKey: string | undefined
  /** false until migrated and started, and again while stopping. */
  ready: () => boolean
  pages: Hono
}

/** Builds the app; the pages answer what nothing before them has answered. */
export function buildServer(parts: ServerParts): Hono {
  const app = new Hono()
  app.get('/health', async (c) => {
    const report = await health(parts)
    return c.json(report, report.ok ? 200 : 503)
  })
  app.get('/metrics', async (c) =>
    c.text(await parts.registry.metrics(), 200, { 'content-type': parts.registry.contentType }),
  )
  for (const { channel, accept, report } of parts.stations) channel.routes?.(app, accept, report)
  app.route('/api/v1', api(parts))
  app.route('/', parts.pages)
  return app
}

/** Ready only when the database answers, it is migrated, and every channel works. */
async function health({ core, stations, ready }: ServerParts) {
  const database = await core.db.pool.query('select 1').then(
    () => true,
    () => false,
  )
  const channels = Object.fromEntries(stations.map((station) => [station.channel.name, station.health()]))
  const ok = ready() && database && Object.values(channels).every((each) => each.ok)
  return { ok, ready: ready(), database, channels }
}

const longestBody = 64 * 1_024

function api({ core, apiKey }: ServerParts): Hono {
  const app = new Hono()
  app.use(
    bodyLimit({ maxSize: longestBody, onError: (c) => c.json({ error: 'The request is too large.' }, 413) }),
  )
  app.use(async (c, next) => {
    if (!apiKey) return c.json({ error: 'The API is off: set GALLA_API_KEY.' }, 404)
    const given = /^Bearer (.+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? ''
    if (!sameKey(given, apiKey)) return c.json({ error: 'The API key is missing or wrong.' }, 401)
    return next()
  })
  app.post('/order-text', async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    const answer = await answerOrderText(core, body)
    return 'error' in answer ? c.json(answer, 400) : c.json(answer)
  })
  return app
}

function sameKey(given: string, expected: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(expected)
  return a.length === b.length && timingSafeEqual(a, b)
}
