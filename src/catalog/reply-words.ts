/** What people answer in words of their own, in the languages they write. */

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

const no =
  /^(?:no|nope|none|skip|leave|leave it out|not needed|nahi|nahin|nhi|na|chhod do|chhodo|chod do|koi nahi|नहीं|नही|ना|छोड़ दो|कोई नहीं)$/iu
const yes =
  /^(?:yes|y|yeah|yep|ok|okay|sure|haan|han|haa|ha|ji|ji haan|haanji|theek hai|thik hai|हाँ|हां|जी|जी हाँ|जी हां|ठीक है)$/iu

const plain = (text: string): string =>
  text
    .normalize('NFC')
    .trim()
    .replaceAll(/[.!,।]/gu, '')
    .replaceAll(/\s+/gu, ' ')

/** A whole message that says no to what was just asked. */
export const saysNo = (text: string): boolean => no.test(plain(text))

/** A whole message that says yes to what was just asked. */
export const saysYes = (text: string): boolean => yes.test(plain(text))
