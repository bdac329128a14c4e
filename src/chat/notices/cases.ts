/** What shops say is wrong, in words, and who hears of it. */
import { answersKnown, type CaseView, complaints, pickedOf } from '../../cases/types.ts'
import type { Notice } from '../announce.ts'
import { type Choice, day, go, type Words, words } from '../say.ts'
import { block } from './amounts.ts'
import { rewardName } from './rewards.ts'

const menu = go(words('chat-menu'), 'menu')
const desk = { brand: true as const, roles: ['marketer', 'operator'] }

/** "order 1042", "Delivery bag", "the points" */
export const caseAbout = ({ about, number, name }: CaseView): Words =>
  words('case-about', { about, number: number ?? 'none', name: name ? rewardName(name) : 'none' })

export function saidWords(said: string): Words {
  const known = pickedOf(complaints, said)
  return known ? words(`case-said-${known}`) : words('case-typed', { text: said })
}
export function answerWords(answer: string): Words {
  const known = pickedOf(answersKnown, answer)
  return known ? words(`case-answer-${known}`) : words('case-typed', { text: answer })
}

/** A case as its shop sees it: what it is about, where it stands, and the answer. */
export const caseWords = (found: CaseView): Words =>
  words('case-line', {
    ...{ number: String(found.id), about: caseAbout(found), status: found.status },
    ...{ said: saidWords(found.said), day: day(found.dueDay), answer: answerWords(found.answer ?? '') },
  })

/** As the brand's desk sees it. `late`: past its promise. */
export const caseDeskWords = (found: CaseView, late: boolean): Words =>
  words('case-desk-line', {
    ...{ number: String(found.id), outlet: found.outlet.name, code: found.outlet.code },
    ...{ about: caseAbout(found), said: saidWords(found.said), day: day(found.dueDay) },
    late: late ? 'yes' : 'no',
  })

export const caseChoice = ({ id, outlet }: CaseView): Choice =>
  go(words('case-desk-open', { number: String(id), outlet: outlet.name }), 'case-desk', 'show', { case: id })

/** *Something wrong?* about anything of a shop. */
export const wrongChoice = (outlet: number, about: string, aboutId = 0): Choice =>
  go(words('case-wrong'), 'cases', 'open', { outlet, about, aboutId })

const toDesk = (key: string, found: CaseView, late: boolean): Notice => ({
  listener: desk,
  say: { ...block([words(key), caseDeskWords(found, late)]), choices: [caseChoice(found), menu] },
})

/** The desk hears of a new one, and of what was added to one. */
export const openedNotice = (found: CaseView, fresh: boolean): Notice =>
  toDesk(fresh ? 'case-told' : 'case-told-more', found, false)
export const reminderNotice = (found: CaseView): Notice => toDesk('case-told-due', found, false)

/** The promise is broken: the desk hears of it, and the shop that it is not forgotten. */
export function escalationNotices(found: CaseView): Notice[] {
  const said = words('notice-shop-case-late', { number: String(found.id), about: caseAbout(found) })
  return [
    toDesk('case-told-late', found, true),
    { listener: toShop(found), say: { ...said, choices: [go(words('cases-mine'), 'cases'), menu] } },
  ]
}

const toShop = ({ outlet, openedBy }: CaseView) => ({
  outlet: outlet.id,
  roles: ['owner'],
  also: openedBy.id,
})

/** The shop hears the answer, and can say that it is still wrong. */
export function answeredCaseNotice(found: CaseView): Notice {
  const said = words('notice-shop-case-answered', { number: String(found.id), about: caseAbout(found) })
  const { outlet, about, aboutId } = found
  const still = go(words('case-still-wrong'), 'cases', 'open', { outlet: outlet.id, about, aboutId })
  return {
    listener: toShop(found),
    say: { ...block([said, answerWords(found.answer ?? '')]), choices: [still, menu] },
  }
}
