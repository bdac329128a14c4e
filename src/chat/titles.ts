/** Labels short enough for a tap, and still different from each other. */
import { clip } from './clip.ts'

/**
 * Each label in at most `limit` characters, no two the same: what differs between labels that would be cut to the same
 * beginning mostly stands at their end ("… 100 g", "… 200 g"), so there the middle goes instead.
 */
export function titlesOf(labels: string[], limit: number): string[] {
  const titles = labels.map((label) => shortened(label, limit))
  if (new Set(titles).size === titles.length) return titles
  const taken = new Set<string>()
  return titles.map((title, index) => {
    const label = labels[index] ?? ''
    const twins = labels.filter((other, at) => titles[at] === title && other !== label)
    const own = twins.length > 0 ? tailed(label, twins, limit) : title
    return free(own, taken, limit)
  })
}

function shortened(label: string, limit: number): string {
  return label.length <= limit ? label : `${wholeWords(clip(label, limit).slice(0, -1), label)}…`
}

/** Without a word that was cut in two, where enough is left: half a number says something else than the whole. */
function wholeWords(cut: string, label: string): string {
  const space = cut.lastIndexOf(' ')
  const isWhole = /^[\s,)·]/u.test(label.slice(cut.length))
  const words = isWhole || space * 2 < cut.length ? cut : cut.slice(0, space)
  return words.replace(/[\s,(·–-]+$/u, '')
}

/** The beginning and the end of a label, the end beginning where it parts from its twins. */
function tailed(label: string, twins: string[], limit: number): string {
  const letters = graphemes(label)
  const parts = Math.min(...twins.map((twin) => shared(letters, graphemes(twin))))
  const differs = startOfWord(letters, parts)
  // At least a third stays of the beginning: an end alone would not tell what it belongs to.
  const roomForTail = limit - Math.ceil(limit / 3) - 1
  const tail = clip(letters.slice(differs).join('').trim(), roomForTail)
  const head = take(letters, limit - tail.length - 1)
  return `${wholeWords(head, label)}…${tail}`
}

function shared(letters: string[], others: string[]): number {
  const at = letters.findIndex((letter, index) => letter !== others[index])
  return at < 0 ? letters.length : at
}

function startOfWord(letters: string[], from: number): number {
  const space = letters.lastIndexOf(' ', Math.max(0, from - 1))
  return from - space <= 12 ? space + 1 : from
}

function take(letters: string[], limit: number): string {
  let taken = ''
  for (const letter of letters) {
    if (taken.length + letter.length > limit) break
    taken += letter
  }
  return taken
}

/** Two of the same name are told apart by a number, as nothing else tells them apart. */
function free(title: string, taken: Set<string>, limit: number): string {
  let own = title
  for (let count = 2; taken.has(own); count++) {
    const mark = ` (${count})`
    own = `${clip(title, limit - mark.length)}${mark}`
  }
  taken.add(own)
  return own
}

function graphemes(text: string): string[] {
  return [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment)
}
