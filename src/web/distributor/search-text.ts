/** What is typed into a search as a pattern for `ilike`, its own signs taken as they are; null where nothing is. */
export function likeText(typed: string): string | null {
  const text = typed.normalize('NFC').trim().slice(0, 60)
  return text === '' ? null : `%${text.replace(/[\\%_]/g, '\\$&')}%`
}
