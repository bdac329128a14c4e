/** The languages as choices, each in its own name so that everybody finds theirs. */
import { answer, type Choice, go, type Language, words } from '../../src/chat/flow.ts'

const names: Record<Language, string> = {
  en: 'language-name-en',
  hi: 'language-name-hi',
  'hi-Latn': 'language-name-hi-latn',
}

export function languageChoices(): Choice[] {
  return (Object.keys(names) as Language[]).map((language) => answer(words(names[language]), language))
}

/** The languages besides the one spoken, each changing to it and back to the question. */
export function otherLanguages(spoken: Language): Choice[] {
  return (Object.keys(names) as Language[])
    .filter((language) => language !== spoken)
    .map((language) => go(words(names[language]), 'language', 'set', { language }))
}

/** A language named in a message, in either script. */
export function languageOfWord(text: string): Language | undefined {
  const word = text.trim().toLowerCase()
  if (['english', 'eng', 'en', 'अंग्रेज़ी', 'अंग्रेजी', 'angrezi'].includes(word)) return 'en'
  if (['hindi', 'हिंदी', 'हिन्दी'].includes(word)) return 'hi'
  if (['hinglish', 'hindi in english', 'roman hindi', 'हिंग्लिश'].includes(word)) return 'hi-Latn'
  return undefined
}
