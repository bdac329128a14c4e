import { once } from 'node:events'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import type { Accept } from '../../src/channels/channel.ts'
import { whatsappCloudChannel } from '../../src/channels/whatsapp-cloud/whatsapp-cloud-channel.ts'
import type { Db } from '../../src/db/client.ts'
import { lentDb } from '../support/lent-db.ts'
import type { Sent } from '../support/whatsapp/acts.ts'
import { visible } from '../support/whatsapp/formatting.ts'
import type { Person } from '../support/whatsapp/person.ts'
import type { Seen } from '../support/whatsapp/seen.ts'
import { type StandIn, startStandIn } from '../support/whatsapp/stand-in.ts'
import { quiet } from '../web/demo-desk.ts'
import { channelContract } from './channel-contract.ts'
import type { ContractPerson } from './harness.ts'

let lastPhone = 919_800_000_000

const isOurs = ({ from }: Seen) => from === 'business'
const shown = ({ text, buttons, file }: Seen) => ({
  text: visible(text),
  labels: buttons.map(({ title }) => title),
  ...(file ? { file: file.bytes } : {}),
})

function acting(whatsapp: StandIn, phone: Person): Omit<ContractPerson, 'chat' | 'id' | 'name'> {
  const does = async (_sent: Sent) => whatsapp.webhook.idle()
  return {
    says: (text) => does(phone.says(text)),
    quotes: (id, text) => does(phone.says(text, id)),
    starts: (payload) => does(phone.says(payload)),
    taps: (label) => does(phone.taps(label)),
    sendsPhoto: (bytes, { caption } = {}) => does(phone.sendsPhoto(bytes, caption ? { caption } : {})),
    sendsDocument: (bytes, words) => does(phone.sendsDocument(bytes, words)),
    sendsVoice: (bytes) => does(phone.sendsVoice(bytes)),
    sharesLocation: (lat, lon) => does(phone.sharesLocation(lat, lon)),
    sharesContact: ({ own, phone: number }) => does(phone.sharesContact({ own, phone: number, asked: own })),
    blocks: async () => phone.blocks(),
    unblocks: async () => phone.unblocks(),
    reads: async () => phone.messages.filter(isOurs).map(shown),
  }
}

function personOf(whatsapp: StandIn): ContractPerson {
  const number = String(++lastPhone)
  const phone = whatsapp.chat(number, { name: 'Rakesh शर्मा' })
  phone.hasWritten()
  return { chat: number, id: number, name: 'Rakesh शर्मा', ...acting(whatsapp, phone) }
}

channelContract(
  'WhatsApp over the Cloud API',
  async (accept: Accept) => {
    const db: Db = await lentDb()
    const whatsapp = await startStandIn({ pace: 0.001, undeliverable: 'refused' })
    const app = new Hono()
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }) as Server
    if (!server.listening) await once(server, 'listening')
    const { phoneNumberId, token: accessToken, appSecret, verifyToken, root: graphUrl } = whatsapp
    const channel = whatsappCloudChannel({
      ...{ phoneNumberId, accessToken, appSecret, verifyToken, graphUrl, graphVersion: 'v25.0' },
      ...{ db, log: quiet, callTimeoutMs: 2_000 },
    })
    channel.routes?.(app, accept)
    await channel.start(accept)
    await whatsapp.subscribe(`http://127.0.0.1:${(server.address() as AddressInfo).port}/webhooks/whatsapp`)
    return {
      channel,
      person: async () => personOf(whatsapp),
      async redeliver() {
        whatsapp.webhook.repeat(whatsapp.webhook.lastMessage)
        await whatsapp.webhook.idle()
      },
      async fail(how) {
        whatsapp.fault(how === 'busy' ? { refuse: 131016 } : { cut: true, done: true })
      },
      heal: async () => whatsapp.clearFaults(),
      async close() {
        await channel.stop()
        server.closeAllConnections()
        if (server.listening) await new Promise((resolve) => server.close(resolve))
        await whatsapp.stop()
        await db.close()
      },
    }
  },
  ['album', 'start', 'news of blocks'],
)
