/** Updates as one POST carries them: entries of changes of messages and statuses, signed. */
import { createHmac } from 'node:crypto'
import type { Line } from './world.ts'

export type Update = {
  /** Set when it is queued; by it a test has the update delivered again. */
  id: number
  /** The subscribed field it comes under. */
  field: string
  /** The list of the value it stands in: messages, statuses, message_echoes, … */
  list: string
  /** Updates of one lane are delivered one after another. */
  lane: string
  value: object
  contact?: object
}

/** Statuses come in an entry of their own; a second change begins with the second half of each list. */
export function envelopeOf(line: Line, updates: Update[]): object {
  const groups = Map.groupBy(updates, ({ field, list }) => `${field} ${list}`)
  const entry = [...groups.values()].map((group) => {
    const half = Math.ceil(group.length / 2)
    const changes = [group.slice(0, half), group.slice(half)].filter((part) => part.length > 0)
    return { id: line.account, changes: changes.map((part) => changeOf(line, part)) }
  })
  return { object: 'whatsapp_business_account', entry }
}

function changeOf(line: Line, updates: Update[]): object {
  const { field = 'messages', list = 'messages' } = updates[0] ?? {}
  const contacts = [...new Set(updates.flatMap(({ contact }) => (contact ? [contact] : [])))]
  return {
    value: {
      messaging_product: 'whatsapp',
      metadata: { display_phone_number: line.display, phone_number_id: line.id },
      ...(contacts.length > 0 ? { contacts } : {}),
      [list]: updates.map(({ value }) => value),
    },
    field,
  }
}

/** The bytes that go out: Meta writes everything outside ASCII, and slashes, as escapes. */
export function bytesOf(envelope: object): Buffer {
  const text = JSON.stringify(envelope)
    .replace(/\//g, '\\/')
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  return Buffer.from(text)
}

export function signatureOf(bytes: Uint8Array, appSecret: string): string {
  return `sha256=${createHmac('sha256', appSecret).update(bytes).digest('hex')}`
}
