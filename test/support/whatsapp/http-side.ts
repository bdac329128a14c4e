/** The Graph API over HTTP: versions, tokens, faults, answers. */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { readBody } from '../telegram/body.ts'
import { answerJson, answerRefusal, type Faults, show, takesEffect } from './faults.ts'
import { download, fileInfo, upload } from './media-side.ts'
import { isReadMark, markRead, namesOf, readRequest, takeMessage } from './messages.ts'
import { broken, GraphError } from './refusal.ts'
import type { Fields } from './shape.ts'
import type { World } from './world.ts'

export type Other = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

export type Options = {
  world: World
  access: { token: string; revoked: boolean }
  faults: Faults
  count: (call: string) => void
  violations: { code: number; details: string }[]
  root: () => string
  /** Answers what is not Graph API; true when it did. */
  other: Other | undefined
}
export type Exchange = { request: IncomingMessage; response: ServerResponse }

export function createListener(options: Options): RequestListener {
  const answer = async (exchange: Exchange) => {
    const { request, response } = exchange
    if (await options.other?.(request, response)) return
    try {
      await route(options, exchange)
    } catch (error) {
      if (!(error instanceof GraphError)) throw error
      const { code, details } = error
      if (error.violation) options.violations.push({ code, details })
      answerRefusal(response, error)
    }
  }
  return (request, response) => void answer({ request, response }).catch(() => response.destroy())
}

async function route(options: Options, exchange: Exchange): Promise<void> {
  const { request } = exchange
  const url = new URL(request.url ?? '/', 'http://graph')
  const { line } = options.world
  const [, name = '', edge] = /^\/v\d+\.\d+\/([^/]+)(?:\/([a-z_]+))?$/.exec(url.pathname) ?? []
  if (url.pathname === '/whatsapp_business/attachments/') return download(options, exchange, url)
  if (!name) throw new GraphError(2500, 'Unknown path components: the version is missing', { http: 400 })
  allow(options, request)
  if (request.method === 'POST' && name === line.id && edge === 'messages') return messages(options, exchange)
  if (request.method === 'POST' && name === line.id && edge === 'media') return upload(options, exchange)
  if (request.method === 'POST' && name === line.account && edge === 'message_templates')
    return define(options, exchange)
  if (request.method === 'GET' && name === line.id && !edge)
    return answerJson(exchange.response, 200, {
      id: line.id,
      display_phone_number: line.display,
      verified_name: 'Galla',
      quality_rating: 'GREEN',
    })
  if (!edge && /^\d+$/.test(name)) return fileInfo(options, exchange, name)
  throw new GraphError(100, `Unsupported ${request.method} request. Object with ID '${name}' does not exist.`)
}

function allow({ access }: Options, request: IncomingMessage): void {
  if (request.headers.authorization !== `Bearer ${access.token}` || access.revoked)
    throw new GraphError(190, 'Error validating access token')
}

async function messages(options: Options, { request, response }: Exchange): Promise<void> {
  const { world, faults } = options
  options.count('messages')
  const asked = readRequest(world, await json(request))
  if (isReadMark(asked)) return answerJson(response, 200, markRead(world, asked))
  const fault = faults.take('messages', namesOf(world, asked))
  if (fault && !takesEffect(fault)) return show(fault, response)
  const later = fault && 'fails' in fault ? { code: fault.fails, details: fault.details ?? '' } : undefined
  const answer = takeMessage(world, asked, later)
  if (fault && 'delayMs' in fault) await wait(fault.delayMs)
  else if (fault && !later) return show(fault, response)
  answerJson(response, 200, answer)
}

async function define({ world, count }: Options, { request, response }: Exchange): Promise<void> {
  count('message_templates')
  const template = world.templates.add(await json(request), 'PENDING')
  answerJson(response, 200, {
    id: String(world.templates.all().length),
    status: 'PENDING',
    category: template.category,
  })
}

async function json(request: IncomingMessage): Promise<Fields> {
  const text = (await readBody(request)).toString()
  if (!String(request.headers['content-type']).startsWith('application/json'))
    throw broken(100, 'The parameter messaging_product is required.')
  try {
    return JSON.parse(text) as Fields
  } catch {
    throw broken(100, 'Request body is not valid JSON')
  }
}
