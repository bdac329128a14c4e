/** The steps that ask what is unclear in the basket, one question at a time. */
import { answer, stepsOf, words } from '../../src/chat/flow.ts'
import { shopHistory } from '../../src/orders/at-hand.ts'
import { readBasket } from '../../src/orders/basket.ts'
import { habitsFrom } from '../../src/orders/suggest.ts'
import { changing, type Step, type Then } from './order-change.ts'
import { type OrderData, openDesk } from './order-desk.ts'
import { answerQuestion, isOpen } from './question-answer.ts'
import { type Answer, AnswerChoice, readProduct, readQuantity } from './question-read.ts'
import { productSay, quantitySay } from './question-say.ts'
import { owner } from './shop.ts'

const { ask } = stepsOf<OrderData>()

async function known(ctx: Step) {
  const who = owner(ctx)
  const catalog = await ctx.catalog()
  const basket = await readBasket(ctx.tx, who)
  const context = habitsFrom(await shopHistory(ctx.tx, who.outletId, ctx.now), catalog, ctx.now)
  return { basket, catalog, context }
}

// Only *back* leads to a question that was answered.
const settled = { ...words('order-settled'), choices: [answer(words('order-see'), { see: true })] }

async function answered(reply: Answer, ctx: Step): Promise<Then> {
  const { said } = reply
  if ('see' in said) return { to: 'next' }
  const desk = 'desk' in reply ? reply.desk : await openDesk(ctx)
  if (!isOpen(desk, said)) return { to: 'next', say: words('order-changed') }
  return changing(ctx, desk, () => answerQuestion(ctx, desk, reply))
}

export const product = ask<Answer>({
  say: async (ctx) => {
    const all = await known(ctx)
    const [question] = all.basket.questions
    return question ? productSay(all, question) : settled
  },
  hear: { choice: AnswerChoice, text: readProduct },
  then: answered,
})

export const quantity = ask<Answer>({
  numbers: true,
  say: async (ctx) => {
    const all = await known(ctx)
    const [question] = all.basket.questions
    return question ? quantitySay(all, question) : settled
  },
  hear: { choice: AnswerChoice, text: readQuantity },
  then: answered,
})
