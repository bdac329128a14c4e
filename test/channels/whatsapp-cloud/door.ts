/** The webhook on a database of the test, with an ear behind it and the app's secret in hand. */
import { createHmac } from 'node:crypto'
import { Hono } from 'hono'
import type { Accept, Report } from '../../../src/channels/channel.ts'
import { createAddresses } from '../../../src/channels/whatsapp-cloud/addresses.ts'
import { failureOf } from '../../../src/channels/whatsapp-cloud/errors.ts'
import { addWebhook, type WebhookOptions } from '../../../src/channels/whatsapp-cloud/webhook.ts'
import type { Receipt } from '../../../src/chat/message.ts'
import type { Db } from '../../../src/db/client.ts'
import { createEar } from '../../contract/ear.ts'
import { lentDb } from '../../support/lent-db.ts'
import { createLog } from '../telegram/support.ts'
import { account, now } from './samples.ts'

export const appSecret = 'the app secret of the tests'
export const verifyToken = 'chosen for the handshake'
export const header = 'x-hub-signature-256'

export function sign(body: string | Buffer, secret = appSecret): string {
  return `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`
}

type Options = Partial<WebhookOptions> & { db?: Db; accept?: Accept; report?: Report }

export async function openDoor(options: Options = {}) {
  const db = options.db ?? (await lentDb())
  const log = createLog()
  const ear = createEar()
  const receipts: Receipt[] = []
  const reported = { calls: 0 }
  const ignored = new Map<string, number>()
  const app = new Hono()
  const clock = () => now
  const addresses = createAddresses({ db, account, log, now: clock })
  const report: Report = async (told) => {
    reported.calls++
    receipts.push(...told)
  }
  addWebhook(app, options.accept ?? ear.accept, options.report ?? report, {
    ...{ db, account, appSecret, verifyToken, log, addresses, failureOf, now: clock, open: () => true },
    ignored: (why, updates) => void ignored.set(why, (ignored.get(why) ?? 0) + updates),
    ...options,
  })
  const send = async (body: string | Buffer, headers: Record<string, string>) =>
    (
      await app.request('/webhooks/whatsapp', {
        method: 'POST',
        headers,
        body: new Uint8Array(Buffer.from(body)),
      })
    ).status
  /** Delivers as Meta does. */
  const deliver = (body: unknown) => {
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(JSON.stringify(body))
    return send(bytes, { [header]: sign(bytes) })
  }
  return { db, app, log, ear, receipts, reported, ignored, addresses, send, deliver }
}
