/** The Graph API by hand, for tests that look at its answers. */
import type { StandIn } from './stand-in.ts'

export type Answer = { status: number; json: GraphAnswer }
export type GraphAnswer = {
  messages?: { id: string }[]
  contacts?: { input: string; wa_id?: string; user_id?: string }[]
  error?: { code: number; message: string; error_data: { details: string } }
} & Record<string, unknown>

export function graphClient({ root, token, phoneNumberId }: StandIn) {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  const call = async (path: string, body: object, other: Record<string, string> = {}): Promise<Answer> => {
    const init = { method: 'POST', headers: { ...headers, ...other }, body: JSON.stringify(body) }
    const response = await fetch(`${root}${path}`, init)
    return { status: response.status, json: (await response.json()) as GraphAnswer }
  }
  const send = (fields: object) =>
    call(`/v23.0/${phoneNumberId}/messages`, { messaging_product: 'whatsapp', ...fields })
  return {
    call,
    send,
    /** The code it was refused with, or what it was accepted as. */
    code: async (fields: object) => (await send(fields)).json.error?.code ?? 'accepted',
    async upload(bytes: Uint8Array, mime: string, name = 'file'): Promise<Answer> {
      const form = new FormData()
      form.set('messaging_product', 'whatsapp')
      form.set('type', mime)
      form.set('file', new Blob([new Uint8Array(bytes)], { type: mime }), name)
      const init = { method: 'POST', headers: { authorization: headers.authorization }, body: form }
      const response = await fetch(`${root}/v23.0/${phoneNumberId}/media`, init)
      return { status: response.status, json: (await response.json()) as GraphAnswer }
    },
    get: (path: string, authorization = headers.authorization) =>
      fetch(path.startsWith('http') ? path : `${root}${path}`, { headers: { authorization } }),
  }
}
