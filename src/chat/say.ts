/**
 * What a flow says: wording keys and values, never text. The renderer turns it into one message in the
 * listener's language, inside the limits of the listener's channel.
 */

/** Paise, formatted as money of the brand's country. */
export type Money = { money: number }
/** A calendar day 'YYYY-MM-DD', said like "Thu 26 Nov". */
export type Day = { day: string }
/** An instant, said as a time of day (and the day, when it is not today) in the outlet's time zone. */
export type Moment = { moment: string }
/** A time of day 'HH:MM', said like "9:00 am". */
export type Clock = { clock: string }
export type Arg = string | number | Money | Day | Moment | Clock | Words | Words[]
export type Args = Record<string, Arg>

/** A wording key of locales/ with its values. A list of Words as a value is joined line by line. */
export type Words = { key: string; args?: Args }

export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** Another dialogue to go to: a flow, the step to begin at (its start when absent) and the data to begin with. */
export type Goto = { flow: string; step?: string; data?: Json }

/**
 * What a choice does. `answer` answers the step that offered it and is void once that step was answered;
 * `go` names what it acts on and can be tapped at any later time.
 */
export type Does = { answer: Json } | { go: Goto }

/**
 * A choice: its label is a wording, or a plain name out of the data (a product, a shop). Where the messenger shows a line
 * below a label, the label may be parted into a title and that line.
 */
export type Choice = {
  label: Words | string
  parted?: { title: Words | string; below: Words | string }
  does: Does
  /** What it says to the question of its step: it can then also be answered by any word for yes or no, in any language. */
  says?: Said
}

export type Said = 'yes' | 'no'

/** A file made for this message, or one that is kept (kept_file). */
export type Attached = { name: string; mime: string } & ({ base64: string } | { file: number })

export type Say = Words & {
  choices?: Choice[]
  /** What the choices are about ("order 1042 of Om Stores"), named when a bare number could surprise. */
  about?: Words
  /** Shows the messenger's own button for sharing a phone number or place. */
  ask?: 'contact' | 'location'
  attachment?: Attached
  /** A bare number answers with a quantity, not with a choice: set by the step that asks. */
  counts?: true
}

export const money = (paise: number): Money => ({ money: paise })
export const day = (date: string): Day => ({ day: date })
export const moment = (at: Date): Moment => ({ moment: at.toISOString() })
export const clock = (time: string): Clock => ({ clock: time })

/** A wording with its values. */
export const words = (key: string, args?: Args): Words => (args ? { key, args } : { key })

/** A choice that answers the step offering it. */
export const answer = (label: Words | string, value: Json): Choice => ({ label, does: { answer: value } })

/** The choice that agrees to what its step asks, and the one that does not. */
export const yes = (label: Words | string, value: Json): Choice => ({ ...answer(label, value), says: 'yes' })
export const no = (label: Words | string, value: Json): Choice => ({ ...answer(label, value), says: 'no' })

/** A choice that names what it does and stays good later. */
export const go = (label: Words | string, flow: string, step?: string, data?: Json): Choice => ({
  label,
  does: { go: { flow, ...(step === undefined ? {} : { step }), ...(data === undefined ? {} : { data }) } },
})

/** The choice with its label parted into a title and a line below it, for messengers that show both. */
export const parted = (choice: Choice, title: Words | string, below: Words | string): Choice => ({
  ...choice,
  parted: { title, below },
})
