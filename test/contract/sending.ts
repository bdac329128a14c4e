import { describe, expect, it, onTestFinished } from 'vitest'
import type { Channel } from '../../src/channels/channel.ts'
import type { Setup } from './channel-contract.ts'
import type { Lack } from './harness.ts'
import { body, outgoing, signal } from './outgoing.ts'

export function sendingContract(makeSetup: Setup, lacks: Lack[]): void {
  const setup = async () => {
    const made = await makeSetup()
    onTestFinished(() => made.harness.close())
    return { ...made, channel: made.harness.channel, person: await made.harness.person() }
  }
  const unless = (lack: Lack) => it.skipIf(lacks.includes(lack))

  describe('sending', () => {
    it('shows text exactly as written, whatever characters it holds', async () => {
      const { channel, person } = await setup()
      const text = 'Haldi <200g> & "धनिया" – ₹1,23,456.50\n*not bold* _x_ `y` [z](w) &amp; 🙏🏽'
      expect(await channel.send(outgoing(person.chat, body(text)), signal())).toMatchObject({ kind: 'sent' })
      expect((await person.reads()).map((seen) => seen.text)).toEqual([text])
    })

    it('gives every message an id of its own', async () => {
      const { channel, person } = await setup()
      const results = [
        await channel.send(outgoing(person.chat, body('a')), signal()),
        await channel.send(outgoing(person.chat, body('b')), signal()),
      ]
      const ids = results.map((result) => result.kind === 'sent' && result.providerId)
      expect(new Set(ids).size).toBe(2)
      expect(ids).not.toContain(false)
    })

    it('shows as many choices as it says it can, each with its whole label', async () => {
      const { channel, person } = await setup()
      const { taps, tapLabel } = channel.can
      const labels = Array.from({ length: taps }, (_, n) => `${n} ${'अ'.repeat(tapLabel)}`.slice(0, tapLabel))
      const choices = labels.map((label, n) => ({ key: `k.${n}`, label }))
      await channel.send(outgoing(person.chat, { ...body('Which?'), choices }), signal())
      expect((await person.reads()).at(-1)?.labels).toEqual(labels)
    })

    it('sends a text as long as it says it can, and survives a longer one', async () => {
      const { channel, person } = await setup()
      const longest = 'क्षि '
        .repeat(channel.can.text)
        .slice(0, channel.can.text - 1)
        .trim()
      expect(await channel.send(outgoing(person.chat, body(longest)), signal())).toMatchObject({
        kind: 'sent',
      })
      expect((await person.reads()).at(-1)?.text).toBe(longest)
      const tooLong = body(`<&>${'x'.repeat(channel.can.text)}`)
      expect(await channel.send(outgoing(person.chat, tooLong), signal())).toMatchObject({ kind: 'sent' })
      expect((await person.reads()).at(-1)?.text).toMatch(/^<&>x+/)
    })

    unless('document')('sends a file with its text', async () => {
      const { channel, person } = await setup()
      const file = {
        name: 'list.csv',
        mime: 'text/csv',
        base64: Buffer.from('sku,pieces\n').toString('base64'),
      }
      await channel.send(outgoing(person.chat, { ...body('Picking list <1>'), attachment: file }), signal())
      const seen = (await person.reads()).at(-1)
      expect(seen?.text).toBe('Picking list <1>')
      expect(Buffer.from(seen?.file ?? []).toString()).toBe('sku,pieces\n')
    })

    unless('blocking')(
      'says that a person who blocked us cannot be reached, and reaches them again after',
      async () => {
        const { channel, person } = await setup()
        await person.blocks()
        const refused = await channel.send(outgoing(person.chat, body('x')), signal())
        expect(refused).toMatchObject({ kind: 'failed', unreachable: true })
        await person.unblocks()
        expect(await channel.send(outgoing(person.chat, body('y')), signal())).toMatchObject({ kind: 'sent' })
      },
    )

    unless('busy')('asks to be called again later while the messenger is busy', async () => {
      const { channel, person, harness } = await setup()
      await harness.fail('busy')
      const result = await channel.send(outgoing(person.chat, body('x')), signal())
      expect(result).toMatchObject({ kind: 'retry', scope: 'chat' })
      expect(result.kind === 'retry' && result.afterMs).toBeGreaterThan(0)
      await harness.heal()
      expect(await channel.send(outgoing(person.chat, body('x'), 2), signal())).toMatchObject({
        kind: 'sent',
      })
    })

    unless('silent')('does not claim to know what became of a message whose answer was lost', async () => {
      const { channel, person, harness } = await setup()
      await harness.fail('silent')
      expect(await channel.send(outgoing(person.chat, body('once')), signal())).toMatchObject({
        kind: 'unknown',
      })
      await harness.heal()
      expect((await person.reads()).map((seen) => seen.text)).toEqual(['once'])
    })
  })

  describe('outside the reply window', () => {
    const late = ({ can }: Channel, chat: string, ms: number) => {
      const heardAt = new Date(Date.now() - (can.replyWindowMs ?? 0) - ms)
      return { ...outgoing(chat, body('Order #12 is on its way')), heardAt }
    }

    unless('reply window')('sends to the last, and then only what was approved beforehand', async () => {
      const { channel, person } = await setup()
      expect(await channel.send(late(channel, person.chat, -10_000), signal())).toMatchObject({
        kind: 'sent',
      })
      expect(await channel.send(late(channel, person.chat, 1_000), signal())).toEqual({
        kind: 'window-closed',
      })
      const never = { ...late(channel, person.chat, 0), heardAt: undefined }
      expect(await channel.send(never, signal())).toEqual({ kind: 'window-closed' })
      expect(await person.reads()).toHaveLength(1)
    })
  })

  describe('stopping', () => {
    it('stops while idle, twice over, and hears nothing after', async () => {
      const { channel, ear } = await setup()
      await channel.stop()
      await channel.stop()
      expect(ear.all).toEqual([])
    })

    it('stops while sending, and the sending still gets its result', async () => {
      const { channel, person } = await setup()
      const sending = channel.send(outgoing(person.chat, body('last words')), signal())
      await channel.stop()
      expect(await sending).toMatchObject({ kind: 'sent' })
    })

    it('hears again when it is started again', async () => {
      const { channel, person, ear } = await setup()
      await channel.stop()
      await channel.start(ear.accept)
      await person.says('still there?')
      expect((await ear.next()).heard).toEqual({ kind: 'text', text: 'still there?' })
    })
  })
}
