import { describe, expect, it } from 'vitest'
import { phone, sendingTo } from './sending-to.ts'

const hour = 3_600_000
const choice = (label: string, key = `k.${label}`) => ({ key, label })
const notice = {
  name: 'order_placed',
  language: 'en',
  category: 'utility' as const,
  values: ['1042'],
  buttons: [0],
}
const definition = {
  ...{ name: 'order_placed', language: 'en', category: 'UTILITY' },
  components: [
    { type: 'BODY', text: 'Your order {{1}} has come in.', example: { body_text: [['1042']] } },
    { type: 'BUTTONS', buttons: [{ type: 'QUICK_REPLY', text: 'See it' }] },
  ],
}
const file = (name: string, mime: string, bytes = Buffer.from('sku,pieces\n')) => ({
  ...{ name, mime },
  base64: bytes.toString('base64'),
})

describe('inside the reply window', () => {
  it('sends text as it is written, under our own number of it', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    const result = await send({ text: '*Haldi* 200 g _x_' })
    const seen = ours().at(-1)
    expect(result).toEqual({ kind: 'sent', providerId: seen?.id, category: 'service' })
    expect(seen?.text.replaceAll('\u200b', '')).toBe('*Haldi* 200 g _x_')
    expect(seen?.opaque).toBe('1')
    expect(whatsapp.violations).toEqual([])
  })

  it('writes to somebody who shows no number by the id they have with this business', async () => {
    const { send, addresses, whatsapp } = await sendingTo()
    const hidden = whatsapp.chat('919825099999', { username: 'rakesh' })
    hidden.says('hi')
    addresses.set('hidden', { recipient: hidden.profile().userId })
    expect(await send({ text: 'Your number?', ask: 'contact' }, { chat: 'hidden' })).toMatchObject({
      kind: 'sent',
    })
    expect(hidden.last()).toMatchObject({ text: 'Your number?', asks: 'contact' })
  })

  it('says that a chat without any address cannot be reached', async () => {
    const { send } = await sendingTo()
    expect(await send({}, { chat: 'nobody' })).toMatchObject({ kind: 'failed', unreachable: true })
  })

  it('sends a file with its words and buttons as one message', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    const attachment = file('list.csv', 'text/csv')
    await send({ text: 'Picking list', attachment, choices: [choice('Menu')] })
    const [seen] = ours()
    expect(seen).toMatchObject({
      text: 'Picking list',
      file: { name: 'list.csv' },
      buttons: [{ title: 'Menu' }],
    })
    expect(seen?.file?.bytes.toString()).toBe('sku,pieces\n')
    expect(whatsapp.violations).toEqual([])
  })

  it('sends a file once, however often its words have to be tried', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    const attachment = file('list.txt', 'text/plain')
    const body = { text: 'x'.repeat(2_000), attachment }
    // The file goes first, then its text: the fault meets the second of the two.
    whatsapp.fault({ delayMs: 0, times: 1 })
    whatsapp.fault({ refuse: 131016, times: 1 })
    expect(await send(body, { id: 77 })).toMatchObject({ kind: 'retry' })
    expect(await send(body, { id: 77, attempt: 2 })).toMatchObject({ kind: 'sent' })
    expect(ours().filter((seen) => seen.file).length).toBe(1)
  })

  it('sends the words alone where Meta takes no file of this kind', async () => {
    const { send, ours, log } = await sendingTo()
    const result = await send({ text: 'The archive', attachment: file('a.zip', 'application/zip') })
    expect(result).toMatchObject({ kind: 'sent' })
    expect(ours().at(-1)).toMatchObject({ type: 'text', text: 'The archive' })
    expect(log.lines.some(({ message }) => message.includes('plainer form'))).toBe(true)
  })

  it('numbers the choices where Meta does not take their form', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    whatsapp.fault({ refuse: 131051, times: 1 })
    expect(await send({ text: 'Sure?', choices: [choice('Yes'), choice('No')] })).toMatchObject({
      kind: 'sent',
    })
    expect(ours().at(-1)?.text).toBe('Sure?\n1. Yes\n2. No')
  })

  it('asks for a place in words where WhatsApp does not take the asking', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    whatsapp.fault({ refuse: 131009, times: 1 })
    expect(await send({ text: 'Where?', ask: 'location' })).toMatchObject({ kind: 'sent' })
    expect(ours().at(-1)).toMatchObject({ type: 'text', text: 'Where?' })
  })
})

