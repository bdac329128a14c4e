/** WhatsApp through Meta's Cloud API, as a channel. */
import type { WhatsAppCloud } from '../../config-whatsapp.ts'
import type { Db } from '../../db/client.ts'
import type { Channel } from '../channel.ts'
import type { Log } from '../log.ts'
import { createTransport } from '../transport.ts'
import { createAddresses } from './addresses.ts'
import { capabilitiesAt, usualRate } from './capabilities.ts'
import { failureOf } from './errors.ts'
import { createGraph, type Graph } from './graph.ts'
import { createFetchMedia } from './media.ts'
import { createSend } from './send.ts'
import { createStanding, type Standing } from './standing.ts'
import { addWebhook } from './webhook.ts'

/** The number at Meta, whose id is also the channel's account; 80 messages a second where no rate is said. */
export type WhatsAppCloudOptions = Omit<WhatsAppCloud, 'rate'> & {
  rate?: number
  db: Db
  log: Log
  /** Milliseconds for one call of the Graph API. */
  callTimeoutMs?: number
  now?: () => Date
}

export type WhatsAppCloudChannel = Channel & {
  /** The number as dialled, digits, for wa.me links; undefined until Meta was reached once. */
  number(): string | undefined
}

/** Connections to Meta at once: enough for answers that take a quarter of a second. */
const connections = { least: 64, perRate: 0.25 }

/**
 * Hears by webhook alone, on every node; sends either way, started or not. `start` asks how the number stands and waits
 * for no answer. Tests stand in for Meta by `graphUrl`.
 */
export function whatsappCloudChannel(options: WhatsAppCloudOptions): WhatsAppCloudChannel {
  const { phoneNumberId, accessToken, graphUrl, graphVersion, db, log } = options
  const { now = () => new Date(), callTimeoutMs = 10_000 } = options
  const rate = options.rate ?? usualRate
  const can = capabilitiesAt(rate)
  const transport = createTransport(Math.max(connections.least, Math.ceil(rate * connections.perRate)))
  const addresses = createAddresses({ db, account: phoneNumberId, log, now })
  const calls = { baseUrl: graphUrl, version: graphVersion, token: accessToken, timeoutMs: callTimeoutMs }
  const bare = createGraph({ ...calls, transport })
  const standing = createStanding({ graph: bare, phoneNumberId, perSecond: rate, log })
  const graph = watched(bare, standing)
  let stopped = false
  return {
    name: 'whatsapp-cloud',
    account: phoneNumberId,
    can,
    holdToListen: false,
    number: standing.number,
    routes(app, accept, report = async () => {}) {
      const { appSecret, verifyToken } = options
      addWebhook(app, accept, report, {
        ...{ db, account: phoneNumberId, appSecret, verifyToken, log, addresses, failureOf, now },
        open: () => !stopped,
        onTrouble: standing.told,
      })
    },
    async start() {
      stopped = false
      standing.start()
    },
    async stop() {
      stopped = true
      standing.stop()
    },
    send: createSend({ graph, phoneNumberId, addresses, log, now: () => now().getTime() }),
    fetchMedia: createFetchMedia({ transport, accessToken, graphUrl, graphVersion, now }),
    health() {
      const reason = standing.reason()
      return reason === undefined ? { ok: true } : { ok: false, reason: `whatsapp: ${reason}` }
    },
  }
}

/** Every call tells whether the account still works. */
function watched(graph: Graph, standing: Standing): Graph {
  const watch = async (call: Promise<Record<string, unknown>>) => {
    try {
      const answer = await call
      standing.succeeded()
      return answer
    } catch (error) {
      standing.failed(error)
      throw error
    }
  }
  return {
    get: (path, signal) => watch(graph.get(path, signal)),
    post: (path, body, signal) => watch(graph.post(path, body, signal)),
    upload: (path, file, signal) => watch(graph.upload(path, file, signal)),
  }
}
