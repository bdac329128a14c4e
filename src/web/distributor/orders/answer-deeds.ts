/** What the distributor answers to what a shop said about an order: that it is not right, or what came of it. */
import { answeredNotice } from '../../../chat/notices/disputes.ts'
import { objectionAnsweredNotice } from '../../../chat/notices/objection.ts'
import { bringBack, bringBackMissing } from '../../../orders/bring-back.ts'
import { settleObjection } from '../../../orders/objection.ts'
import { allows } from '../../../orders/transitions.ts'
import { answerDisputes, type DisputeAnswer } from '../../../returns/answer.ts'
import { changing, type Deed, type Done, type Work } from './deeds.ts'

const always = (): boolean => true

export const answerDeeds = {
  credit: { right: 'answer-dispute', when: always, run: (work) => answer(work, { as: 'credit' }) },
  again: { right: 'answer-dispute', when: always, run: (work) => answer(work, { as: 'again' }) },
  decline: {
    right: 'answer-dispute',
    when: always,
    run: (work) => answer(work, { as: 'decline', reason: work.form.picked || work.form.reason || '' }),
  },
  'it-is-right': { right: 'change-order', when: ({ held }) => held === true, run: itIsRight },
  back: {
    right: 'dispatch',
    when: ({ status }) => allows('bring-back', status),
    run: changing(({ tx, request }) => bringBack(tx, request), 'done-back'),
  },
  'missing-back': {
    right: 'dispatch',
    when: ({ status }) => allows('bring-back-missing', status),
    run: changing(({ tx, request }) => bringBackMissing(tx, request), 'done-back'),
  },
} satisfies Record<string, Deed>

type How = { as: 'credit' | 'again' } | { as: 'decline'; reason: string }

async function answer({ tx, telling, request }: Work, how: How): Promise<Done> {
  const asked: DisputeAnswer = { ...request, ...how }
  const answered = await answerDisputes(tx, asked)
  if (!answered.ok) return answered
  telling.notices([answeredNotice(answered)])
  if (answered.change) telling.order(answered.change)
  return { ok: true, order: answered.order, said: `done-dispute-${how.as}` }
}

async function itIsRight({ tx, telling, request }: Work): Promise<Done> {
  const settled = await settleObjection(tx, { ...request, as: 'declined' })
  if (!settled.ok) return settled
  telling.notices([objectionAnsweredNotice(settled.order)])
  return { ok: true, order: settled.order, said: 'done-objection' }
}
