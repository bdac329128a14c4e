import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Outgoing } from '../../../src/chat/message.ts'
import { until } from '../../support/until.ts'
import { answer, kiran, nextOf, patient, patientTimeout, person, type Setup, setUp } from './support.ts'

const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

describe('what is said over WhatsApp Web', () => {
  let at: Setup
  beforeAll(async () => {
    at = await setUp()
    await at.ready()
  }, patientTimeout)
  afterEach(() => at.whatsapp.do('deliver', { ticks: [1, 2], refuse: '', hang: false }))
  afterAll(() => at.close())

  const says = async (message: Outgoing, signal = patient()) => {
    const result = await at.channel.send(message, signal)
    await at.whatsapp.settle()
    return result
  }

  it('shows typing, then says the text exactly as written, and marks nothing as read', async () => {
    const text = 'Haldi <200g> & "धनिया" ₹1,23,456.50\n*not bold* https://galla.example\n1. Yes'
    const before = at.whatsapp.deeds.length
    const sent = await says(answer(text))
    const deeds = at.whatsapp.deeds.slice(before)
    expect(deeds.map(({ op }) => op)).toEqual(['typing', 'said'])
    expect(deeds[1]).toMatchObject({ to: kiran.chat, type: 'chat', text })
    expect(sent).toEqual({ kind: 'sent', providerId: at.whatsapp.said.at(-1)?.id })
  })

  it('sends a picture with its text below it', async () => {
    const attachment = { name: 'scan.png', mime: 'image/png', base64: png }
    const sent = await says(answer('Scan this', {}, { attachment }))
    const said = at.whatsapp.said.at(-1)
    expect(said).toMatchObject({ type: 'image', text: 'Scan this', file: { base64: png, mime: 'image/png' } })
    expect(sent).toEqual({ kind: 'sent', providerId: said?.id })
  })

  it('sends a document under its name', async () => {
    const base64 = Buffer.from('sku,pieces\n').toString('base64')
    const attachment = { name: 'list.csv', mime: 'text/csv', base64 }
    await says(answer('Picking list', {}, { attachment }))
    expect(at.whatsapp.said.at(-1)).toMatchObject({
      ...{ type: 'document', text: 'Picking list', file: { name: 'list.csv', mime: 'text/csv', base64 } },
    })
  })

  it('sends a text too long to stand below a picture as a message of its own, which is the one that is answered', async () => {
    const text = 'क्षि '.repeat(400).trim()
    const attachment = { name: 'scan.png', mime: 'image/png', base64: png }
    const before = at.whatsapp.said.length
    const sent = await says(answer(text, {}, { attachment }))
    const [picture, words] = at.whatsapp.said.slice(before)
    expect([picture?.text, words?.text]).toEqual(['', text])
    expect(sent).toEqual({ kind: 'sent', providerId: words?.id })
  })

  it('reports the ticks of a message, each once and never backwards', async () => {
    const sent = await says(answer('ticks'))
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    for (const ack of [3, 2, 3, 1, -1]) await at.whatsapp.do('tick', sent.providerId, ack)
    const of = () => at.receipts.filter(({ providerId }) => providerId === sent.providerId)
    await until(() => of().length >= 3, 'three receipts')
    await at.whatsapp.receive({ from: kiran.chat, body: 'after that' })
    await nextOf(at.ear, 'text')
    expect(of().map(({ state }) => state)).toEqual(['sent', 'delivered', 'read'])
  })

  it('reports a message that WhatsApp took and could not deliver as failed', async () => {
    await at.whatsapp.do('deliver', { ticks: [1] })
    const sent = await says(answer('in vain'))
    if (sent.kind !== 'sent') throw new Error(sent.kind)
    await at.whatsapp.do('tick', sent.providerId, -1)
    const failed = () => at.receipts.find(({ state }) => state === 'failed')
    await until(() => failed() !== undefined, 'a receipt')
    expect(failed()).toMatchObject({ providerId: sent.providerId, failure: { kind: 'failed' } })
  })

  it('does not take its own messages for those of a human', async () => {
    await says(answer('from us'))
    await at.whatsapp.receive({ from: kiran.chat, body: 'thanks' })
    expect((await nextOf(at.ear, 'text')).heard.text).toBe('thanks')
  })

  it('does not claim to know what became of a message that WhatsApp refused with an error', async () => {
    await at.whatsapp.do('deliver', { refuse: 'send blew up' })
    expect(await says(answer('x'))).toEqual({ kind: 'unknown', error: 'send blew up' })
  })

  it('does not claim to know what became of a message whose answer never came, and does not say it again', async () => {
    await at.whatsapp.do('deliver', { hang: true })
    const message = answer('said once')
    const patience = new AbortController()
    const first = says(message, patience.signal)
    const said = () => at.whatsapp.said.find(({ text }) => text === 'said once')
    await until(() => said() !== undefined, 'the message on the page')
    patience.abort()
    expect(await first).toMatchObject({ kind: 'unknown' })
    const { id = '' } = said() ?? {}
    await at.whatsapp.do('deliver', { hang: false })
    await at.whatsapp.do('tick', id, 1)
    // The tick belongs to the row whose answer was lost.
    await until(() => at.receipts.some((each) => each.outboxId === message.id), 'a receipt of that row')
    expect(await says({ ...message, attempt: 2 })).toEqual({ kind: 'sent', providerId: id })
    expect(at.whatsapp.said.filter(({ text }) => text === 'said once')).toHaveLength(1)
  })

  it('says that a number which is not on WhatsApp cannot be reached', async () => {
    await at.whatsapp.run(`serverFacts.people.push({ wid: '919999999999@c.us', missing: true })`)
    const sent = await says(answer('x', { chat: '919999999999@c.us' }))
    expect(sent).toMatchObject({ kind: 'failed', unreachable: true })
  })

  it('answers somebody under the hidden id they were heard with, and finds it where it is not known yet', async () => {
    const meena = { wid: '919825000009@c.us', lid: '200000000000009@lid' }
    const rakesh = { wid: '919825000010@c.us', lid: '200000000000010@lid' }
    await person(at.db, 'Meena', '919825000009')
    await at.whatsapp.run(`serverFacts.people.push(${JSON.stringify(meena)}, ${JSON.stringify(rakesh)})`)
    await at.whatsapp.receive({ from: meena.lid, body: 'hi' })
    const { chat } = await nextOf(at.ear, 'text')
    await says(answer('hello Meena', { chat }))
    await says(answer('hello Rakesh', { chat: rakesh.wid }))
    expect(at.whatsapp.saidTo(meena.lid)).toHaveLength(1)
    expect(at.whatsapp.saidTo(rakesh.lid)).toHaveLength(1)
  })

  it('has asked the page for nothing that the page does not know', async () => {
    expect(await at.whatsapp.do('missing')).toEqual([])
  })
})