describe('the reply window', () => {
  it.each([
    [24 * hour - 1_000, 'sent', 'service'],
    [24 * hour + 1_000, 'sent', 'utility'],
  ])('is judged at the moment of sending: %d ms after the last word', async (ms, kind, category) => {
    const { send, whatsapp, clock } = await sendingTo()
    whatsapp.templates.add(definition)
    const heardAt = new Date(clock.now)
    clock.now += ms
    const result = await send({ template: notice, choices: [choice('See it')] }, { heardAt })
    expect(result).toMatchObject({ kind, category })
  })

  it('lets nothing go to somebody who never wrote, without an approved message', async () => {
    const { send, ours, clock } = await sendingTo()
    const before = new Date(clock.now - 25 * hour)
    expect(await send({}, { heardAt: undefined })).toEqual({ kind: 'window-closed' })
    expect(await send({}, { heardAt: before })).toEqual({ kind: 'window-closed' })
    expect(ours()).toEqual([])
  })

  it('sends the approved message when it turns out to be closed only by the refusal', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    whatsapp.templates.add(definition)
    whatsapp.clock.passes(25 * hour)
    const result = await send({ template: notice, choices: [choice('See it', 'z.0')] })
    expect(result).toMatchObject({ kind: 'sent', category: 'utility' })
    expect(ours().at(-1)).toMatchObject({
      template: 'order_placed',
      buttons: [{ id: 'z.0', title: 'See it' }],
    })
    expect(await send({})).toEqual({ kind: 'window-closed' })
  })

  it('makes a message wait for the person where its approved form is out of order, and tells the operator', async () => {
    const { send, whatsapp, clock, log } = await sendingTo()
    whatsapp.templates.add(definition, 'PAUSED')
    const closed = { heardAt: new Date(clock.now - 25 * hour) }
    expect(await send({ template: notice }, closed)).toEqual({ kind: 'window-closed' })
    expect(log.lines.at(-1)?.fields).toMatchObject({ template: 'order_placed' })
  })

  it('charges an offer as what it is', async () => {
    const { send, whatsapp, clock } = await sendingTo()
    whatsapp.templates.add({ ...definition, name: 'offer', category: 'MARKETING' })
    const template = { ...notice, name: 'offer', category: 'marketing' as const }
    const closed = { heardAt: new Date(clock.now - 25 * hour), class: 'promotion' as const }
    expect(await send({ template, choices: [choice('See it')] }, closed)).toMatchObject({
      category: 'marketing',
    })
  })
})

describe('what comes back', () => {
  it('leaves open what became of a message whose answer was lost', async () => {
    const { send, ours, whatsapp } = await sendingTo()
    whatsapp.fault({ cut: true, done: true, times: 1 })
    expect(await send({ text: 'once' })).toMatchObject({ kind: 'unknown' })
    expect(ours().map(({ text, opaque }) => [text, opaque])).toEqual([['once', '1']])
  })

  it('gives up waiting for an answer that never comes', async () => {
    const { send, whatsapp } = await sendingTo({}, { timeoutMs: 50 })
    whatsapp.fault({ hang: true, times: 1 })
    expect(await send({})).toEqual({ kind: 'unknown', error: 'TIMEOUT' })
  })

  it('tries again what never left', async () => {
    const { send, whatsapp } = await sendingTo()
    await whatsapp.stop()
    expect(await send({})).toMatchObject({ kind: 'retry', scope: 'account' })
  })

  it('does not take an upload that was lost for a message that may have arrived', async () => {
    const { send, whatsapp, ours } = await sendingTo()
    whatsapp.fault({ call: 'upload', cut: true, times: 1 })
    const body = { text: 'List', attachment: file('list.txt', 'text/plain') }
    expect(await send(body, { id: 5 })).toMatchObject({ kind: 'retry', scope: 'chat' })
    expect(await send(body, { id: 5, attempt: 2 })).toMatchObject({ kind: 'sent' })
    expect(ours()).toHaveLength(1)
  })

  it.each([
    [131026, { kind: 'failed', unreachable: true }],
    [131050, { kind: 'opted-out' }],
    [131049, { kind: 'held' }],
    [130429, { kind: 'retry', scope: 'account' }],
    [190, { kind: 'account-down' }],
  ])('does with a refusal %d what its class says', async (refuse, expected) => {
    const { send, whatsapp } = await sendingTo()
    whatsapp.fault({ refuse, times: 1 })
    expect(await send({})).toMatchObject(expected)
  })

  it('lets only the person wait whose messages were too many, longer each time', async () => {
    const { send, whatsapp, addresses } = await sendingTo()
    const other = whatsapp.chat('919825000001')
    other.says('hi')
    addresses.set('other', { to: '919825000001' })
    whatsapp.fault({ refuse: 131056, to: phone, times: 1 })
    expect(await send({})).toMatchObject({ kind: 'retry', scope: 'chat', afterMs: 4_000 })
    expect(await send({})).toMatchObject({ kind: 'retry', scope: 'chat', afterMs: 6_000 })
    expect(await send({}, { chat: 'other' })).toMatchObject({ kind: 'sent' })
  })
})

it('never writes to one person faster than Meta allows, and says how long to wait instead', async () => {
  const { send, whatsapp, clock, ours } = await sendingTo({ perSecond: 1_000 })
  let waited = 0
  for (let n = 0; n < 60; n++) {
    let result = await send({ text: String(n) })
    while (result.kind === 'retry') {
      expect(result.afterMs).toBeLessThanOrEqual(6_000)
      waited += result.afterMs
      clock.now += result.afterMs
      whatsapp.clock.passes(result.afterMs)
      result = await send({ text: String(n) })
    }
    expect(result.kind).toBe('sent')
  }
  expect(ours()).toHaveLength(60)
  expect(whatsapp.rates.pairTooFast).toBe(0)
  expect(waited).toBeGreaterThanOrEqual(29 * 6_000)
})
