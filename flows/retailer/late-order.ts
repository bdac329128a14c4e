/** An order that was written hours ago and only read now, after an outage: asked about, never just taken (TRADE 8). */
import { z } from 'zod'
import { type Ctx, defineFlow, go, moment, type Next, no, stepsOf, words, yes } from '../../src/chat/flow.ts'

/** An order text older than this is asked about. */
const lateMs = 6 * 3_600_000

/** Whether what was just heard was said so long ago that it may no longer be wanted. */
export const isLate = ({ saidAt, now }: Pick<Ctx, 'saidAt' | 'now'>): boolean =>
  saidAt !== null && now.getTime() - saidAt.getTime() > lateMs

const mostTexts = 20
const Data = z.object({
  texts: z
    .array(z.object({ text: z.string(), at: z.string() }))
    .min(1)
    .max(mostTexts),
})
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

const item = (text: string, { saidAt, now }: Pick<Ctx, 'saidAt' | 'now'>) => ({
  text: text.slice(0, 2_000),
  at: (saidAt ?? now).toISOString(),
})

/** Where such a text leads. */
export const lateOrderOf = (text: string, ctx: Ctx) => ({
  flow: 'late-order',
  data: { texts: [item(text, ctx)] },
})

type Reply = { wanted: boolean } | { text: string; at: string }

const wanted = ask<Reply>({
  say: ({ data: { texts } }) => ({
    ...words('late-order', {
      count: texts.length,
      lines: texts.map(({ text, at }) => words('late-order-line', { text, at: moment(new Date(at)) })),
    }),
    choices: [yes(words('late-order-yes'), { wanted: true }), no(words('late-order-no'), { wanted: false })],
  }),
  // What came after it in the same outage belongs to it.
  hear: {
    choice: z.object({ wanted: z.boolean() }),
    text: (text, ctx) => (isLate(ctx) ? item(text, ctx) : undefined),
  },
  then: (reply, { data }): Next<Data> => {
    if ('text' in reply) return { to: 'wanted', set: { texts: [...data.texts, reply].slice(-mostTexts) } }
    if (reply.wanted) return { to: 'take' }
    return {
      end: {
        ...words('late-order-dropped'),
        choices: [go(words('order-browse'), 'browse'), go(words('chat-menu'), 'menu')],
      },
    }
  },
})

const take = act(
  ({ data }): Next<Data> => ({
    go: { flow: 'order', step: 'take', data: { text: data.texts.map(({ text }) => text).join('\n') } },
  }),
)

export const lateOrder = defineFlow<Data>({
  id: 'late-order',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'wanted',
  steps: { wanted, take },
})
