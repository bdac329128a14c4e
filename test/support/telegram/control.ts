/**
 * The stand-in over HTTP, for tests whose stand-in is a process of its own: POST /control/<operation> with a JSON
 * list of arguments. Answers {ok, result} or {ok: false, error}. Bytes travel as {base64}.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from './body.ts'
import type { Fault } from './faults.ts'
import type { Person } from './person.ts'
import type { Seen } from './seen.ts'
import type { StandIn } from './stand-in.ts'
import type { SenderOptions } from './webhook-sender.ts'

type Arguments = unknown[]
type Operation = (telegram: StandIn, args: Arguments) => unknown

const acts = [
  ...(['says', 'sends', 'edits', 'taps', 'sendsPhoto', 'sendsDocument', 'sendsVoice'] as const),
  ...(['sharesContact', 'sharesLocation', 'blocks', 'unblocks', 'moves', 'keyboard'] as const),
]

const operations = {
  /** [chat, act, ...arguments of the act] */
  act(telegram, [chat, act, ...args]) {
    const name = acts.find((known) => known === act)
    if (!name) throw new Error(`no act ${String(act)}; there are ${acts.join(', ')}`)
    const person: Record<string, unknown> = telegram.chat(Number(chat))
    return (person[name] as (...args: Arguments) => unknown)(...args.map(bytesOf))
  },
  profile: (telegram, [chat, profile]) =>
    void telegram.chat(Number(chat), profile as Parameters<StandIn['chat']>[1]),
  /** [chat, pattern, milliseconds?] */
  hears: async (telegram, [chat, pattern, ms]) =>
    shown(
      await telegram.chat(Number(chat)).hears(new RegExp(String(pattern), 'u'), ms as number | undefined),
    ),
  messages: (telegram, [chat]) => telegram.chat(Number(chat)).messages.map(shown),
  fault: (telegram, [fault]) => void telegram.fault(fault as Fault),
  clearFaults: (telegram) => telegram.clearFaults(),
  repeat: (telegram, [updateId]) => telegram.updates.repeat(Number(updateId)),
  settings: (telegram, [change]) => Object.assign(telegram.settings, change as Partial<SenderOptions>),
  stats: ({ calls, violations, updates }) => ({
    calls,
    violations,
    pending: updates.pending(),
    ...updates.sender.stats,
  }),
  idle: (telegram) => telegram.updates.sender.idle(),
} satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
/** A message as it travels: its file's bytes in base64. */
export type ShownMessage = Omit<Seen, 'file'> & { file?: { kind: string; name: string; base64: string } }
export type ActName = (typeof acts)[number] & keyof Person

export async function control(
  telegram: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const name = /^\/control\/(\w+)$/.exec(request.url ?? '')?.[1]
  if (!name || !(name in operations)) return false
  const reply = (status: number, answer: object) => {
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer))
  }
  try {
    const body = (await readBody(request)).toString()
    const operation: Operation = operations[name as OperationName]
    const result = await operation(telegram, body ? (JSON.parse(body) as Arguments) : [])
    reply(200, { ok: true, result })
  } catch (error) {
    reply(400, { ok: false, error: error instanceof Error ? error.message : String(error) })
  }
  return true
}

function bytesOf(value: unknown): unknown {
  const { base64 } = (value ?? {}) as { base64?: unknown }
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value
}

function shown({ file, ...seen }: Seen): ShownMessage {
  return file
    ? { ...seen, file: { kind: file.kind, name: file.name, base64: file.bytes.toString('base64') } }
    : seen
}
