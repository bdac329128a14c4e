/**
 * The stand-in over HTTP, for tests whose stand-in is a process of its own: POST /control/<operation> with a JSON
 * list of arguments. Answers {ok, result} or {ok: false, error}. Bytes travel as {base64}.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../telegram/body.ts'
import { answerJson, type Fault } from './faults.ts'
import type { Person } from './person.ts'
import type { Seen } from './seen.ts'
import type { StandIn } from './stand-in.ts'
import type { Settings } from './world.ts'

type Arguments = unknown[]
type Operation = (whatsapp: StandIn, args: Arguments) => unknown

const acts = [
  ...([
    'says',
    'sends',
    'taps',
    'sendsPhoto',
    'sendsDocument',
    'sendsVoice',
    'sendsVideo',
    'sendsCart',
  ] as const),
  ...(['sharesContact', 'sharesLocation', 'reacts', 'blocks', 'unblocks', 'changesNumber'] as const),
  ...(['takesUsername', 'stopsOffers', 'resumesOffers', 'isAnsweredByStaff', 'profile', 'screen'] as const),
]
export type ActName = (typeof acts)[number] & keyof Person

const operations = {
  /** [phone, act, ...arguments of the act] */
  act(whatsapp, [phone, act, ...args]) {
    const name = acts.find((known) => known === act)
    if (!name) throw new Error(`no act ${String(act)}; there are ${acts.join(', ')}`)
    const person: Record<string, unknown> = whatsapp.chat(String(phone))
    return (person[name] as (...args: Arguments) => unknown)(...args.map(bytesOf))
  },
  person: (whatsapp, [phone, profile]) =>
    whatsapp.chat(String(phone), profile as Parameters<StandIn['chat']>[1]).profile(),
  /** [phone, pattern, milliseconds?] */
  hears: async (whatsapp, [phone, pattern, ms]) =>
    shown(
      await whatsapp.chat(String(phone)).hears(new RegExp(String(pattern), 'u'), ms as number | undefined),
    ),
  messages: (whatsapp, [phone]) => whatsapp.chat(String(phone)).messages.map(shown),
  fault: (whatsapp, [fault]) => void whatsapp.fault(fault as Fault),
  clearFaults: (whatsapp) => whatsapp.clearFaults(),
  repeat: (whatsapp, [updateId]) => whatsapp.webhook.repeat(Number(updateId)),
  settings: (whatsapp, [change]) => Object.assign(whatsapp.settings, change as Partial<Settings>),
  template: (whatsapp, [definition]) => whatsapp.templates.add(definition),
  passes: (whatsapp, [ms]) => whatsapp.clock.passes(Number(ms)),
  subscribe: (whatsapp, [url]) => whatsapp.subscribe(String(url)),
  stats: ({ calls, violations, rates, webhook }) => ({
    ...{ calls, violations, rates, pending: webhook.pending() },
    ...webhook.stats,
  }),
  idle: (whatsapp) => whatsapp.webhook.idle(),
} satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
/** A message as it travels: its file's bytes in base64. */
export type ShownMessage = Omit<Seen, 'file'> & { file?: { name: string; mime: string; base64: string } }

export async function control(
  whatsapp: StandIn,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const name = /^\/control\/(\w+)$/.exec(request.url ?? '')?.[1]
  if (!name || !(name in operations)) return false
  try {
    const body = (await readBody(request)).toString()
    const operation: Operation = operations[name as OperationName]
    const result = await operation(whatsapp, body ? (JSON.parse(body) as Arguments) : [])
    answerJson(response, 200, { ok: true, result })
  } catch (error) {
    answerJson(response, 400, { ok: false, error: error instanceof Error ? error.message : String(error) })
  }
  return true
}

function bytesOf(value: unknown): unknown {
  const { base64 } = (value ?? {}) as { base64?: unknown }
  return typeof base64 === 'string' ? Buffer.from(base64, 'base64') : value
}

function shown({ file, ...seen }: Seen): ShownMessage {
  if (!file) return seen
  return { ...seen, file: { name: file.name, mime: file.mime, base64: file.bytes.toString('base64') } }
}
