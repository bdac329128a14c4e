/** A shop joins, orders, and is supplied: what both sides say, whatever the messenger. */
import type { Reply, Speaker, Stage } from './stage.ts'
import { choose, chooseWhenOffered, type Way } from './ways.ts'

/** What each question of the welcome is answered with; messengers that bring the number are not asked for it. */
const welcome: [RegExp, (by: Way, owner: Speaker, reply: Reply) => Promise<void>][] = [
  [/Which language/, (by, owner, reply) => choose(by, owner, reply, 'English')],
  [/hare your phone number/, (_, owner) => owner.sharesNumber()],
  [/message you here about your orders/, (by, owner, reply) => choose(by, owner, reply, 'Yes')],
  [/also send you offers/, (by, owner, reply) => choose(by, owner, reply, 'No')],
]

export async function joins({ owner }: Stage, by: Way): Promise<void> {
  await owner.says('/start')
  for (;;) {
    const reply = await owner.hears(/./)
    const [, answer] = welcome.find(([question]) => question.test(reply.text)) ?? []
    if (!answer) return
    await answer(by, owner, reply)
  }
}

/** Resolves with the number of the order. */
export async function orders({ owner }: Stage, by: Way): Promise<string> {
  await owner.says('5 haldi')
  await owner.hears(/^Your order.*Haldi/s)
  await owner.says('3 masala noodles')
  const review = await owner.hears(/^Your order(?=.*Haldi).*Noodles/s)
  await choose(by, owner, review, 'Place order')
  const { text } = await owner.hears(/is placed/)
  return /Order (\S+) is placed/.exec(text)?.[1] ?? ''
}

/** From the distributor's yes to the goods on the shelf. */
export async function isSupplied({ owner, biller }: Stage, by: Way, number: string): Promise<void> {
  await chooseWhenOffered(by, biller, 'Confirm')
  await biller.says(number)
  await chooseWhenOffered(by, biller, 'Dispatch')
  await biller.says(number)
  await chooseWhenOffered(by, biller, 'It is delivered')
  await chooseWhenOffered(by, owner, 'All received')
}
