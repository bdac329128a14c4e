/** Webhooks as WhatsApp words them, byte by byte. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../samples/whatsapp')

export const account = '106540352242922'
/** After everything that the samples tell. */
export const now = new Date('2026-11-22T12:00:00Z')

export function bytesOf(name: string): Buffer {
  return readFileSync(join(folder, `${name}.json`))
}

/** Reads one anew each time, so that a test may change it. */
export function sample(name: string): Sample {
  return JSON.parse(bytesOf(name).toString())
}

type Item = Record<string, unknown>
type Value = {
  metadata: Item
  contacts: Item[]
  messages: Item[]
  statuses: Item[]
  user_preferences: Item[]
}
export type Sample = { object: string; entry: { id: string; changes: { field: string; value: Value }[] }[] }

/** The value of a sample's only change. */
export function changed(body: Sample): Value {
  const value = body.entry[0]?.changes[0]?.value
  if (!value) throw new Error('a sample without a change')
  return value
}

export function messageOf(body: Sample): Item {
  const [message] = changed(body).messages
  if (!message) throw new Error('a sample without a message')
  return message
}
