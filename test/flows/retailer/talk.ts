/** A chat printed as its two sides would read it: for reading the messages, not for asserting. */
import type { Person, Told } from '../../support/chat.ts'

const shown = ({ text, choices }: Told) => `${text}${choices.length ? `\n   [${choices.join('] [')}]` : ''}`

export async function transcript(person: Person, lines: readonly string[]): Promise<string> {
  const out: string[] = []
  for (const line of lines) {
    out.push(`> ${line}`)
    const told = line.startsWith('*')
      ? await person.does({ kind: 'tap', key: await person.keyOf(line.slice(1)) })
      : await person.says(line)
    out.push(...told.map(shown))
  }
  return out.join('\n')
}
