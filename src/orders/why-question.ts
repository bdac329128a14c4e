const why = /(?:^|\s)(?:why|kyun|kyon|kyu|kyo|kaise|क्यों|क्यूं|क्यूँ|कैसे)(?=\s|$)/iu
const number = /(?:^|\s|#)(\d{4,9})(?=\s|$)/u

const bill =
  /(?:^|\s)(?:bill|invoice|बिल)(?:\s+(?:no|number|नंबर))?\s+#?([\p{L}\p{N}][\p{L}\p{N}/-]{0,29})(?=\s|$)/iu
const billNumber = /(?:^|\s)#?([\p{L}\p{N}]+(?:[/-][\p{L}\p{N}]+)+)(?=\s|$)/u

/** The bill a message asks after ("why bill 123", "GST/26-27/00123 kyun"): a number with strokes is no order's. */
export function whyBillAsked(text: string): string | undefined {
  const plain = text
    .normalize('NFC')
    .replaceAll(/[?!.,।]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim()
  if (plain.length > 60 || !why.test(plain)) return undefined
  const named = bill.exec(plain)?.[1] ?? billNumber.exec(plain)?.[1]
  return named && /\d/.test(named) ? named : undefined
}

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
