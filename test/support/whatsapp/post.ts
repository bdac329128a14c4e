/** One POST to a webhook; the status, or the code of the error. */
import http from 'node:http'

type Post = {
  to: string
  /** Hosts that take turns in place of the address's own. */
  targets: string[]
  turn: number
  agent: http.Agent
  headers: Record<string, string>
  bytes: Buffer
  timeoutMs: number
}

export async function post(options: Post): Promise<number | string> {
  const { targets, turn } = options
  let outcome: number | string = 0
  for (let tried = 0; tried < Math.max(1, targets.length); tried++) {
    const target = targets[(turn + tried) % targets.length]
    const url = target ? new URL(new URL(options.to).pathname, target) : new URL(options.to)
    outcome = await request(url, options)
    if (outcome !== 'ECONNREFUSED') break
  }
  return outcome
}

function request(url: URL, { agent, headers, bytes, timeoutMs }: Post): Promise<number | string> {
  const { promise, resolve } = Promise.withResolvers<number | string>()
  const all = { 'content-type': 'application/json', 'content-length': bytes.length, ...headers }
  const sending = http.request(
    url,
    { method: 'POST', agent, timeout: timeoutMs, headers: all },
    (response) => {
      response.resume().on('end', () => resolve(response.statusCode ?? 0))
      response.on('error', () => resolve('ECONNRESET'))
    },
  )
  sending.on('timeout', () => sending.destroy(Object.assign(new Error('timeout'), { code: 'ETIMEDOUT' })))
  sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'ECONNRESET'))
  sending.end(bytes)
  return promise
}
