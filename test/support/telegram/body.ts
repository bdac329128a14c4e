/** Reads the parameters of a call, in any of the forms that clients send. */
import type { IncomingMessage } from 'node:http'
import type { Fields } from './checks.ts'

export async function readFields(request: IncomingMessage): Promise<Fields> {
  const body = await readBody(request)
  if (body.length === 0) return {}
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('application/json')) return JSON.parse(body.toString()) as Fields
  if (type.startsWith('multipart/form-data')) return readForm(type, body)
  return Object.fromEntries(new URLSearchParams(body.toString()))
}

export function readBody(request: IncomingMessage): Promise<Buffer> {
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const parts: Buffer[] = []
  request.on('data', (part: Buffer) => parts.push(part))
  request.on('end', () => resolve(parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts)))
  request.on('error', reject)
  return promise
}

/** A field "attach://name" stands for the file of that name. */
async function readForm(type: string, body: Buffer): Promise<Fields> {
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  const fields: Fields = {}
  for (const [name, value] of form) {
    fields[name] =
      typeof value === 'string' ? value : { name: value.name, bytes: Buffer.from(await value.arrayBuffer()) }
  }
  for (const [name, value] of Object.entries(fields)) {
    if (typeof value === 'string' && value.startsWith('attach://')) fields[name] = fields[value.slice(9)]
  }
  return fields
}
