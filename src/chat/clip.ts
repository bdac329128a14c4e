/** Cutting text to a messenger's limits, in UTF-16 units: no messenger counts fewer characters than that. */

/** Cuts at whole characters as people see them, never inside one. */
export function clip(text: string, limit: number): string {
  if (text.length <= limit) return text
  let cut = ''
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    if (cut.length + segment.length > limit - 1) break
    cut += segment
  }
  return `${cut}…`
}

/** Cuts behind a whole line and says so; within a line only where the lines are so long that little would be left. */
export function clipAtLine(text: string, limit: number): string {
  if (text.length <= limit) return text
  const end = text.lastIndexOf('\n', limit - 2)
  return end * 2 >= limit ? `${text.slice(0, end).trimEnd()}\n…` : clip(text, limit)
}
