/** What an answer does to the open basket, whoever gives it and however it came. */

import type { Question } from '../../src/catalog/order-text/types.ts'
import type { Ctx } from '../../src/chat/flow.ts'
import { type Desk, dropQuestion } from './order-desk.ts'
import { takeParsed } from './order-take.ts'
import type { Answer } from './question-read.ts'
import { chooseAmount, chooseProduct } from './question-take.ts'

type Said = Answer['said']

const meant = ({ basket }: Desk, said: Said): Question | undefined =>
  'q' in said ? basket.questions.find(({ text }) => text === said.q) : undefined

/** Whether the question it answers is still open: the basket may have changed in another chat meanwhile. */
export const isOpen = (desk: Desk, said: Said): boolean => !('q' in said) || meant(desk, said) !== undefined

/** Does what the answer says; nothing where its question is no longer open. */
export async function answerQuestion(
  ctx: Pick<Ctx, 'tx' | 'now'>,
  desk: Desk,
  { said }: Answer,
): Promise<void> {
  if ('see' in said) return
  if ('kind' in said) return takeParsed(ctx, desk, said)
  if ('doubt' in said) {
    desk.basket = { ...desk.basket, questions: [said.doubt, ...desk.basket.questions.slice(1)] }
    return
  }
  const question = meant(desk, said)
  if (!question) return
  if ('sku' in said) return chooseProduct(ctx, desk, question, said.sku)
  if ('take' in said) return chooseAmount(desk, question, said.take)
  dropQuestion(desk, question)
  if (!('drop' in said) || question.op !== 'set') return
  const lines = desk.basket.lines.filter(({ sku }) => sku !== question.options[0])
  desk.basket = { ...desk.basket, lines }
}
