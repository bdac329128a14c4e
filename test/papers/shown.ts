/** Reads back what a PDF of ours draws: its glyphs, by the table that says which letters each stands for. */

type Shown = {
  /** What is drawn, string by string. */
  text: string
  /** How many glyphs a cluster of letters was drawn with: 1 where they are joined. */
  glyphs(cluster: string): number
  /** Glyphs that are the empty box. */
  empty: number
}

/** The PDF must not be compressed. */
export function shownIn(pdf: Buffer): Shown {
  const source = pdf.toString('latin1')
  const tables = new Map(
    [...source.matchAll(/begincmap([\s\S]*?)endcmap/g)].map(([, map = ''], at) => [at, lettersOf(map)]),
  )
  const letters = (font: number, code: number) => tables.get(font)?.[code] ?? ''
  const fonts = fontOrder(source)
  let text = ''
  let empty = 0
  let font = 0
  const clusters = new Map<string, number>()
  for (const [, name, array] of source.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name) ?? 0
    for (const [, hex = ''] of (array ?? '').matchAll(/<([0-9a-f]*)>/g)) {
      for (let at = 0; at < hex.length; at += 4) {
        const code = Number.parseInt(hex.slice(at, at + 4), 16)
        if (code === 0) empty += 1
        const drawn = letters(font, code)
        clusters.set(drawn, 1)
        text += drawn
      }
    }
    if (array) text += '\n'
  }
  return { text, empty, glyphs: (cluster) => clusters.get(cluster) ?? 0 }
}

function lettersOf(map: string): string[] {
  const [, array = ''] = /\[([^\]]*)\]/.exec(map) ?? []
  return [...array.matchAll(/<([0-9a-f ]*)>/g)].map(([, hex = '']) =>
    String.fromCharCode(
      ...(hex.replaceAll(' ', '').match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)),
    ),
  )
}

/** Fonts are written in the order they were first used, and so are their tables. */
function fontOrder(source: string): Map<string, number> {
  const names = [...new Set([...source.matchAll(/\/(F\d+) [\d.]+ Tf/g)].map(([, name = '']) => name))]
  return new Map(names.map((name, at) => [name, at]))
}
