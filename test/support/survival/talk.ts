/** What a shopper says from the first hello to the placed order, and what they wait for in between. */
import type { Phone, Shown } from './phone.ts'

/** Milliseconds a person waits for an answer: longer than every fault together may take. */
const patience = 120_000

export type Talker = { phone: Phone; isKnown: boolean; haldi: number; noodles: number }

/** Presses the button that begins with these words, on this very message. */
export function press(phone: Phone, on: Shown, words: string): void {
  const labels = on.buttons.flat().map(({ label }) => label)
  const label = labels.find((each) => each.startsWith(words))
  if (!label) throw new Error(`no button ${words} on: ${on.text} [${labels.join(' | ')}]`)
  phone.taps(label, { on })
}

/** Orders by typing two lines one after the other; resolves with the message that says it is placed. */
export async function orders({ phone, haldi, noodles }: Talker): Promise<Shown> {
  phone.says(`${haldi} haldi`)
  await phone.hears(/^Your order.*Haldi/s, patience)
  phone.says(`${noodles} masala noodles`)
  const review = await phone.hears(/^Your order(?=.*Haldi).*Noodles/s, patience)
  press(phone, review, 'Place order')
  return phone.hears(/Order \S+ is placed/, patience)
}

/** Says who they are, if that is not known, and orders. Returns how many messages it took. */
export async function visits(shopper: Talker): Promise<number> {
  const spoken = shopper.isKnown ? 0 : await introduces(shopper.phone)
  await orders(shopper)
  return spoken + 3
}

/** What the welcome asks; a messenger that brings the number asks for neither language nor number. */
const welcome: [RegExp, (phone: Phone, question: Shown) => void][] = [
  [/Which language/, (phone, question) => press(phone, question, 'English')],
  [/Share your phone number/, (phone) => phone.sharesContact()],
  [/message you here about your orders/, (phone, question) => press(phone, question, 'Yes')],
  [/also send you offers/, (phone, question) => press(phone, question, 'No')],
]

/** Returns how many messages it took. */
async function introduces(phone: Phone): Promise<number> {
  phone.says('/start')
  for (let spoken = 1; ; spoken++) {
    const said = await phone.hears(
      ({ text }) => /no offers/.test(text) || welcome.some(([question]) => question.test(text)),
      patience,
    )
    const [, answer] = welcome.find(([question]) => question.test(said.text)) ?? []
    if (!answer) return spoken
    answer(phone, said)
  }
}
