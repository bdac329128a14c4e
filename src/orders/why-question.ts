const why = /(?:^|\s)(?:why|kyun|kyon|kyu|kyo|kaise|क्यों|क्यूं|क्यूँ|कैसे)(?=\s|$)/iu
const number = /(?:^|\s|#)(\d{4,9})(?=\s|$)/u

/** Whether a message asks why an order came to what it did ("why 1042", "1042 kyun"), and which. */
export function whyAsked(text: string): number | undefined {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[?!.,।]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  const named = number.exec(plain)?.[1]
  return plain.length <= 60 && named && why.test(plain) ? Number(named) : undefined
}
