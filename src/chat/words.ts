/** Global words: whole messages that mean the same at every step, in every language at once. */

import type { Who } from '../people/who.ts'
import type { Dialogs, WordAction } from './dialogs.ts'
import { mayUse } from './dialogs.ts'
import type { Said } from './say.ts'
import { languages, type Wordings } from './wording.ts'

/** Text as it is compared: case, spaces, marks at the ends and joiners of Indian scripts do not count. */
export function fold(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\ufeff]/gu, '')
    .toLowerCase()
    .replace(/^[\s/!.?।,]+|[\s!.?।,]+$/gu, '')
    .replace(/\s+/gu, ' ')
}

export type WordTable = Map<string, Dialogs['words']>

/** Reads the word lists of every language: `words-menu = menu | home | मेनू`. The first meaning of a word wins. */
export function wordTable(dialogs: Dialogs, wordings: Wordings): WordTable {
  const table: WordTable = new Map()
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'UTC' }, now: new Date(0) }
  for (const word of dialogs.words)
    for (const language of languages)
      for (const each of wordings.text(language, { key: word.key }, setting).split('|')) {
        const folded = fold(each)
        const known = table.get(folded) ?? []
        if (folded && !known.includes(word)) table.set(folded, [...known, word])
      }
  return table
}

export type SaidTable = ReadonlyMap<string, Said>

/** The words for yes and no of every language: `words-yes = yes | ok`. A thumb up is one of them. */
export function saidTable(wordings: Wordings): SaidTable {
  const setting = { region: { country: 'IN', currency: 'INR', timeZone: 'UTC' }, now: new Date(0) }
  const of = (said: Said) =>
    languages
      .filter((language) => wordings.has(language, `words-${said}`))
      .flatMap((language) => wordings.text(language, { key: `words-${said}` }, setting).split('|'))
      .map((word): [string, Said] => [fold(word), said])
  return new Map([...of('yes'), ...of('no')])
}

/** What the whole message means as a global word for this person, if anything. */
export function globalWord(table: WordTable, text: string, who: Who): WordAction | undefined {
  return table.get(fold(text))?.find(({ role }) => mayUse(role ?? 'anyone', who))?.does
}

const devanagariZero = '०'.codePointAt(0) ?? 0

/** A bare number, in Latin or Devanagari digits, as one answers a numbered list: "2", "2.", "२". */
export function bareNumber(text: string): number | undefined {
  const folded = fold(text).replace(/[०-९]/gu, (digit) =>
    String((digit.codePointAt(0) ?? 0) - devanagariZero),
  )
  return /^\d{1,3}\)?$/.test(folded) ? Number.parseInt(folded, 10) : undefined
}
