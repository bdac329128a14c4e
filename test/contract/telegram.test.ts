import type { Accept } from '../../src/channels/channel.ts'
import { pollingChannel, standInForTest, webhookNode } from '../channels/telegram/support.ts'
import type { StandIn } from '../support/telegram/stand-in.ts'
import { channelContract } from './channel-contract.ts'
import type { ContractHarness, ContractPerson, Lack } from './harness.ts'

let lastChat = 5_000_000_000

function personOf(telegram: StandIn, note: (updateId: number | undefined) => void): ContractPerson {
  const phone = telegram.chat(++lastChat, { first_name: 'Rakesh', last_name: 'शर्मा' })
  const does = async (sent: { updateId: number | undefined }) => note(sent.updateId)
  return {
    chat: String(phone.id),
    id: String(phone.id),
    name: 'Rakesh शर्मा',
    says: (text) => does(phone.says(text)),
    quotes: (id, text) =>
      does(
        phone.says(
          text,
          phone.messages.find((seen) => String(seen.id) === id),
        ),
      ),
    starts: (payload) => does(phone.says(`/start ${payload}`)),
    taps: (label) => does(phone.taps(label)),
    sendsPhoto: (bytes, words) => does(phone.sendsPhoto(bytes, words)),
    sendsDocument: (bytes, words) => does(phone.sendsDocument(bytes, words)),
    sendsVoice: (bytes) => does(phone.sendsVoice(bytes)),
    sharesLocation: (lat, lon) => does(phone.sharesLocation(lat, lon)),
    sharesContact: ({ own, phone: number }) =>
      does(phone.sharesContact({ phone: number, ...(own ? {} : { userId: 12345 }) })),
    blocks: () => does(phone.blocks()),
    unblocks: () => does(phone.unblocks()),
    async reads() {
      const ours = phone.messages.filter((seen) => seen.from === 'bot')
      return ours.map(({ text, buttons, file }) => ({
        text,
        labels: buttons.flat().map((button) => button.label),
        ...(file ? { file: file.bytes } : {}),
      }))
    },
  }
}

function harnessOf(telegram: StandIn, channel: ContractHarness['channel']): ContractHarness {
  let newest: number | undefined
  return {
    channel,
    person: async () => personOf(telegram, (id) => (newest = id)),
    async redeliver() {
      if (newest !== undefined) telegram.updates.repeat(newest)
    },
    async fail(how) {
      const method = 'sendMessage'
      telegram.fault(how === 'busy' ? { method, refuse: 429 } : { method, cut: true, done: true })
    },
    heal: async () => telegram.clearFaults(),
    close: async () => {},
  }
}

const lacks: Lack[] = ['reply window']

channelContract(
  'Telegram by polling',
  async (accept: Accept) => {
    const telegram = await standInForTest()
    return harnessOf(telegram, await pollingChannel(telegram, accept))
  },
  lacks,
)

channelContract(
  'Telegram by webhook',
  async (accept: Accept) => {
    const telegram = await standInForTest()
    return harnessOf(telegram, (await webhookNode(telegram, accept)).channel)
  },
  lacks,
)
