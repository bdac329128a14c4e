/** WhatsApp's names of chats: `<number>@c.us`, or `<hidden id>@lid` for the same person. */

/** A chat with one person; false for groups, status, channels, broadcast lists and whatever comes later. */
export function isPerson(wid: string): boolean {
  return /^\d+(:\d+)?@(c\.us|lid)$/.test(wid)
}

export function isLid(wid: string): boolean {
  return wid.endsWith('@lid')
}

/** E.164 of a wid that is a number. */
export function phoneOf(wid: string): string | undefined {
  const digits = /^(\d+)@c\.us$/.exec(wid)?.[1]
  return digits ? `+${digits}` : undefined
}

/** Both names of one person, as far as WhatsApp tells them. */
export type Names = { number?: string | undefined; lid?: string | undefined }
