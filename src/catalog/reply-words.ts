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

// After a yes, if any; "bhej do" to an offer of today asks for what was offered.
const wants =
  /^(?:(?:yes|ok|okay|haan|han|ha|ji|हाँ|हां|जी)\s+)?(?:please|pls|send|send it|i want|i want it|want it|book it|(?:mujhe |hume |humein )?chahiye|bhejo|bhej do|bhej dijiye|bhej dena|de do|order kar do|order karo|mangwa do|le lunga|le lenge|(?:मुझे |हमें )?चाहिए|भेजो|भेज दो|भेज दीजिए|भेज देना|दे दो|ऑर्डर कर दो|मंगवा दो|मँगवा दो|ले लूँगा|ले लेंगे|👍\p{Emoji_Modifier}?)$/iu

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

/** A whole message that asks for what was just offered, in words of its own. */
export const saysWanted = (text: string): boolean => wants.test(plain(text))
