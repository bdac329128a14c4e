/** WhatsApp draws `*bold*`, `_italic_`, `~struck~` and `` `mono` `` and knows no escape. */

const unseen = '\u200b'
const marks = ['*', '_', '~', '`']

/**
 * Text as it is written: whoever named a product decides on no form. A mark that has a fellow on its line is parted from
 * its word by what nobody sees, on both sides; where that would break `limit`, such marks are left out.
 */
export function unformatted(text: string, limit: number): string {
  if (!/[*_~`]|^>/mu.test(text)) return text
  const lines = text.split('\n')
  const parted = lines.map((line) => each(quoteless(line), (mark) => unseen + mark + unseen)).join('\n')
  return parted.length <= limit
    ? parted
    : lines.map((line) => each(line, () => '').replace(/^(> )+/, '')).join('\n')
}

function each(line: string, replace: (mark: string) => string): string {
  const drawn = marks.filter((mark) => line.indexOf(mark) !== line.lastIndexOf(mark))
  if (drawn.length === 0) return line
  return line.replace(/[*_~`]/g, (mark) => (drawn.includes(mark) ? replace(mark) : mark))
}

const quoteless = (line: string) => (line.startsWith('> ') ? unseen + line : line)
