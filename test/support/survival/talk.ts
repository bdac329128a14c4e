/** What a shopper says from the first hello to the placed order, and what they wait for in between. */

import type { Person } from '../telegram/person.ts'
import type { Seen } from '../telegram/seen.ts'
import type { Shopper } from './town.ts'

/** Milliseconds a person waits for an answer: longer than every fault together may take. */
const patience = 120_000

/** Presses the button that begins with these words, on this very message. */
export function press(phone: Person, on: Seen, words: string): void {
  const labels = on.buttons.flat().map(({ label }) => label)
  const label = labels.find((each) => each.startsWith(words))
  if (!label) throw new Error(`no button ${words} on: ${on.text} [${labels.join(' | ')}]`)
  phone.taps(label, { on })
}

/** Orders by typing two lines one after the other; resolves with the message that says it is placed. */
export async function orders({ phone, haldi, noodles }: Shopper): Promise<Seen> {
  phone.says(`${haldi} haldi`)
  await phone.hears(/^Your order.*Haldi/s, patience)
  phone.says(`${noodles} masala noodles`)
  const review = await phone.hears(/^Your order(?=.*Haldi).*Noodles/s, patience)
  press(phone, review, 'Place order')
  return phone.hears(/Order \S+ is placed/, patience)
}

/** Says who they are, if that is not known, and orders. Returns how many messages it took. */
export async function visits(shopper: Shopper): Promise<number> {
  if (!shopper.isKnown) await introduces(shopper.phone)
  await orders(shopper)
  return shopper.isKnown ? 3 : 8
}

async function introduces(phone: Person): Promise<void> {
  phone.says('/start')
  press(phone, await phone.hears(/Which language/, patience), 'English')
  await phone.hears(/Share your phone number/, patience)
  phone.sharesContact()
  press(phone, await phone.hears(/message you here about your orders/, patience), 'Yes')
  press(phone, await phone.hears(/also send you offers/, patience), 'No')
  await phone.hears(/no offers/, patience)
}
