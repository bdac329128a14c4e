/** The Bot API over HTTP: tokens, faults, answers. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { readFields } from './body.ts'
import { answerRefusal, type Fault, show, takesEffect } from './faults.ts'
import { methods, type World } from './methods.ts'
import { Refusal } from './refusal.ts'

export type Other = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

type Options = {
  world: World
  access: { token: string; revoked: boolean }
  takeFault: (method: string, chat: number | undefined) => Fault | undefined
  /** Called with the name of each method as a call of it arrives. */
  count: (method: string) => void
  violations: { method: string; description: string }[]
  /** Answers what is not Bot API; true when it did. */
  other: Other | undefined
}
type Exchange = { request: IncomingMessage; response: ServerResponse; bot: string }

export function createListener(options: Options): RequestListener {
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const url = request.url ?? ''
    const [, bot, method] = /^\/bot([^/]+)\/(\w+)/.exec(url) ?? []
    if (bot && method) return call(options, { request, response, bot }, method)
    const [, reader, path] = /^\/file\/bot([^/]+)\/(.+)$/.exec(url) ?? []
    if (reader && path) return download(options, { request, response, bot: reader }, decodeURIComponent(path))
    if (!(await options.other?.(request, response))) answerRefusal(response, new Refusal(404, 'Not Found'))
  }
  return (request, response) => void answer(request, response).catch(() => response.destroy())
}

async function call(options: Options, { request, response, bot }: Exchange, name: string): Promise<void> {
  const { world, access } = options
  options.count(name)
  const fields = await readFields(request)
  const method = methods[name]
  if (bot !== access.token || access.revoked) return answerRefusal(response, new Refusal(401, 'Unauthorized'))
  if (!method) return answerRefusal(response, new Refusal(404, 'Not Found: method not found'))
  const fault = options.takeFault(name, fields.chat_id === undefined ? undefined : Number(fields.chat_id))
  if (fault && !takesEffect(fault)) return show(fault, response)
  try {
    const result = await method(world, fields, name === 'getUpdates' ? leaving(response) : never)
    if (fault && !('delayMs' in fault)) return show(fault, response)
    if (fault) await wait(fault.delayMs)
    const body = JSON.stringify({ ok: true, result })
    // With a length, head and body leave in one write: this is the path that benches measure.
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) })
    response.end(body)
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    if (error.violation) options.violations.push({ method: name, description: error.message })
    answerRefusal(response, error)
  }
}

function download({ world, access, takeFault }: Options, { response, bot }: Exchange, path: string): void {
  const file = bot === access.token ? world.files.at(path) : undefined
  const fault = takeFault('download', undefined)
  if (!file) answerRefusal(response, new Refusal(404, 'Not Found'))
  else if (fault) show(fault, response)
  else response.end(file.bytes)
}

const never = new AbortController().signal

function leaving(response: ServerResponse): AbortSignal {
  const end = new AbortController()
  response.once('close', () => end.abort())
  return end.signal
}
