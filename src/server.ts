/** The web server's routes: health, metrics, the API, the messengers' webhooks, the pages. */
import { Hono } from 'hono'
import type { Registry } from 'prom-client'
import { apiRoutes } from './api/routes.ts'
import type { Station } from './channels/station.ts'
import type { Core } from './chat/core.ts'
import type { BillReader } from './invoices/worker/bill-reader.ts'

export type ServerParts = {
  core: Core
  stations: Station[]
  registry: Registry
  apiKey: string | undefined
  bills: BillReader
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
  app.route('/api/v1', apiRoutes(parts) as unknown as Hono)
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
