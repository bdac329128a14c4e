const goods =
  /(?:^|\s)(?:order|orders|ordar|odr|delivery|maal|mal|saman|samaan|parcel|ऑर्डर|आर्डर|माल|सामान|डिलीवरी)(?=\s|$)/iu
const asks =
  /(?:^|\s)(?:where|when|status|track|tracking|kahan|kaha|kidhar|kab|kb|aaya|aayega|ayega|pahuncha|pahucha|कहाँ|कहां|किधर|कब|स्टेटस|आया|आएगा)(?=\s|$)/iu
const numbered = /^(?:order|ऑर्डर|आर्डर|#)\s*(?:no\.?|number|नंबर|#)?\s*(\d{4,9})$/iu
const anyNumber = /(?:^|\s|#)(\d{4,9})(?=\s|$)/u

/** Whether a message asks after an order ("order kab aayega", "where is 1042"), and which where it names one. */
export function orderAskedAfter(text: string): { number?: number } | undefined {
  const plain = text
    .normalize('NFC')
    .trim()
    .replaceAll(/[?!.,।]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (plain.length > 100) return undefined
  const exact = numbered.exec(plain)?.[1]
  if (exact) return { number: Number(exact) }
  const number = anyNumber.exec(plain)?.[1]
  if (!asks.test(plain) || !(goods.test(plain) || number)) return undefined
  return number ? { number: Number(number) } : {}
}
