/** The ways to answer a question that offers choices. */
import type { Reply, Speaker } from './stage.ts'

export const ways = ['taps', 'numbers', 'words'] as const
export type Way = (typeof ways)[number]

/** Where the choices stand in the text they are numbered lines; a hint may follow the label. */
const numberedLine = /^(\d+)\. (.+?)(?: – .*)?$/gmu

/** With the number that chooses it: above the choices there may be other numbered lines, such as those of an order. */
function choicesOf({ text, labels }: Reply): { number: string; label: string }[] {
  if (labels.length > 0) return labels.map((label, at) => ({ number: String(at + 1), label }))
  return [...text.matchAll(numberedLine)].map(([, number = '', label = '']) => ({ number, label }))
}

// A sign may stand before the words.
const indexOf = (reply: Reply, words: string) =>
  choicesOf(reply).findIndex(({ label }) => label.replace(/^\P{L}+/u, '').startsWith(words))

/** Chooses what begins with these words. */
export async function choose(by: Way, speaker: Speaker, reply: Reply, words: string): Promise<void> {
  const choices = choicesOf(reply)
  const at = indexOf(reply, words)
  const choice = choices[at]
  if (!choice) {
    const offered = choices.map(({ label }) => label).join(' | ')
    throw new Error(`no choice ${words} on: ${reply.text} [${offered}]`)
  }
  const { number, label } = choice
  if (by === 'taps') return speaker.taps(label)
  return speaker.says(by === 'numbers' ? number : label)
}

/**
 * Waits for the next message that offers it, chooses it, and resolves with what is said then. A number that could mean
 * two things is asked about; the answer to that is a number again.
 */
export async function chooseWhenOffered(by: Way, speaker: Speaker, words: string): Promise<Reply> {
  let reply = await speaker.hears(/./)
  while (indexOf(reply, words) < 0) reply = await speaker.hears(/./)
  await choose(by, speaker, reply, words)
  const answer = await speaker.hears(/./)
  if (by !== 'numbers' || indexOf(answer, words) < 0) return answer
  await choose(by, speaker, answer, words)
  return speaker.hears(/./)
}
