/** Conversations over WhatsApp Web: choices are numbered text there, and the number of the sender is known. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readState } from '../../../src/channels/whatsapp-web/state.ts'
import { until } from '../../support/until.ts'
import {
  type Received,
  type Said,
  standInVersion,
  WhatsAppStandIn,
} from '../../support/whatsapp-web/stand-in.ts'
import { buildPlace, knownChat, nodeAt, ownersPhone } from './node.ts'
import type { Reply, Speaker, Stage } from './stage.ts'

const shown = ({ text }: Said): Reply => ({ text, labels: [] })
const address = { channel: 'whatsapp-web', account: 'whatsapp-web' }

function speaker(whatsapp: WhatsAppStandIn, chat: string, note: (message: Received) => void): Speaker {
  let read = 0
  const sends = async (message: Omit<Received, 'from'>) => {
    const whole = { from: chat, ...message }
    note({ ...whole, id: await whatsapp.receive(whole) })
  }
  return {
    says: (body) => sends({ body }),
    taps: async () => {
      throw new Error('nothing can be tapped here')
    },
    sharesNumber: () => sends({ body: chat.replace(/@.*/, '') }),
    async sendsPhotos(photos) {
      const parentMsgKey = { _serialized: 'together' }
      for (const photo of photos) {
        const media = { base64: Buffer.from(photo).toString('base64'), mime: 'image/jpeg' }
        await sends({ type: 'image', media, more: { parentMsgKey } })
      }
    },
    async hears(pattern) {
      const next = () => whatsapp.saidTo(chat).findIndex(({ text }, n) => n >= read && pattern.test(text))
      await until(
        () => next() >= 0,
        `a message like ${pattern}, but: ${JSON.stringify(whatsapp.saidTo(chat).slice(-3))}`,
        30_000,
      )
      const at = next()
      read = at + 1
      return shown(whatsapp.saidTo(chat)[at] as Said)
    },
    heard: async () => whatsapp.saidTo(chat).map(shown),
  }
}

export async function openWhatsAppWebStage(): Promise<Stage & { whatsapp: WhatsAppStandIn }> {
  const place = await buildPlace()
  const dataDir = await mkdtemp(join(tmpdir(), 'galla-wa-'))
  const whatsapp = await WhatsAppStandIn.in(dataDir)
  await whatsapp.linked()
  const biller = '918000000001@c.us'
  await knownChat(place, { ...address, chat: biller }, place.world.billerId)
  const node = await nodeAt(place, {
    GALLA_DATA_DIR: dataDir,
    WHATSAPP_WEB: 'on',
    WHATSAPP_WEB_CHROMIUM: whatsapp.chromium,
    WHATSAPP_WEB_VERSION: standInVersion,
    WHATSAPP_WEB_GAP: '0-0',
  })
  await until(async () => (await readState(place.db.pool)).phase === 'ready', 'a linked number', 45_000)
  await whatsapp.settle()
  let newest: Received | undefined
  const note = (message: Received) => {
    newest = message
  }
  return {
    ...{ db: place.db, world: place.world, whatsapp },
    owner: speaker(whatsapp, `${ownersPhone}@c.us`, note),
    biller: speaker(whatsapp, biller, note),
    async redeliver() {
      if (newest) await whatsapp.receive(newest)
    },
    async close() {
      await node.stop()
      whatsapp.close()
      await place.db.close()
      await rm(dataDir, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}
