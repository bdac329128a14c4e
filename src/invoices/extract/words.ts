/** Words of bills, compared without spaces, marks and case: engines drop and swap them. */

/** Capital letters and digits only. */
export const squeeze = (text: string): string =>
  text
    .normalize('NFC')
    .toUpperCase()
    .replace(/[^\p{L}\p{M}\p{N}%@]/gu, '')

/** Digits that stand where a word has letters. */
const asLetters = (text: string) =>
  text.replace(/[0158]/g, (digit) => ({ 0: 'O', 1: 'I', 5: 'S', 8: 'B' })[digit] ?? digit)

/** Shorter words must be there exactly: most of them are within one letter of another word. */
const longEnough = 7

/** Whether `text` has the word, where one letter may be wrong. Both are squeezed. */
export function hasWord(text: string, word: string): boolean {
  if (text.includes(word)) return true
  const letters = asLetters(text)
  if (letters.includes(asLetters(word))) return true
  return word.length >= longEnough && isNear(letters, asLetters(word))
}

/** One wrong letter leaves the first or the second half of the word as it was: most texts have neither. */
function isNear(text: string, word: string): boolean {
  const half = word.length >> 1
  if (!text.includes(word.slice(0, half)) && !text.includes(word.slice(half))) return false
  return nearest(text, word) <= 1
}

/** The fewest letters to change, add or drop in `word` to find it somewhere in `text`. */
function nearest(text: string, word: string): number {
  let row = Array.from({ length: text.length + 1 }, () => 0)
  for (let i = 1; i <= word.length; i++) {
    const next = [i]
    for (let j = 1; j <= text.length; j++) {
      const swap = (row[j - 1] as number) + (word[i - 1] === text[j - 1] ? 0 : 1)
      next.push(Math.min(swap, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    row = next
  }
  return Math.min(...row)
}
