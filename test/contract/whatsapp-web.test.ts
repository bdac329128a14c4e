import { afterAll, beforeAll, vi } from 'vitest'
import type { Accept, Channel } from '../../src/channels/channel.ts'
import {
  patientTimeout,
  person as register,
  type Setup,
  setUp,
  usable,
} from '../channels/whatsapp-web/support.ts'
import type { Received } from '../support/whatsapp-web/stand-in.ts'
import { channelContract } from './channel-contract.ts'
import type { ContractHarness, ContractPerson } from './harness.ts'

vi.setConfig({ testTimeout: patientTimeout, hookTimeout: patientTimeout })

/** One browser for all of the contract: its start is most of the time. */
let at: Setup
beforeAll(async () => {
  at = await setUp()
  await at.whatsapp.linked()
})
afterAll(() => at.close())

let lastNumber = 919_825_100_000
let ear: Accept = async () => {}
const accept: Accept = (messages) => ear(messages)

async function personOf(note: (message: Received) => void): Promise<ContractPerson> {
  const number = String(++lastNumber)
  await register(at.db, 'Rakesh शर्मा', number)
  const chat = `${number}@c.us`
  const sends = async (message: Omit<Received, 'from'>, from = chat) => {
    const whole = { from, name: 'Rakesh शर्मा', ...message }
    const id = await at.whatsapp.receive(whole)
    note({ ...whole, id })
  }
  const file = (bytes: Uint8Array, mime: string, name?: string) => ({
    media: { base64: Buffer.from(bytes).toString('base64'), mime, ...(name ? { name } : {}) },
  })
  return {
    ...{ chat, id: chat, name: 'Rakesh शर्मा' },
    says: (body) => sends({ body }),
    quotes: (quotes, body) => sends({ body, quotes }),
    starts: (payload) => sends({ body: `/start ${payload}` }),
    taps: async () => {},
    sendsPhoto: (bytes, words = {}) => {
      const album = words.album ? { parentMsgKey: { _serialized: words.album } } : {}
      return sends({
        type: 'image',
        ...file(bytes, 'image/jpeg'),
        more: { caption: words.caption, ...album },
      })
    },
    sendsDocument: (bytes, { name, mime }) => sends({ type: 'document', ...file(bytes, mime, name) }),
    sendsVoice: (bytes) => sends({ type: 'ptt', ...file(bytes, 'audio/ogg') }),
    sharesLocation: (lat, lng) => sends({ type: 'location', more: { lat, lng } }),
    async sharesContact({ own, phone }) {
      const body = `BEGIN:VCARD\nVERSION:3.0\nTEL;waid=${phone}:+${phone}\nEND:VCARD`
      // The number of the card is given; so it is its owner who sends it.
      await sends({ type: 'vcard', body }, own ? `${phone}@c.us` : chat)
    },
    blocks: async () => {},
    unblocks: async () => {},
    async reads() {
      await at.whatsapp.settle()
      const said = at.whatsapp.saidTo(chat)
      return said.map(({ text, file: sent }) => ({
        ...{ text, labels: [] },
        ...(sent ? { file: Buffer.from(sent.base64, 'base64') } : {}),
      }))
    },
  }
}

async function harness(accepting: Accept): Promise<ContractHarness> {
  ear = accepting
  let newest: Received | undefined
  const { channel: real, whatsapp } = at
  await real.start(accept)
  await usable(real)
  await whatsapp.settle()
  const channel: Channel = {
    ...real,
    start: (next) => {
      ear = next
      return real.start(accept)
    },
  }
  return {
    channel,
    person: () => personOf((message) => (newest = message)),
    redeliver: async () => void (newest && (await whatsapp.receive(newest))),
    fail: async () => void (await whatsapp.do('deliver', { lose: 'the connection was lost' })),
    heal: async () => void (await whatsapp.do('deliver', { lose: '' })),
    close: async () => {},
  }
}

// WhatsApp tells nobody of a block, and never asks to wait: it bans.
channelContract('WhatsApp Web', harness, ['taps', 'blocking', 'busy', 'reply window'])
