/** Meta's side of WhatsApp for one number of a business: the Graph API, the webhook, and people with phones. */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCalls } from '../telegram/calls.ts'
import { createChats, type Profile } from './chats.ts'
import { createClock } from './clock.ts'
import { createFaults, type Fault } from './faults.ts'
import { createListener, type Other } from './http-side.ts'
import { createMedia } from './media.ts'
import { createPerson, type Person } from './person.ts'
import { createRates } from './rates.ts'
import { createStatuses } from './statuses.ts'
import { subscribe } from './subscribe.ts'
import { createTemplates } from './templates.ts'
import { createWebhook } from './webhook.ts'
import { type Line, type Settings, usual, type World } from './world.ts'

export type StandInOptions = Partial<Settings> & {
  port?: number
  token?: string
  appSecret?: string
  verifyToken?: string
  /** Messages kept per chat; a bench keeps few. */
  keep?: number
  other?: Other
}
export type StandIn = Awaited<ReturnType<typeof startStandIn>>

const line: Line = { id: '106540352242922', display: '15550783881', account: '102290129340398' }

export async function startStandIn(options: StandInOptions = {}) {
  const { token = 'EAAstand-in-token', appSecret = 'stand-in-app-secret' } = options
  const { verifyToken = 'stand-in-verify-token', keep = 1_000, other } = options
  const settings = settingsIn(options)
  const world = createWorld(settings, keep)
  const faults = createFaults()
  const access = { token, revoked: false }
  const { count, ...counted } = createCalls()
  const violations: { code: number; details: string }[] = []
  const root = () => `http://127.0.0.1:${port}`
  const server = http.createServer(createListener({ world, access, faults, count, violations, root, other }))
  server.listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    ...{ token, appSecret, verifyToken, port, root: root() },
    phoneNumberId: line.id,
    display: line.display,
    /** The phone of a person, by its number; the first mention opens the chat. */
    chat: createPhones(world),
    /** Orders a fault; returns how to take it back. */
    fault: (fault: Fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    faultsMet: faults.met,
    /** Calls so far by kind; `called` waits for them. */
    ...counted,
    /** Limits that were broken, rates among them. */
    violations,
    rates: world.rates.counts,
    templates: world.templates,
    statuses: world.statuses,
    webhook: world.webhook,
    clock: world.clock,
    /** May be changed at any time. */
    settings,
    /** Enters a webhook as the app's dashboard does: it must answer the handshake. */
    subscribe: async (url: string) => {
      await subscribe(url, verifyToken)
      world.webhook.use({ url, appSecret })
    },
    /** From now on the token is refused. */
    revoke() {
      access.revoked = true
    },
    async stop(): Promise<void> {
      world.webhook.close()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function settingsIn(options: Partial<Settings>): Settings {
  const given = Object.entries(options).filter(([name]) => name in usual)
  return { ...usual, ...Object.fromEntries(given) }
}

function createWorld(settings: Settings, keep: number): World {
  const clock = createClock()
  const webhook = createWebhook(line, settings)
  return {
    ...{ line, settings, clock, webhook },
    chats: createChats(keep),
    media: createMedia(clock),
    templates: createTemplates(),
    rates: createRates(settings, clock),
    statuses: createStatuses(webhook, clock),
  }
}

function createPhones(world: World): (phone: string, profile?: Partial<Profile>) => Person {
  const people = new Map<string, Person>()
  return (phone, profile) => {
    const known = people.get(phone)
    if (known && !profile) return known
    const person = createPerson(world, world.chats.open(phone, profile))
    people.set(phone, person)
    return person
  }
}
