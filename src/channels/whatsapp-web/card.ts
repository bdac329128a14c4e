/** A shared contact, from its vCard. */
import type { Heard } from '../../chat/message.ts'
import { phoneForms } from '../../people/phone.ts'

/**
 * The first card with a number. `own` where its WhatsApp number is the sender's: WhatsApp vouches for that number with
 * every message it brings from there.
 */
export function cardIn(cards: readonly string[], sender: string | undefined): Heard {
  for (const card of cards) {
    const lines = card.replace(/\r?\n[ \t]/g, '').split(/\r?\n/)
    const tel = lines.find((line) => /^([\w-]+\.)?TEL\b/i.test(line))
    if (!tel) continue
    const account = /waid=(\d+)/i.exec(tel)?.[1]
    const written = tel
      .slice(tel.indexOf(':') + 1)
      .trim()
      .slice(0, 40)
    const phone = account ? `+${account}` : (phoneForms(written)?.number ?? written)
    const name = lines
      .find((line) => /^FN[:;]/i.test(line))
      ?.replace(/^FN[^:]*:/i, '')
      .trim()
      .slice(0, 100)
    return {
      kind: 'contact',
      phone,
      ...(name ? { name } : {}),
      own: sender !== undefined && phone === sender,
    }
  }
  return { kind: 'unsupported', what: 'vcard' }
}
