/** What a person sees in their chat with the bot. */
export type Button = { label: string; data?: string; url?: string }
export type ReplyKey = { label: string; asks?: 'contact' | 'location' }

export type Seen = {
  id: number
  from: 'bot' | 'person'
  text: string
  buttons: Button[][]
  /** The keys a message brought in place of the letters; [] takes them away. */
  keyboard?: ReplyKey[][]
  file?: { kind: 'photo' | 'document'; name: string; bytes: Buffer }
  silent?: boolean
  edits: number
}

/** All button labels, row by row, flattened. */
export function labels(seen: Seen): string[] {
  return seen.buttons.flat().map((button) => button.label)
}
