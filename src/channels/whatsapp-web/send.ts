/** Says one message of the outbox. */
import type { Body, Outgoing, SendResult } from '../../chat/message.ts'
import type { Allowance } from './allowance.ts'
import { reasonOf } from './end.ts'
import type { Client, Library, Message, MessageMedia, MessageSendOptions } from './library.ts'
import type { Ours } from './ours.ts'
import type { Pace } from './pace.ts'
import type { Recipients } from './recipients.ts'
import { whySendFailed } from './send-failure.ts'
import type { Session } from './session.ts'

export type SendParts = {
  library(): Promise<Library>
  session(): Session | undefined
  allowance: Allowance
  pace: Pace
  ours: Ours
  recipients: Recipients
  now(): number
  /** Whether the sending went well, as far as that says something about the number. */
  ended(well: boolean): void
  /** Something unasked was counted. */
  counted(): void
}

/** Characters below a picture or document; more goes as a message of its own. */
const longestCaption = 1_024
/** Far beyond what a reply holds; the client refuses more. */
const longestText = 65_000
const retryMs = 5_000
/**
 * Own messages looked through for one that was said already. The library cuts such a list after sorting it by whole
 * seconds, where it turns equal ones round: a list of a few could lose the very newest.
 */
const newest = 30

export async function send(parts: SendParts, message: Outgoing, signal: AbortSignal): Promise<SendResult> {
  const session = parts.session()
  if (!session?.usable()) return later('WhatsApp Web is not connected')
  if (!parts.allowance.allows(message)) return { kind: 'window-closed' }
  parts.counted()
  const { client } = session
  try {
    const to = await parts.recipients.find(client, message.chat)
    if (!to) return { kind: 'failed', error: 'this number is not on WhatsApp', unreachable: true }
    await parts.pace.turn(() => showTyping(client, to), signal)
    if (!session.usable()) return later('WhatsApp Web is not connected')
    const said = message.attempt > 1 ? await alreadySaid(parts, client, to, message) : undefined
    if (said) return { kind: 'sent', providerId: said }
    return await deliver(parts, session, { to, message, signal })
  } catch (error) {
    return later(reasonOf(error))
  }
}

function later(error: string): SendResult {
  return { kind: 'retry', afterMs: retryMs, scope: 'account', error }
}

/** Decoration: a page that cannot show it can still send. */
async function showTyping(client: Client, to: string): Promise<void> {
  const chat = await client.getChatById(to).catch(() => undefined)
  await chat?.sendStateTyping().catch(() => {})
}

/**
 * The answer to the first try was lost; the chat itself may know better. Only the newest messages count, for the same
 * may be said again another day.
 */
async function alreadySaid(
  parts: SendParts,
  client: Client,
  to: string,
  { body }: Outgoing,
): Promise<string | undefined> {
  const chat = await client.getChatById(to)
  const last = await chat.fetchMessages({ limit: newest, fromMe: true })
  const since = parts.now() / 1_000 - 300
  const found = last.findLast(
    (each) =>
      each.body === body.text && each.timestamp >= since && each.ack >= 1 && isOpen(parts, each.id.id),
  )
  if (found) parts.ours.add(found.id.id)
  return found?.id.id
}

/** Not the message of another sending, which had its answer. */
function isOpen({ ours }: SendParts, id: string): boolean {
  const known = ours.has(id)
  return known === undefined || known.outboxId !== undefined
}

type Delivery = { to: string; message: Outgoing; signal: AbortSignal }

/** From here on the message may have gone out, whatever comes back. */
async function deliver(
  parts: SendParts,
  session: Session,
  { to, message, signal }: Delivery,
): Promise<SendResult> {
  const done = parts.ours.begin({ outboxId: message.id, to, text: message.body.text })
  let answered = true
  try {
    const saying = sayBody(parts, session.client, to, message.body)
    saying.catch(() => {})
    const id = await Promise.race([saying, gone(session), aborted(signal)])
    parts.ended(id !== undefined)
    if (id === undefined) return { kind: 'failed', error: 'WhatsApp knows no such chat', unreachable: true }
    return { kind: 'sent', providerId: id }
  } catch (error) {
    answered = false
    const failure = whySendFailed(error)
    // A browser that died says nothing about the number.
    if (session.usable()) parts.ended(false)
    return failure
  } finally {
    done(answered)
  }
}

async function gone(session: Session): Promise<never> {
  const { reason } = await session.ended
  throw new Error(`the session ended while sending (${reason})`)
}

async function aborted(signal: AbortSignal): Promise<never> {
  const { promise, reject } = Promise.withResolvers<never>()
  if (signal.aborted) reject(new Error('no answer in time'))
  signal.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true })
  return promise
}

/** The id of the message that carries the text; undefined where WhatsApp has no such chat. */
async function sayBody(
  parts: SendParts,
  client: Client,
  to: string,
  body: Body,
): Promise<string | undefined> {
  const options = { sendSeen: false, linkPreview: false, parseVCards: false, waitUntilMsgSent: true }
  const say = async (content: string | MessageMedia, more: MessageSendOptions = {}) => {
    // The library promises a message and gives none where it finds no chat.
    const said: Message | undefined | null = await client.sendMessage(to, content, { ...options, ...more })
    if (said) parts.ours.add(said.id.id)
    return said?.id.id
  }
  const text = body.text.slice(0, longestText)
  const { attachment } = body
  if (!attachment) return say(text)
  const library = await parts.library()
  const media = new library.MessageMedia(attachment.mime, attachment.base64, attachment.name)
  const sendMediaAsDocument = !/^image\/(jpeg|png)$/.test(attachment.mime)
  const fits = text.length <= longestCaption
  const id = await say(media, { sendMediaAsDocument, ...(fits && text ? { caption: text } : {}) })
  return fits ? id : say(text)
}
