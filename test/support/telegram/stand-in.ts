/**
 * A Bot API server of our own: it enforces the limits the real one enforces, shows faults on request, delivers
 * updates as the real one does, and gives tests the phones of the people.
 */
import { once } from 'node:events'
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { createCalls } from './calls.ts'
import { createChats, type Profile } from './chats.ts'
import { createFaults, type Fault } from './faults.ts'
import { createFiles } from './files.ts'
import { createListener, type Other } from './http-side.ts'
import type { World } from './methods.ts'
import { createPerson, type Person } from './person.ts'
import { createTaps } from './taps.ts'
import { createUpdates } from './updates.ts'
import type { SenderOptions } from './webhook-sender.ts'

export type StandInOptions = Partial<SenderOptions> & {
  port?: number
  token?: string
  username?: string
  /** Messages kept per chat; a bench keeps few. */
  keep?: number
  other?: Other
}

export type StandIn = Awaited<ReturnType<typeof startStandIn>>

export async function startStandIn(options: StandInOptions = {}) {
  const { token = '7000000001:stand-in_token', username = 'galla_test_bot' } = options
  const settings: SenderOptions = { pace: 1, timeoutMs: 60_000, twice: false, targets: [], ...options }
  const world: World = {
    botId: Number(token.split(':')[0]),
    username,
    chats: createChats(options.keep ?? 1_000),
    updates: createUpdates(settings),
    files: createFiles(),
    taps: createTaps(),
    commands: [],
  }
  const faults = createFaults()
  const access = { token, revoked: false }
  const { count, ...counted } = createCalls()
  const violations: { method: string; description: string }[] = []
  const listener = createListener({
    ...{ world, access, count, violations },
    ...{ takeFault: faults.take, other: options.other },
  })
  const server = http.createServer(listener).listen(options.port ?? 0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo

  return {
    ...{ token, username, port, apiRoot: `http://127.0.0.1:${port}` },
    /** The phone of a person; the first mention opens the chat. */
    chat: createPhones(world),
    /** Orders a fault; returns how to take it back. */
    fault: (fault: Fault) => faults.add(fault),
    clearFaults: () => faults.clear(),
    /** Calls so far, by method; `called` waits for them. */
    ...counted,
    /** Limits of the Bot API that were broken. */
    violations,
    /** Menus set with setMyCommands. */
    commands: world.commands,
    updates: world.updates,
    /** May be changed at any time: pace of repeats, nodes that take turns at the webhook, each update twice. */
    settings,
    /** Resolves when a tap was answered. */
    stopsSpinning: world.taps.stopsSpinning,
    /** From now on the token is refused. */
    revoke() {
      access.revoked = true
    },
    async stop(): Promise<void> {
      world.updates.close()
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

function createPhones(world: World): (id: number, profile?: Partial<Profile>) => Person {
  const people = new Map<number, Person>()
  return (id, profile) => {
    const known = people.get(id)
    if (known && !profile) return known
    const person = createPerson(world, world.chats.open(id, profile))
    people.set(id, person)
    return person
  }
}
