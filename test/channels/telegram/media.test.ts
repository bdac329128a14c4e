import { expect, it } from 'vitest'
import { createEar } from '../../contract/ear.ts'
import { pollingChannel, standInForTest } from './support.ts'

const never = new AbortController().signal

async function setup(bytes: number) {
  const telegram = await standInForTest()
  const ear = createEar()
  const channel = await pollingChannel(telegram, ear.accept)
  telegram.chat(5).sendsPhoto(Buffer.alloc(bytes, 1))
  const { heard } = await ear.next()
  if (heard.kind !== 'photo') throw new Error('no photo')
  return { telegram, channel, id: heard.media.id }
}

it('fetches a photo and says what it is', async () => {
  const { channel, id } = await setup(5_000)
  expect(await channel.fetchMedia(id, never)).toEqual({ bytes: Buffer.alloc(5_000, 1), mime: 'image/jpeg' })
})

it('says that a file is too big, whoever notices it', async () => {
  const { channel, id } = await setup(20 * 1024 * 1024 + 1)
  await expect(channel.fetchMedia(id, never)).rejects.toMatchObject({ code: 'too-big' })
})

it('says that a file is gone', async () => {
  const { channel } = await setup(10)
  await expect(channel.fetchMedia('never-sent', never)).rejects.toMatchObject({ code: 'gone' })
})

it.each([
  { method: 'getFile', refuse: 500 },
  { method: 'getFile', cut: true },
  { method: 'download', html: 502 },
  { method: 'download', cut: true },
] as const)('says that a file may be tried again after %o, and tells nobody the token', async (fault) => {
  const { telegram, channel, id } = await setup(10)
  telegram.fault({ ...fault, times: 1 })
  const error: unknown = await channel.fetchMedia(id, never).catch((thrown: unknown) => thrown)
  expect(error).toMatchObject({ code: 'unavailable' })
  const told = [
    String(error),
    JSON.stringify(error),
    (error as Error).stack,
    JSON.stringify((error as Error).cause),
  ]
  expect(told.join()).not.toContain(telegram.token.split(':')[1])
  expect((await channel.fetchMedia(id, never)).bytes).toHaveLength(10)
})
