/** The wordings of every language, read once at start from locales/. */
import { readdirSync, readFileSync } from 'node:fs'
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle'
import type { Language } from './flow.ts'
import { formatClock, formatDay, formatMoment, formatMoney, localeOf, type Region } from './format.ts'
import type { Arg, Words } from './say.ts'

export const languages: Language[] = ['en', 'hi', 'hi-Latn']

/** What the values of a wording are formatted by. */
export type Setting = { region: Region; now: Date }

export type Wordings = {
  /** The text of a wording in a language. Throws on an unknown key: the check at start makes sure there is none. */
  text(language: Language, words: Words, setting: Setting): string
  has(language: Language, key: string): boolean
  keys(language: Language): string[]
}

const folder = new URL('../../locales/', import.meta.url)

/** Loads the wordings of every language, if no others are given those of the chat. Throws when there is a mistake in them. */
export function loadWordings(
  country: string,
  source: (language: Language) => readonly FluentResource[] = (language) => wordingFiles(`${language}.`),
): Wordings {
  const bundles = new Map(
    languages.map((language) => [language, bundleOf(language, country, source(language))]),
  )
  const bundle = (language: Language) => {
    const found = bundles.get(language)
    if (!found) throw new Error(`no wordings for language ${language}`)
    return found
  }
  return {
    text: (language, words, setting) => textOf(bundle(language), language, words, setting),
    has: (language, key) => bundle(language).hasMessage(key),
    keys: (language) => [...bundle(language)._messages.keys()],
  }
}

const parsed = new Map<string, FluentResource>()

/** The files of locales/ whose names begin so. Chat and pages share most of them: each is read and parsed once. */
export function wordingFiles(...beginnings: string[]): FluentResource[] {
  const isWanted = (name: string) => beginnings.some((beginning) => name.startsWith(beginning))
  const names = readdirSync(folder).filter((name) => name.endsWith('.ftl') && isWanted(name))
  return names.map((name) => {
    const found = parsed.get(name) ?? new FluentResource(readFileSync(new URL(name, folder), 'utf8'))
    parsed.set(name, found)
    return found
  })
}

function bundleOf(language: Language, country: string, resources: readonly FluentResource[]): FluentBundle {
  const bundle = new FluentBundle(localeOf(language, country), { useIsolating: false })
  for (const resource of resources) {
    const [error] = bundle.addResource(resource)
    if (error) throw new Error(`locales/${language}.ftl: ${error.message}`)
  }
  return bundle
}

function textOf(bundle: FluentBundle, language: Language, words: Words, setting: Setting): string {
  const message = bundle.getMessage(words.key)
  if (!message?.value) throw new Error(`locales/${language}.ftl has no wording ${words.key}`)
  const values: Record<string, FluentVariable> = {}
  for (const [name, value] of Object.entries(words.args ?? {}))
    values[name] = variableOf(bundle, language, value, setting)
  const errors: Error[] = []
  const text = bundle.formatPattern(message.value, values, errors)
  if (errors[0]) throw new Error(`locales/${language}.ftl, ${words.key}: ${errors[0].message}`)
  return text
}

function variableOf(bundle: FluentBundle, language: Language, value: Arg, setting: Setting): FluentVariable {
  if (typeof value === 'string' || typeof value === 'number') return value
  if (Array.isArray(value)) return value.map((each) => textOf(bundle, language, each, setting)).join('\n')
  if ('money' in value) return formatMoney(value.money, language, setting.region)
  if ('day' in value) return formatDay(value.day, language, setting.region)
  if ('clock' in value) return formatClock(value.clock, language, setting.region)
  if ('moment' in value) return formatMoment(new Date(value.moment), setting.now, language, setting.region)
  return textOf(bundle, language, value, setting)
}
