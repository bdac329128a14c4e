/** Which offered choice a message means: by tap, by number, or by the words on it. */
import type { Heard } from './message.ts'
import { type Offer, type OfferedDoes, readChoiceKey } from './offer.ts'
import type { Dialog } from './state.ts'
import { bareNumber, fold } from './words.ts'

/**
 * The offers a batch has read: those tapped or quoted, and the latest of the chat, newest first, as far back as the
 * chat's own last reply: that one supersedes what came before it.
 */
export type Offers = { byId: Map<number, Offer>; quoted?: Offer; latest: { id: number; offer: Offer }[] }

type One = { kind: 'one'; does: OfferedDoes; offer: Offer }
type Which = { kind: 'which'; candidates: { label: string; about?: string; does: OfferedDoes }[] }

/** The choice meant, several where it could surprise, or undefined when the message is no choice at all. */
export function chosen(
  dialog: Dialog | null,
  input: { heard: Heard; offers: Offers },
): One | Which | undefined {
  const { heard, offers } = input
  if (heard.kind === 'tap') {
    const key = readChoiceKey(heard.key)
    const offer = key && offers.byId.get(key.outboxId)
    const choice = key && offer?.choices[key.index]
    return choice && offer ? { kind: 'one', does: choice.does as OfferedDoes, offer } : undefined
  }
  if (heard.kind !== 'text') return undefined
  const pick = picker(heard.text)
  if (!pick) return undefined
  if (offers.quoted) return single(offers.quoted, pick(offers.quoted))
  return among(
    dialog,
    offers.latest.map(({ offer }) => offer),
    pick,
  )
}

type Pick = (offer: Offer) => number

/** How this text points at a choice: by its number, or by the whole of its label. */
function picker(text: string): Pick | undefined {
  const number = bareNumber(text)
  if (number !== undefined) return (offer) => (number >= 1 && number <= offer.shown ? number - 1 : -1)
  const folded = fold(text)
  if (!folded || folded.length > 40) return undefined
  return (offer) => offer.choices.slice(0, offer.shown).findIndex(({ label }) => plain(label) === folded)
}

/** A label without the signs that decorate it. */
function plain(label: string): string {
  return fold(label.replace(/\p{Extended_Pictographic}|\ufe0f/gu, ''))
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
