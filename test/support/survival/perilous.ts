/** A dialogue of one step that does what the test says: end the process, break the connection, throw. */
import { z } from 'zod'
import type { Dialogs } from '../../../src/chat/dialogs.ts'
import { type Ctx, defineFlow, stepsOf, words } from '../../../src/chat/flow.ts'
import { toyDialogs } from '../toy.ts'

const Data = z.object({ what: z.string().default('') })
const { act } = stepsOf<z.infer<typeof Data>>()

/** "order <what>" runs `peril(what)` within the turn, then writes a row into the toy's table. */
export function perilousDialogs(peril: (what: string, ctx: Ctx) => unknown): Dialogs {
  return toyDialogs(
    defineFlow({
      id: 'toy',
      version: 1,
      role: 'anyone',
      data: Data,
      start: 'pieces',
      steps: {
        pieces: act(async (ctx) => {
          const { what } = ctx.data
          await peril(what, ctx)
          await ctx.tx.client.query('insert into toy values ($1, $2, 1)', [ctx.key, what])
          return { end: words('toy-placed', { what }) }
        }),
      },
    }),
  )
}
