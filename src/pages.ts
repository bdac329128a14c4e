/** The pages as this node serves them, and the door that an invite's link opens. */
import { Hono } from 'hono'
import type { Channels } from './channels/open-channels.ts'
import type { Core } from './chat/core.ts'
import { announceOrder } from './chat/notices/orders.ts'
import { looksLikeToken } from './people/token.ts'
import { webRoutes } from './web/web-routes.ts'

export type PageParts = { core: Core; channels: Channels; stopping: AbortSignal; publicUrl: string }

export function pagesOf({ core, channels, stopping, publicUrl }: PageParts): Hono {
  const app = new Hono()
  app.get('/i/:token', (c) => {
    const leads = leadsTo(channels, c.req.param('token'))
    return leads ? c.redirect(leads) : c.notFound()
  })
  const toWake: (() => void)[] = []
  const { simulator } = channels
  const pages = webRoutes({
    db: core.db,
    announce: async (tx, change) => {
      toWake.push(await announceOrder(core, tx, change))
    },
    announced: () => {
      for (const wake of toWake.splice(0)) wake()
    },
    now: core.now,
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    log: core.log,
    stopping,
    ...(simulator ? { demo: { simulator } } : {}),
  })
  app.route('/', pages as unknown as Hono)
  return app
}

/** Into the messenger that people here use, with the invite's token for its first message. */
function leadsTo({ telegram, simulator }: Channels, token: string): string | undefined {
  if (!looksLikeToken(token)) return undefined
  const bot = telegram?.username()
  if (bot) return `https://t.me/${bot}?start=${token}`
  return simulator ? `/?start=${token}` : undefined
}
