/** Files over HTTP: taken in, described, given out. */
import { readBody } from '../telegram/body.ts'
import { answerJson, type CallKind, show } from './faults.ts'
import type { Exchange, Options } from './http-side.ts'
import { broken, GraphError } from './refusal.ts'

/** Whether a fault has answered in place of the call. */
function fails({ faults, count }: Options, call: CallKind, response: Exchange['response']): boolean {
  count(call)
  const fault = faults.take(call)
  if (fault) show(fault, response)
  return fault !== undefined
}

export async function upload(options: Options, { request, response }: Exchange): Promise<void> {
  const body = await readBody(request)
  if (fails(options, 'upload', response)) return
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data')) throw broken(100, 'The parameter file is required.')
  const form = await new Response(new Uint8Array(body), { headers: { 'content-type': type } }).formData()
  if (form.get('messaging_product') !== 'whatsapp')
    throw broken(100, 'The parameter messaging_product is required.')
  const file = form.get('file')
  if (!file || typeof file === 'string') throw broken(100, 'The parameter file is required.')
  const mime = (file.type || String(form.get('type') ?? '')).split(';')[0] ?? ''
  const stored = options.world.media.upload(mime, file.name, new Uint8Array(await file.arrayBuffer()))
  answerJson(response, 200, { id: stored.id })
}

export async function fileInfo(options: Options, { request, response }: Exchange, id: string): Promise<void> {
  if (fails(options, 'media', response)) return
  const { media } = options.world
  const file = media.find(id)
  if (!file) throw new GraphError(100, `Unsupported get request. Object with ID '${id}' does not exist.`)
  if (request.method === 'DELETE') return answerJson(response, 200, { success: media.remove(id) })
  const { mime, sha256, bytes } = file
  const url = `${options.root()}${media.addressOf(file)}`
  answerJson(response, 200, {
    messaging_product: 'whatsapp',
    url,
    mime_type: mime,
    sha256,
    file_size: bytes.length,
    id,
  })
}

export function download(options: Options, { request, response }: Exchange, url: URL): void {
  // Without the token Meta answers this address with a page, not with the file.
  if (request.headers.authorization !== `Bearer ${options.access.token}`)
    return void response.writeHead(401).end()
  if (fails(options, 'download', response)) return
  const file = options.world.media.at(url.searchParams.get('hash') ?? '')
  if (!file) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': file.mime, 'content-length': file.bytes.length })
  response.end(file.bytes)
}
