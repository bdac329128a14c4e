const before =
  /^(?:please\s+|pls\s+)?(?:forget|unlearn|bhool\s+jao|bhul\s+jao|भूल\s+जाओ|भूल\s+जाइए)\s+(.{1,60})$/iu
const after =
  /^(.{1,60}?)(?:\s+(?:ko|को))?\s+(?:bhool|bhul)\s+(?:jao|jaiye|jana)$|^(.{1,60}?)(?:\s+को)?\s+भूल\s+(?:जाओ|जाइए|जाना)$/iu

/** The words a shop asks to have forgotten ("forget marie", "marie bhool jao"); undefined for any other message. */
export function wordsToForget(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .trim()
    .replaceAll(/[“”"'.!।]/gu, '')
    .replaceAll(/\s+/gu, ' ')
  const found = before.exec(plain) ?? after.exec(plain)
  return (found?.[1] ?? found?.[2])?.trim()
}
