import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { kiran, nextOf, patient, patientTimeout, type Setup, setUp } from './support.ts'

describe('what is heard over WhatsApp Web', { timeout: patientTimeout }, () => {
  let at: Setup
  beforeAll(async () => {
    at = await setUp()
    await at.ready()
  }, patientTimeout)
  afterAll(() => at.close())

  it('hears a text, with the number WhatsApp vouches for and the time it was said', async () => {
    const id = await at.whatsapp.receive({ from: kiran.chat, body: '2 case noodles', name: 'Kiran', t: 1_790_000_000 })
    const heard = await nextOf(at.ear, 'text')
    expect(heard).toEqual({
      channel: 'whatsapp-web',
      account: 'whatsapp-web',
      chat: kiran.chat,
      externalId: `${kiran.chat}/${id}`,
      sender: { id: kiran.chat, name: 'Kiran', phone: `+${kiran.number}` },
      heard: { kind: 'text', text: '2 case noodles' },
      saidAt: new Date(1_790_000_000_000),
    })
  })
})
