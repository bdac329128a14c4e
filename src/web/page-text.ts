/** Wordings of pages: locales/pages.<language>.ftl, apart from those of the chat. */
import type { Language } from '../chat/flow.ts'
import type { Region } from '../chat/format.ts'
import type { Args } from '../chat/say.ts'
import { languages, loadWordings, type Wordings, wordingFiles } from '../chat/wording.ts'

/** The text of a key in the reader's language, with its values formatted. Throws on an unknown key. */
export type Text = (key: string, args?: Args) => string

/** With the words of the chat: what is printed, or said of money and goods, reads the same there and here. */
export const loadPageWordings = (country = 'IN'): Wordings =>
  loadWordings(country, (language) => wordingFiles(`pages.${language}.`, `${language}.`))

export function textIn(wordings: Wordings, language: Language, region: Region, now: Date): Text {
  return (key, args) => wordings.text(language, args ? { key, args } : { key }, { region, now })
}

/** The language stored with a person; English for one that has no wordings. */
export function asLanguage(stored: string | undefined): Language {
  return languages.find((language) => language === stored) ?? 'en'
}

/** The language a browser asks for first, of those there are. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '').slice(0, 200).split(',')
  for (const tag of wanted.map((part) => part.trim().toLowerCase())) {
    if (tag.startsWith('hi-latn')) return 'hi-Latn'
    if (tag === 'hi' || tag.startsWith('hi-') || tag.startsWith('hi;')) return 'hi'
    if (tag.startsWith('en')) return 'en'
  }
  return 'en'
}
