/** The links on invitations and packs lead into the messenger that people use here. */
import { tmpdir } from 'node:os'
import { beforeAll, expect, test } from 'vitest'
import type { Channels } from '../../src/channels/open-channels.ts'
import { makeCode } from '../../src/codes/shape.ts'
import { folderStore } from '../../src/invoices/images/folder-store.ts'
import { pagesOf } from '../../src/pages.ts'
import { ChatWorld } from '../support/chat.ts'
import { lentDb } from '../support/lent-db.ts'

let world: ChatWorld
beforeAll(async () => {
  world = new ChatWorld(await lentDb())
})

async function leads(path: string, channels: object): Promise<[number, string | null]> {
  const pages = pagesOf({
    core: world.core,
    channels: { all: [], ...channels } as Channels,
    stopping: new AbortController().signal,
    publicUrl: 'https://galla.example',
    images: folderStore(tmpdir()),
  })
  const answer = await pages.request(path)
  return [answer.status, answer.headers.get('location')]
}

const code = makeCode()
const telegram = { username: () => 'GallaBot' }
const whatsappCloud = { number: () => '919825000001' }

test('a code from a pack opens the chat with it, on WhatsApp where there is one', async () => {
  const typed = code.replaceAll('-', '').toLowerCase()
  expect(await leads(`/c/${typed}`, { telegram })).toEqual([302, `https://t.me/GallaBot?start=${code}`])
  expect(await leads(`/c/${code}`, { telegram, whatsappCloud })).toEqual([
    302,
    `https://wa.me/919825000001?text=code%20${code}`,
  ])
})

test('an invitation opens the chat with its words; what is neither, and where no messenger is, leads nowhere', async () => {
  const token = 'a'.repeat(32)
  expect(await leads(`/i/${token}`, { telegram })).toEqual([302, `https://t.me/GallaBot?start=${token}`])
  for (const path of ['/c/short', '/c/%3Cscript%3E', '/i/short'])
    expect((await leads(path, { telegram }))[0]).toBe(404)
  expect((await leads(`/c/${code}`, {}))[0]).toBe(404)
})
