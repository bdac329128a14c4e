/**
 * Quiet time: people write an order in five messages. A fragment waits a moment for the rest; what is complete in
 * itself is due at once.
 */
import type { Heard } from './message.ts'

export const quiet = { fragmentMs: 1_500, photoMs: 2_000, longestMs: 5_000 }

/** Milliseconds after which a message is due to be answered. */
export function dueAfter(heard: Heard): number {
  // Several pictures chosen at once arrive one by one, and not every messenger marks them as one album.
  if (heard.kind === 'photo') return quiet.photoMs
  return heard.kind === 'text' && isFragment(heard.text) ? quiet.fragmentMs : 0
}

const joiners = new Set(['and', 'aur', 'or', 'plus', 'tatha', 'और', '+', '&'])

// A quantity whose product is still to come: "2 case".
const quantityOnly =
  /^[\d०-९.,½¼¾\s]+(case|cases|cs|ctn|carton|peti|box|dabba|strip|ladi|patti|pc|pcs|pkt|pkts|packet|packets|dozen|dz|darjan|kg|kilo|पेटी|पैकेट|डिब्बा|डब्बा|दर्जन|किलो|पीस|लड़ी)\.?$/iu

/**
 * A piece of an order still being typed: it ends as if more were to come ("2 case noodles,", "marie and") or has a
 * quantity and no product. Anything else is answered at once: who typed one word waits for the answer to it.
 */
export function isFragment(text: string): boolean {
  const trimmed = text.trim()
  if (/[,،:\-–+&]$/u.test(trimmed) || quantityOnly.test(trimmed)) return true
  return joiners.has(trimmed.split(/\s+/u).at(-1)?.toLowerCase() ?? '')
}
