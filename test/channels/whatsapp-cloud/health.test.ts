import { describe, expect, it, onTestFinished, vi } from 'vitest'
import { createTransport } from '../../../src/channels/transport.ts'
import { createGraph, GraphRefusal } from '../../../src/channels/whatsapp-cloud/graph.ts'
import { createStanding } from '../../../src/channels/whatsapp-cloud/standing.ts'
import { whatsappCloudChannel } from '../../../src/channels/whatsapp-cloud/whatsapp-cloud-channel.ts'
import type { Db } from '../../../src/db/client.ts'
import { startStandIn } from '../../support/whatsapp/stand-in.ts'
import { createLog } from '../telegram/support.ts'
import { sendingTo } from './sending-to.ts'

async function setup(againMs = 5) {
  const { whatsapp } = await sendingTo()
  const log = createLog()
  const graph = createGraph({
    ...{ baseUrl: whatsapp.root, version: 'v25.0', token: whatsapp.token, timeoutMs: 5_000 },
    transport: createTransport(),
  })
  const { phoneNumberId } = whatsapp
  const standing = createStanding({ graph, phoneNumberId, perSecond: 80, log, againMs })
  onTestFinished(() => standing.stop())
  const fail = async () => {
    await graph.post(`${phoneNumberId}/messages`, { messaging_product: 'whatsapp' }).catch(standing.failed)
  }
  return { whatsapp, log, standing, fail }
}

describe('the health of a number', () => {
  it('is good while nothing speaks against it, and tells how the number stands', async () => {
    const { standing, log, whatsapp } = await setup()
    standing.start()
    await vi.waitFor(() => expect(log.lines.at(-1)?.fields).toMatchObject({ quality: 'GREEN' }))
    expect(standing.reason()).toBeUndefined()
    expect(standing.number()).toBe(whatsapp.display)
  })

  it('is bad while the token is refused, and good again when the number answers', async () => {
    const { standing, whatsapp } = await setup()
    const other = await startStandIn({ token: 'EAAanother-token' })
    onTestFinished(() => other.stop())
    let root = other.root
    const graph = {
      get: (path: string) =>
        createGraph({
          ...{ baseUrl: root, version: 'v25.0', token: whatsapp.token, timeoutMs: 5_000 },
          transport: createTransport(),
        }).get(path),
    }
    standing.stop()
    const asked = createStanding({
      ...{ graph: graph as never, phoneNumberId: whatsapp.phoneNumberId, perSecond: 80, log: createLog() },
      againMs: 5,
    })
    onTestFinished(() => asked.stop())
    asked.start()
    await vi.waitFor(() => expect(asked.reason()).toMatch(/^190/))
    root = whatsapp.root
    await vi.waitFor(() => expect(asked.reason()).toBeUndefined())
  })

  it('is bad while messages are refused for the account, though the number answers, until one goes through', async () => {
    const { standing, whatsapp, log } = await setup()
    standing.failed(new GraphRefusal(131042, 400, 'payment'))
    standing.start()
    await vi.waitFor(() => expect(log.lines.some(({ fields }) => 'quality' in fields)).toBe(true))
    expect(standing.reason()).toMatch(/^131042/)
    standing.succeeded()
    expect(standing.reason()).toBeUndefined()
    expect(whatsapp.violations).toEqual([])
  })

  it('is bad as long as Meta says so in a webhook', async () => {
    const { standing } = await setup()
    standing.told('WhatsApp has disabled the account')
    standing.succeeded()
    expect(standing.reason()).toBe('WhatsApp has disabled the account')
    standing.told(null)
    expect(standing.reason()).toBeUndefined()
  })

  it('does not suffer from a message that is refused for itself', async () => {
    const { standing, fail } = await setup()
    await fail()
    expect(standing.reason()).toBeUndefined()
  })
})

it('starts without waiting for Meta, and reports that nothing gets through', async () => {
  const channel = whatsappCloudChannel({
    ...{ phoneNumberId: '106540352242922', accessToken: 'EAAx', appSecret: 'secret', verifyToken: 'verify' },
    ...{ graphUrl: 'http://127.0.0.1:1', graphVersion: 'v25.0', db: {} as Db, log: createLog() },
  })
  await channel.start(async () => {})
  onTestFinished(() => channel.stop())
  await vi.waitFor(() => expect(channel.health()).toEqual({ ok: false, reason: 'whatsapp: ECONNREFUSED' }))
})
