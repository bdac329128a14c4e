/** The pages as this node serves them, and the door that an invite's link opens. */
import { Hono } from 'hono'
import type { Channels } from './channels/open-channels.ts'
import { announce } from './chat/announce.ts'
import type { Core } from './chat/core.ts'
import { orderNotices } from './chat/notices/orders.ts'
import { webRoutes } from './web/web-routes.ts'

export type PageParts = {
  core: Core
  channels: Channels
  stopping: AbortSignal
  publicUrl: string
}

export function pagesOf({ core, channels, stopping, publicUrl }: PageParts): Hono {
  const app = new Hono()
  app.route(
    '/',
    webRoutes({
      db: core.db,
      announce: async (tx, change, origin) => {
        // Woken by the sender's poll or the next turn at the latest: the page's transaction commits after this.
        const wake = await announce(core, tx, origin, orderNotices(change), change.by)
        setImmediate(wake)
      },
      now: core.now,
      publicUrl,
      secureCookies: publicUrl.startsWith('https:'),
      log: core.log,
      stopping,
      ...(channels.simulator ? { demo: { simulator: channels.simulator } } : {}),
    }) as unknown as Hono,
  )
  return app
}
