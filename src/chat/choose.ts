/** Which offered choice a message means: by tap, by number, or by the words on it. */
import type { Heard } from './message.ts'
import { type Offer, type OfferedDoes, readChoiceKey } from './offer.ts'
import type { Dialog } from './state.ts'
import { bareNumber, fold, type SaidTable } from './words.ts'

/**
 * The offers a batch has read: those tapped or quoted, and the latest of the chat, newest first, as far back as the
 * chat's own last reply: that one supersedes what came before it.
 */
export type Offers = {
  byId: Map<number, Offer>
  quoted?: Offer
  latest: { id: number; offer: Offer }[]
  /** Of `byId`, those that came as notices and not as answers of this chat. */
  notices?: Set<number>
  /** What came before the latest, newest first, and when: a number may still mean one of them. */
  older?: { offer: Offer; at: Date }[]
}

type One = { kind: 'one'; does: OfferedDoes; offer: Offer }
type Which = { kind: 'which'; candidates: { label: string; about?: string; does: OfferedDoes }[] }

/** The choice meant, several where it could surprise, or undefined when the message is no choice at all. */
export function chosen(
  dialog: Dialog | null,
  input: { heard: Heard; offers: Offers; said: SaidTable },
): One | Which | undefined {
  const { heard, offers } = input
  if (heard.kind === 'tap') return offered(offers, heard.key)
  if (heard.kind !== 'text') return undefined
  const pick = picker(heard.text, input.said)
  if (!pick) return undefined
  if (offers.quoted) return single(offers.quoted, pick(offers.quoted))
  return among(
    dialog,
    offers.latest.map(({ offer }) => offer),
    pick,
  )
}

/** The choice behind a tap's key, where its message is known here; `notice`: it came without the chat asking. */
export function offered(offers: Offers, key: string): (One & { notice: boolean }) | undefined {
  const read = readChoiceKey(key)
  const offer = read && offers.byId.get(read.outboxId)
  const choice = read && offer?.choices[read.index]
  if (!read || !choice || !offer) return undefined
  return {
    kind: 'one',
    does: choice.does as OfferedDoes,
    offer,
    notice: offers.notices?.has(read.outboxId) ?? false,
  }
}

/** When an older message had a choice of this number, which none of the latest has. */
export function olderNumber({ latest, older = [] }: Offers, text: string): Date | undefined {
  const number = bareNumber(text)
  if (number === undefined || number < 1 || latest.some(({ offer }) => number <= offer.shown))
    return undefined
  return older.find(({ offer }) => number <= offer.shown)?.at
}

type Pick = (offer: Offer) => number

/** Characters of a typed label: the longest that is remembered of one. */
const longestWords = 120

/** How this text points at a choice: by its number, by the whole of its label, or as a yes or no to what was asked. */
function picker(text: string, table: SaidTable): Pick | undefined {
  const number = bareNumber(text)
  if (number !== undefined) return (offer) => (number >= 1 && number <= offer.shown ? number - 1 : -1)
  const folded = plain(text)
  const said = table.get(fold(text))
  if ((!folded && !said) || folded.length > longestWords) return undefined
  const means = (words?: string) => words !== undefined && plain(words) === folded
  return (offer) => {
    const shown = offer.choices.slice(0, offer.shown)
    const labelled = folded ? shown.findIndex(({ label, title }) => means(label) || means(title)) : -1
    if (labelled >= 0 || !said || !offer.asked) return labelled
    return shown.findIndex(({ says }) => says === said)
  }
}

/** A label without the signs that decorate it, or that say it goes on. */
function plain(label: string): string {
  return fold(label.replace(/\p{Extended_Pictographic}|\ufe0f|…\s*$/gu, ''))
}

function single(offer: Offer, index: number): One | undefined {
  const choice = offer.choices[index]
  return choice ? { kind: 'one', does: choice.does as OfferedDoes, offer } : undefined
}

/** What is open and has such a choice: mostly one; a notice that came after the running question makes it two. */
function among(dialog: Dialog | null, latest: Offer[], pick: Pick): One | Which | undefined {
  const open = latest.filter((offer) => isOpen(dialog, offer) && pick(offer) >= 0)
  // A later notice about the same order takes the place of the earlier one.
  const candidates = open.filter(
    ({ about }, n) => !about || open.findIndex((each) => each.about === about) === n,
  )
  const [first] = candidates
  if (!first) return undefined
  if (candidates.length === 1) return single(first, pick(first))
  return { kind: 'which', candidates: candidates.slice(0, 3).map((offer) => candidate(offer, pick)) }
}

// A question is open while it waits for its answer.
function isOpen(dialog: Dialog | null, offer: Offer): boolean {
  return offer.asked ? offer.asked.run === dialog?.run && offer.asked.ask === dialog.ask : true
}

function candidate(offer: Offer, pick: Pick): Which['candidates'][number] {
  const choice = offer.choices[pick(offer)]
  if (!choice) throw new Error('a candidate without its choice')
  return {
    label: choice.label,
    does: choice.does as OfferedDoes,
    ...(offer.about ? { about: offer.about } : {}),
  }
}
