/** The document of a campaign: whom it is for, what it says, what its buttons do, and when. */
import { z } from 'zod'
import { Audience } from './audience/audience.ts'

const longestText = 700
const mostLines = 20

/**
 * Values that differ from shop to shop: its name, active points, what is missing to the scheme's next slab, its usual
 * product; and what an event is about.
 */
export const variables: readonly string[] = ['name', 'points', 'gap', 'usual', 'about']

const Text = z.string().trim().min(1).max(longestText)
const Day = z.iso.date()
const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/)

/** Each does something; a shop whose message cannot carry it all still gets the first. */
export const Button = z.discriminatedUnion('do', [
  /** Fills the basket: with these goods, or with what the shop usually buys. */
  z.strictObject({
    do: z.literal('order'),
    lines: z
      .array(z.strictObject({ sku: z.string().min(1).max(40), pieces: z.int().min(1).max(100_000) }))
      .min(1)
      .max(mostLines),
  }),
  z.strictObject({ do: z.literal('usual') }),
  /** Shows one scheme by its code, or all that are open for the shop. */
  z.strictObject({ do: z.literal('offer'), scheme: z.string().max(40).exactOptional() }),
  z.strictObject({ do: z.literal('points') }),
  /** Of an event: the scheme that began, the product that is there again. */
  z.strictObject({ do: z.literal('about') }),
])
export type Button = z.infer<typeof Button>

/** By the outlet's own clock: at a time of day, or so many minutes before its own cut-off of that day. */
const At = z.union([
  z.strictObject({ time: Clock }),
  z.strictObject({ beforeCutOff: z.int().min(15).max(1_440) }),
])
export type At = z.infer<typeof At>

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export const events = [
  /** A scheme goes live. */
  'scheme-live',
  /** A scheme or booster ends within 24 hours. */
  'ending',
  /** Points of the outlet expire in 7 days. */
  'points-expire',
  /** By the outlet's own rhythm it would have ordered by now. */
  'reorder-due',
  /** Goods its distributor had run out of are there again. */
  'back-in-stock',
  /** A new product, for shops that buy its category. */
  'new-product',
] as const
export type CampaignEvent = (typeof events)[number]

export const When = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('now') }),
  z.strictObject({ kind: z.literal('once'), day: Day, at: At }),
  z.strictObject({
    kind: z.literal('weekly'),
    days: z.array(z.enum(weekdays)).min(1).max(7),
    at: At,
    /** The last day on which it runs. */
    until: Day.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('event'), on: z.enum(events) }),
])
export type When = z.infer<typeof When>

export const CampaignDocument = z.strictObject({
  v: z.literal(1),
  /** How marketers call it; no shop sees it. */
  name: z.string().trim().min(1).max(60),
  /** All active outlets where it is absent. */
  audience: Audience.exactOptional(),
  /** One text per language; whoever's language has none gets the nearest that has. Variables stand in braces: {name}. */
  message: z
    .strictObject({
      en: Text.exactOptional(),
      hi: Text.exactOptional(),
      'hi-Latn': Text.exactOptional(),
    })
    .refine((texts) => Object.keys(texts).length > 0, 'a message needs a text')
    .refine((texts) => Object.values(texts).every(knowsVariables), 'a variable nobody knows'),
  /** A kept file: its number, name and type. */
  picture: z.strictObject({ file: z.int(), name: z.string(), mime: z.string() }).exactOptional(),
  buttons: z.array(Button).max(3).default([]),
  when: When,
  /** The share of outlets that are not told, so that what it moves can be measured; basis points. */
  holdOut: z.int().min(0).max(5_000).default(1_000),
  /** Outlets whose distributor has less than so many days' stock of the goods named are left out; 0: none are. */
  coverDays: z.int().min(0).max(60).default(3),
})
export type CampaignDocument = z.infer<typeof CampaignDocument>
export type Message = CampaignDocument['message']

const named = /\{([^{}]*)\}/g

export const variablesIn = (text: string): string[] =>
  [...text.matchAll(named)].map(([, name = '']) => name.trim())

const knowsVariables = (text: string): boolean => variablesIn(text).every((name) => variables.includes(name))

/** The variables any of its texts uses: only these are looked up for a million shops. */
export const variablesOf = ({ message }: Pick<CampaignDocument, 'message'>): Set<string> =>
  new Set(Object.values(message).flatMap(variablesIn))

export const fillText = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(named, (whole, name: string) => values[name.trim()] ?? whole)

/** SKUs the campaign asks shops to buy. */
export const skusOf = ({ buttons }: Pick<CampaignDocument, 'buttons'>): string[] => [
  ...new Set(buttons.flatMap((button) => (button.do === 'order' ? button.lines.map(({ sku }) => sku) : []))),
]

const nearest = {
  en: ['en', 'hi-Latn', 'hi'],
  hi: ['hi', 'hi-Latn', 'en'],
  'hi-Latn': ['hi-Latn', 'hi', 'en'],
}

/** The text for a language, or for the one nearest to it. */
export function textFor(message: Message, language: keyof typeof nearest): string {
  for (const each of nearest[language]) {
    const text = message[each as keyof Message]
    if (text) return text
  }
  return ''
}

/** Notices about what the shop has or is owed are told to all; for promotions some are held out. */
export const holdOutOf = ({ when, holdOut }: Pick<CampaignDocument, 'when' | 'holdOut'>): number =>
  when.kind === 'event' && when.on === 'points-expire' ? 0 : holdOut
