/** The hands of a script's people: on the phones of the demo page, on WhatsApp, or a human's own. */
import { createHmac, randomUUID } from 'node:crypto'
import { channelName, phoneOf } from '../../channels/simulator/address.ts'
import type { Simulator } from '../../channels/simulator/simulator.ts'
import { choiceKey } from '../../chat/offer.ts'
import type { WhatsAppCloud } from '../../config-whatsapp.ts'
import type { Hands } from './phone.ts'

export function simulatedHands(simulator: Simulator, personId: number): Hands {
  const chat = phoneOf(personId)
  return {
    channel: channelName,
    chat,
    says: (text) => simulator.hear(chat, randomUUID(), { kind: 'text', text }),
    taps: ({ id }, index) => simulator.hear(chat, randomUUID(), { kind: 'tap', key: choiceKey(id, index) }),
    sends: async (file, mime) => {
      const id = await simulator.media.keep(file)
      if (id === undefined) throw new Error('the file was not kept')
      const kind = mime.startsWith('image/') ? 'photo' : 'document'
      return simulator.hear(chat, randomUUID(), { kind, media: { id, mime } })
    },
  }
}

export const whatsappChannel = 'whatsapp-cloud'
export type WhatsAppNode = { settings: WhatsAppCloud; address: string }

/** Writes as Meta would tell it: by a signed webhook. For a Graph URL behind which nobody has a phone. */
export function whatsappHands({ settings, address }: WhatsAppNode, number: string, name: string): Hands {
  const post = async (content: object) => {
    const message = {
      ...{ from: number, id: `wamid.${randomUUID()}`, timestamp: String(Math.floor(Date.now() / 1_000)) },
      ...content,
    }
    const value = {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: '', phone_number_id: settings.phoneNumberId },
      contacts: [{ profile: { name }, wa_id: number }],
      messages: [message],
    }
    const entry = [{ id: '0', changes: [{ field: 'messages', value }] }]
    const body = JSON.stringify({ object: 'whatsapp_business_account', entry })
    const signature = createHmac('sha256', settings.appSecret).update(body).digest('hex')
    const headers = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${signature}` }
    const response = await fetch(`${address}/webhooks/whatsapp`, { method: 'POST', headers, body })
    if (!response.ok) throw new Error(`the webhook answered ${response.status}`)
  }
  return {
    channel: whatsappChannel,
    chat: number,
    says: (text) => post({ type: 'text', text: { body: text } }),
    taps: ({ id, providerId, choices }, index) => {
      const reply = { id: choiceKey(id, index), title: choices[index] }
      return post({
        type: 'interactive',
        interactive: { type: 'button_reply', button_reply: reply },
        context: { id: providerId },
      })
    },
  }
}

/** Somebody holds the phone: the script has said what to do, and waits for it. */
export function humanHands(number: string): Hands {
  return { channel: whatsappChannel, chat: number, says: async () => {}, taps: async () => {} }
}
