/** One message of ours on its way to a WhatsApp chat. */
import { z } from 'zod'
import type { Body, Outgoing, SendResult } from '../../chat/message.ts'
import { BoundedMap } from '../bounded-map.ts'
import type { Log } from '../log.ts'
import {
  type Content,
  composeFile,
  composeMessage,
  composeTemplate,
  composeText,
  fitsFile,
  requestOf,
} from './compose.ts'
import { classOf, type ErrorClass, resultOf } from './errors.ts'
import { type Graph, GraphRefusal } from './graph.ts'
import type { Addresses, Deliverable } from './names.ts'
import { createPairPace } from './pace.ts'
import { createUpload } from './upload.ts'
import { isOpen } from './window.ts'

export type SendOptions = {
  graph: Graph
  phoneNumberId: string
  addresses: Pick<Addresses, 'deliverable'>
  log: Log
  now: () => number
  /** For the jitter of pauses; 0 to 1. */
  random?: () => number
}

const Accepted = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) })

type Way = { message: Outgoing; to: Deliverable; signal: AbortSignal }

/**
 * Sends what the reply window allows: the message itself while it is open, else the approved one it carries. What Meta
 * does not take in one form goes in a plainer one. Never throws for an answer, however odd.
 */
export function createSend(options: SendOptions) {
  const { addresses, now, random } = options
  const pace = createPairPace(now)
  const forms = createForms(options)
  return async (message: Outgoing, signal: AbortSignal): Promise<SendResult> => {
    const open = isOpen(message.heardAt, now())
    if (!open && !message.body.template) return { kind: 'window-closed' }
    const to = await addresses.deliverable(message.chat).catch(() => 'away' as const)
    if (to === 'away')
      return { kind: 'retry', afterMs: 1_000, scope: 'account', error: 'addresses are out of reach' }
    if (!to) return { kind: 'failed', error: 'no address is known for this chat', unreachable: true }
    const wait = pace.take(message.chat)
    if (wait > 0) return { kind: 'retry', afterMs: wait, scope: 'chat', error: 'too fast for one person' }
    try {
      const way = { message, to, signal }
      return open ? await forms.free(way) : await forms.approved(way)
    } catch (error) {
      if (classOfError(error) !== 'pair') return resultOf(error, message.attempt, random)
      return {
        kind: 'retry',
        afterMs: pace.refused(message.chat),
        scope: 'chat',
        error: (error as Error).message,
      }
    }
  }
}

function createForms({ graph, phoneNumberId, log }: SendOptions) {
  const upload = createUpload(graph, phoneNumberId)
  /** Messages whose file went out before their text failed: a repeat must not send the file again. */
  const filesSent = new BoundedMap<number, true>(1_000)

  async function post({ message, to, signal }: Way, content: Content): Promise<string | undefined> {
    const answer = await graph.post(`${phoneNumberId}/messages`, requestOf(to, message.id, content), signal)
    return Accepted.safeParse(answer).data?.messages[0]?.id
  }

  async function withFile(way: Way, file: NonNullable<Body['attachment']>): Promise<string | undefined> {
    const { id, body } = way.message
    if (fitsFile(body)) return post(way, composeFile(body, await upload(id, file, way.signal)))
    if (!filesSent.get(id)) {
      await post(way, composeFile({ text: '', choices: [] }, await upload(id, file, way.signal)))
      filesSent.set(id, true)
    }
    return post(way, composeMessage(body, way.to))
  }

  async function approved(way: Way): Promise<SendResult> {
    const { template, choices } = way.message.body
    if (!template) return { kind: 'window-closed' }
    try {
      return sentAs(template.category, await post(way, composeTemplate(template, choices)))
    } catch (error) {
      // A template that is paused or filled wrongly is for the operator; the person's next word opens the window.
      if (classOfError(error) !== 'template') throw error
      const about = { outbox: way.message.id, template: template.name, error: (error as Error).message }
      log.error(about, 'whatsapp: an approved message was refused')
      return { kind: 'window-closed' }
    }
  }

  async function free(way: Way): Promise<SendResult> {
    const { body, id } = way.message
    try {
      const sending = body.attachment
        ? withFile(way, body.attachment)
        : post(way, composeMessage(body, way.to))
      return sentAs('service', await sending)
    } catch (error) {
      const kind = classOfError(error)
      if (kind === 'window') return approved(way)
      const plainer = kind && plainerForm(body, kind, way.to)
      if (!plainer) throw error
      log.error({ outbox: id, error: (error as Error).message }, 'whatsapp: sent in a plainer form')
      return sentAs('service', await post(way, plainer))
    }
  }

  return { free, approved }
}

// A file that is refused leaves its words; an interactive kind that is not taken leaves its numbers.
function plainerForm(body: Body, kind: ErrorClass, to: Deliverable): Content | undefined {
  if (kind === 'media' && body.attachment) return composeMessage(body, to)
  if (kind === 'form' || (kind === 'request' && body.ask)) return composeText(body)
  return undefined
}

function classOfError(error: unknown): ErrorClass | undefined {
  return error instanceof GraphRefusal ? classOf(error.code, error.status) : undefined
}

function sentAs(category: 'service' | 'utility' | 'marketing', providerId: string | undefined): SendResult {
  // Taken, as it seems, but under no id: its receipt will name it.
  if (providerId === undefined) return { kind: 'unknown', error: 'an answer without an id' }
  return { kind: 'sent', providerId, category }
}
