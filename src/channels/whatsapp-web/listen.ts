/** Puts the library's events into the intake. */
import type { Report } from '../channel.ts'
import { reasonOf } from './end.ts'
import { type IncomingParts, readEvent, readMessage, readReaction, readStaff } from './incoming.ts'
import type { Intake } from './intake.ts'
import type { Client, Message } from './library.ts'
import type { Log } from './log.ts'
import type { makeReceipts } from './receipts.ts'
import { isPerson } from './wids.ts'

export type ListenParts = IncomingParts & {
  intake: Intake
  receiptOf: ReturnType<typeof makeReceipts>
  report: Report | undefined
  /** A message of ours was refused after WhatsApp had taken it. */
  failed(): void
  /** How long a message that could not be deciphered may take to come again, milliseconds. */
  resendMs: number
  log: Log
}

const mostSealed = 1_000

/** Once per client; the library itself puts its hooks into every page anew. */
export function listen(parts: ListenParts, client: Client): void {
  const { intake } = parts
  const sealed = watchSealed(parts, client)
  client.on('message', (message) => {
    sealed.opened(message.id.id)
    intake.push(() => readMessage(parts, client, message))
  })
  client.on('message_create', (message) => {
    if (!message.fromMe || parts.ours.claims(message.id.id, message.to, message.body)) return
    intake.push(() => readStaff(parts, client, message))
  })
  client.on('message_edit', (message, now, before) => {
    // The thumbnail of a picture changes too, and a text that could not be read before becomes one.
    if (!before || String(now) !== message.body) return
    const heard = { kind: 'unsupported', what: 'edit' } as const
    const suffix = `/edit/${message.latestEditSenderTimestampMs ?? now}`.slice(0, 60)
    intake.push(() => readEvent(parts, client, message, { heard, suffix }))
  })
  client.on('message_revoke_everyone', (message) => {
    const heard = { kind: 'silent', what: 'revoked' } as const
    intake.push(() => readEvent(parts, client, message, { heard, suffix: '/revoked' }))
  })
  client.on('message_reaction', (reaction) => intake.push(() => readReaction(parts, client, reaction)))
  client.on('message_ciphertext', sealed.came)
  client.on('message_ack', (message, ack) => hearTick(parts, message, Number(ack)))
}

function hearTick(
  { ours, receiptOf, report, failed, log }: ListenParts,
  message: Message,
  ack: number,
): void {
  if (!message.fromMe || !isPerson(message.to)) return
  const receipt = receiptOf(message.id.id, ack, ours.has(message.id.id)?.outboxId)
  if (!receipt) return
  if (receipt.state === 'failed') failed()
  report?.([receipt]).catch((error: unknown) =>
    log.warn({ reason: reasonOf(error) }, 'whatsapp-web: a receipt could not be recorded'),
  )
}

/** Messages whose keys were not there yet: most come again within seconds; of the others the person must be told. */
function watchSealed({ intake, resendMs, ...parts }: ListenParts, client: Client) {
  const waiting = new Map<string, NodeJS.Timeout>()
  const opened = (id: string) => {
    clearTimeout(waiting.get(id))
    waiting.delete(id)
  }
  return {
    opened,
    came(message: Message) {
      if (waiting.size >= mostSealed) return
      const ask = () => {
        waiting.delete(message.id.id)
        const heard = { kind: 'unsupported', what: 'ciphertext' } as const
        intake.push(() => readEvent(parts, client, message, { heard, suffix: '/sealed' }))
      }
      waiting.set(message.id.id, setTimeout(ask, resendMs).unref())
    },
  }
}
