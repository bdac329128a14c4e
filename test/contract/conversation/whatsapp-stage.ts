/** Conversations on WhatsApp over the Cloud API. */
import { withWhatsApp } from '../../support/survival/galla.ts'
import type { Sent } from '../../support/whatsapp/acts.ts'
import { visible } from '../../support/whatsapp/formatting.ts'
import type { Person } from '../../support/whatsapp/person.ts'
import { type Seen, titles } from '../../support/whatsapp/seen.ts'
import { startStandIn } from '../../support/whatsapp/stand-in.ts'
import { buildPlace, knownChat, nodeAt, ownersPhone } from './node.ts'
import type { Reply, Speaker, Stage } from './stage.ts'

const shown = (seen: Seen): Reply => ({ text: visible(seen.text), labels: titles(seen) })

function speaker(phone: Person): Speaker {
  const does = async (_: Sent) => {}
  return {
    says: (text) => does(phone.says(text)),
    taps: (label) => does(phone.taps(label)),
    sharesNumber: () => does(phone.sharesContact({ asked: true })),
    async sendsPhotos(photos) {
      for (const photo of photos) phone.sendsPhoto(photo)
    },
    hears: async (pattern) => shown(await phone.hears(({ text }) => pattern.test(visible(text)))),
    heard: async () => phone.messages.filter(({ from }) => from === 'business').map(shown),
  }
}

export async function openWhatsAppStage(): Promise<Stage> {
  const place = await buildPlace()
  const whatsapp = await startStandIn({ pace: 0.01 })
  const biller = whatsapp.chat('918000000001', { name: 'Hetal' })
  biller.hasWritten()
  const account = whatsapp.phoneNumberId
  await knownChat(place, { channel: 'whatsapp-cloud', account, chat: biller.phone }, place.world.billerId)
  const node = await nodeAt(place, withWhatsApp(whatsapp))
  await whatsapp.subscribe(`${place.address}/webhooks/whatsapp`)
  return {
    ...{ db: place.db, world: place.world },
    owner: speaker(whatsapp.chat(ownersPhone, { name: 'Kiran' })),
    biller: speaker(biller),
    async redeliver() {
      // The newest message of a person, not a status.
      whatsapp.webhook.repeat(whatsapp.webhook.lastMessage)
      await whatsapp.webhook.idle()
    },
    async close() {
      await node.stop()
      await whatsapp.stop()
      await place.db.close()
    },
  }
}
