import { describe, expect, it, onTestFinished } from 'vitest'
import type { Setup } from './channel-contract.ts'
import type { Lack } from './harness.ts'
import { body, outgoing, signal } from './outgoing.ts'

const bytes = new Uint8Array(4_000).map((_, n) => n % 251)

export function hearingContract(makeSetup: Setup, lacks: Lack[]): void {
  const setup = async () => {
    const made = await makeSetup()
    onTestFinished(() => made.harness.close())
    return { ...made, person: await made.harness.person() }
  }
  const unless = (lack: Lack) => it.skipIf(lacks.includes(lack))

  describe('hearing', () => {
    it('tells who wrote what, in which chat of which account', async () => {
      const { ear, person, harness } = await setup()
      await person.says('2 case noodles')
      const heard = await ear.next()
      expect(heard).toMatchObject({
        channel: harness.channel.name,
        account: harness.channel.account,
        chat: person.chat,
        sender: { id: person.id, name: person.name },
        heard: { kind: 'text', text: '2 case noodles' },
      })
      expect(heard.externalId).not.toBe('')
      expect(heard).not.toHaveProperty('quoted')
    })

    it('leaves special characters, scripts and line breaks unharmed', async () => {
      const { ear, person } = await setup()
      const text = 'चीनी ५ पैकेट\n<b>5 & 6</b> "तेल" * _ ` 🙏🏽 \\'
      await person.says(text)
      expect((await ear.next()).heard).toEqual({ kind: 'text', text })
    })

    it('hears the messages of a person in the order they were written, each with an id of its own', async () => {
      const { ear, person } = await setup()
      for (const text of ['one', 'two', 'three']) await person.says(text)
      const heard = [await ear.next(), await ear.next(), await ear.next()]
      expect(heard.map((message) => message.heard)).toEqual(
        ['one', 'two', 'three'].map((text) => ({ kind: 'text', text })),
      )
      expect(new Set(heard.map((message) => message.externalId)).size).toBe(3)
    })

    unless('redelivery')('gives a message that is delivered again the same id', async () => {
      const { ear, person, harness } = await setup()
      await person.says('order')
      const first = await ear.next()
      await harness.redeliver()
      expect(await ear.next()).toEqual(first)
    })

    unless('start')('hears the payload of an invite link', async () => {
      const { ear, person } = await setup()
      await person.starts('Inv_8-x')
      expect((await ear.next()).heard).toEqual({ kind: 'start', payload: 'Inv_8-x' })
    })

    unless('taps')(
      'brings back the key of the choice that was tapped, and the message it was on',
      async () => {
        const { ear, person, harness } = await setup()
        const choices = [
          { key: 'zz9.0', label: 'Yes' },
          { key: 'zz9.1', label: 'नहीं' },
        ]
        const sent = await harness.channel.send(
          outgoing(person.chat, { ...body('Sure?'), choices }),
          signal(),
        )
        await person.taps('नहीं')
        const heard = await ear.next()
        expect(heard.heard).toEqual({ kind: 'tap', key: 'zz9.1' })
        expect(heard.quoted).toBe(sent.kind === 'sent' && sent.providerId)
      },
    )

    unless('quoting')('names the message of ours that an answer quotes', async () => {
      const { ear, person, harness } = await setup()
      const sent = await harness.channel.send(outgoing(person.chat, body('Order #12?')), signal())
      if (sent.kind !== 'sent') throw new Error('not sent')
      await person.quotes(sent.providerId, 'ok')
      expect(await ear.next()).toMatchObject({ quoted: sent.providerId, heard: { kind: 'text', text: 'ok' } })
    })

    it('fetches the very bytes of a photo, and keeps its caption', async () => {
      const { ear, person, harness } = await setup()
      await person.sendsPhoto(bytes, { caption: 'बिल & <more>' })
      const { heard } = await ear.next()
      if (heard.kind !== 'photo') throw new Error(`heard ${heard.kind}`)
      expect(heard.caption).toBe('बिल & <more>')
      const fetched = await harness.channel.fetchMedia(heard.media.id, signal())
      expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true)
    })

    unless('album')('marks the photos of one album as belonging together', async () => {
      const { ear, person } = await setup()
      for (let n = 0; n < 3; n++) await person.sendsPhoto(bytes, { album: 'a1' })
      const heard = [await ear.next(), await ear.next(), await ear.next()].map((message) => message.heard)
      expect(heard.map((photo) => photo.kind === 'photo' && photo.album)).toEqual(['a1', 'a1', 'a1'])
    })

    unless('document')('keeps the name and kind of a document, and fetches its bytes', async () => {
      const { ear, person, harness } = await setup()
      await person.sendsDocument(bytes, { name: 'stock.csv', mime: 'text/csv' })
      const { heard } = await ear.next()
      if (heard.kind !== 'document') throw new Error(`heard ${heard.kind}`)
      expect(heard.media).toMatchObject({ name: 'stock.csv', mime: 'text/csv' })
      const fetched = await harness.channel.fetchMedia(heard.media.id, signal())
      expect(Buffer.from(fetched.bytes).equals(bytes)).toBe(true)
    })

    unless('voice')('keeps a voice note for whoever can listen to it', async () => {
      const { ear, person, harness } = await setup()
      await person.sendsVoice(bytes)
      const { heard } = await ear.next()
      if (heard.kind !== 'voice') throw new Error(`heard ${heard.kind}`)
      expect((await harness.channel.fetchMedia(heard.media.id, signal())).bytes.length).toBe(bytes.length)
    })

    it('hears a place', async () => {
      const { ear, person } = await setup()
      await person.sharesLocation(22.3072, 73.1812)
      expect((await ear.next()).heard).toEqual({ kind: 'location', lat: 22.3072, lon: 73.1812 })
    })

    it("vouches for a phone number only when it is the sender's own", async () => {
      const { ear, person } = await setup()
      await person.sharesContact({ own: true, phone: '919825012345' })
      expect((await ear.next()).heard).toMatchObject({ kind: 'contact', phone: '+919825012345', own: true })
      await person.sharesContact({ own: false, phone: '919825099999' })
      expect((await ear.next()).heard).toMatchObject({ kind: 'contact', own: false })
    })

    it.skipIf(lacks.includes('blocking') || lacks.includes('news of blocks'))(
      'hears that it was blocked, and unblocked',
      async () => {
        const { ear, person } = await setup()
        await person.blocks()
        expect((await ear.next()).heard).toEqual({ kind: 'blocked' })
        await person.unblocks()
        expect((await ear.next()).heard).toEqual({ kind: 'unblocked' })
      },
    )
  })
}
