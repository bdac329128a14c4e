/** The pages as this node serves them, and the doors that the links of invites and packs open. */
import { Hono } from 'hono'
import type { Channels } from './channels/open-channels.ts'
import { announce } from './chat/announce.ts'
import type { Core } from './chat/core.ts'
import { announceOrder } from './chat/notices/orders.ts'
import { readCode, spelledCode } from './codes/shape.ts'
import { openSamples } from './demo/bills/samples.ts'
import type { ImageStore } from './invoices/images/image-store.ts'
import { looksLikeToken } from './people/token.ts'
import type { FetchMedia } from './web/conversations/pages.ts'
import { webRoutes } from './web/web-routes.ts'

export type PageParts = {
  core: Core
  channels: Channels
  stopping: AbortSignal
  publicUrl: string
  /** Where the pictures of bills are kept. */
  images: ImageStore
}

export function pagesOf({ core, channels, stopping, publicUrl, images }: PageParts): Hono {
  const app = new Hono()
  app.get('/i/:token', (c) => {
    const leads = leadsTo(channels, c.req.param('token'))
    return leads ? c.redirect(leads) : c.notFound()
  })
  app.get('/c/:code', (c) => {
    const code = readCode(c.req.param('code'))
    const leads = code && opens(channels, spelledCode(code), `code%20${spelledCode(code)}`)
    return leads ? c.redirect(leads) : c.notFound()
  })
  const toWake: (() => void)[] = []
  const { simulator } = channels
  const pages = webRoutes({
    db: core.db,
    announce: async (tx, change) => {
      toWake.push(await announceOrder(core, tx, change))
    },
    tell: async (tx, told, { origin, by }) => {
      toWake.push(await announce(core, tx, origin, told, by))
    },
    announced: () => {
      for (const wake of toWake.splice(0)) wake()
    },
    now: core.now,
    publicUrl,
    secureCookies: publicUrl.startsWith('https:'),
    log: core.log,
    stopping,
    images,
    chats: { core, fetchMedia: fetcherOf(core, channels) },
    ...(simulator ? { demo: { simulator, samples: openSamples(core.db, core.now) } } : {}),
  })
  app.route('/', pages as unknown as Hono)
  return app
}

const fetchMs = 20_000

/** Files are had from whichever channel this node runs; what a messenger no longer gives out is missing. */
function fetcherOf(core: Core, { all }: Channels): FetchMedia {
  return async (name, account, id) => {
    const channel = all.find((each) => each.name === name && each.account === account)
    try {
      return (await channel?.fetchMedia(id, AbortSignal.timeout(fetchMs)))?.bytes
    } catch (error) {
      core.log.info({ err: error, channel: name }, 'a file of a chat could not be had')
      return undefined
    }
  }
}

const leadsTo = (channels: Channels, token: string): string | undefined =>
  looksLikeToken(token) ? opens(channels, token, `join%20${token}`) : undefined

/** Into the messenger that people here use, with a first message: what its link passes on, or the text where it takes one. */
function opens(
  { whatsappCloud, whatsappWeb, telegram, simulator }: Channels,
  start: string,
  text: string,
): string | undefined {
  const number = whatsappCloud?.number() ?? whatsappWeb?.phone()?.slice(1)
  if (number) return `https://wa.me/${number}?text=${text}`
  const bot = telegram?.username()
  if (bot) return `https://t.me/${bot}?start=${start}`
  return simulator ? `/?start=${start}` : undefined
}
