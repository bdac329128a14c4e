/** Sending to a stand-in of Meta without the inbound half: a fixed book of addresses, a clock that tests move. */
import { onTestFinished } from 'vitest'
import { createTransport } from '../../../src/channels/transport.ts'
import { createGraph } from '../../../src/channels/whatsapp-cloud/graph.ts'
import type { Deliverable } from '../../../src/channels/whatsapp-cloud/names.ts'
import { createSend } from '../../../src/channels/whatsapp-cloud/send.ts'
import type { Body, Outgoing } from '../../../src/chat/message.ts'
import { type StandInOptions, startStandIn } from '../../support/whatsapp/stand-in.ts'
import { createLog } from '../telegram/support.ts'

export const phone = '919825012345'
const never = new AbortController().signal

export async function sendingTo(options: StandInOptions = {}, { timeoutMs = 5_000 } = {}) {
  const whatsapp = await startStandIn({ undeliverable: 'refused', ...options })
  onTestFinished(() => whatsapp.stop())
  const person = whatsapp.chat(phone)
  const clock = { now: Date.now() }
  const log = createLog()
  const graph = createGraph({
    ...{ baseUrl: whatsapp.root, version: 'v25.0', token: whatsapp.token, timeoutMs },
    transport: createTransport(),
  })
  const addresses = new Map<string, Deliverable>([['rakesh', { to: phone }]])
  const outbound = createSend({
    ...{ graph, phoneNumberId: whatsapp.phoneNumberId, log, now: () => clock.now, random: () => 0 },
    addresses: { deliverable: async (chat) => addresses.get(chat) },
  })
  let lastId = 0
  const send = (body: Partial<Body>, more: Partial<Outgoing> = {}) => {
    const whole: Body = { v: 1, text: 'Hello', choices: [], ...body }
    const usual = { id: ++lastId, chat: 'rakesh', class: 'order' as const, attempt: 1 }
    return outbound({ ...usual, heardAt: new Date(clock.now), ...more, body: whole }, never)
  }
  const open = () => {
    person.says('hi')
  }
  open()
  const ours = () => person.messages.filter((seen) => seen.from === 'business')
  return { whatsapp, person, clock, log, addresses, send, ours }
}
