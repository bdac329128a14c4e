/** What a phone shows in the chat with the business. */
export type Button = { id: string; title: string; description?: string }

export type Seen = {
  /** The wamid. */
  id: string
  from: 'business' | 'person' | 'staff'
  type: string
  /** As the phone draws it: formatting marks are gone where WhatsApp takes them for formatting. */
  text: string
  /** As it was sent. */
  raw: string
  buttons: Button[]
  /** The label that opens a list; its rows are the buttons. */
  opens?: string
  header?: string
  footer?: string
  /** The messenger's own button for a place or a number. */
  asks?: 'location' | 'contact'
  file?: { kind: string; name: string; mime: string; bytes: Buffer }
  template?: string
  category?: string
  quotes?: string
  opaque?: string
}

/** What was sent, before it has an id. */
export type Content = Omit<Seen, 'id' | 'from' | 'text'>

export function titles(seen: Seen): string[] {
  return seen.buttons.map(({ title }) => title)
}
