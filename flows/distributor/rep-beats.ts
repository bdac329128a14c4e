/** Who walks which beat: the distributor, or the brand, gives beats to field reps and takes them with a tap. */
import { z } from 'zod'
import { type Ctx, defineFlow, go, type Next, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { type Action, can } from '../../src/people/can.ts'
import { beatsToGive, repsOfBrand, setRepBeat } from '../../src/people/rep-beats.ts'

const Data = z.object({
  rep: z.number().default(0),
  beat: z.number().default(0),
  walks: z.boolean().default(true),
})
type Data = z.infer<typeof Data>
type At = Ctx<Data>
const { act } = stepsOf<Data>()

export const repBeats = defineFlow<Data>({
  id: 'rep-beats',
  version: 1,
  role: 'known',
  data: Data,
  start: 'reps',
  steps: {
    reps: act(async (ctx): Promise<Next<Data>> => ({ rest: mayGive(ctx) ? await repsSay(ctx) : notYours() })),
    rep: act(async (ctx): Promise<Next<Data>> => ({ rest: mayGive(ctx) ? await repSay(ctx) : notYours() })),
    set: act(async (ctx): Promise<Next<Data>> => {
      const { rep: repId, beat: beatId, walks } = ctx.data
      const done = await setRepBeat(ctx.tx, { who: ctx.who, repId, beatId, walks })
      return done ? { to: 'rep' } : { rest: notYours() }
    }),
  },
})

const action: Action = 'assign-beats'

function mayGive({ who }: At): boolean {
  return can(who, action, 'brand') || who.distributors.some(({ id }) => can(who, action, { distributor: id }))
}

const menu = () => go(words('chat-menu'), 'menu')
const notYours = (): Say => ({ ...words('rep-beats-not-yours'), choices: [menu()] })

async function repsSay(ctx: At): Promise<Say> {
  const reps = await repsOfBrand(ctx.tx.client)
  const choices = reps.map(({ id, name, beats }) =>
    go(words('rep-beats-rep', { name, beats }), 'rep-beats', 'rep', { rep: id }),
  )
  return { ...words(reps.length > 0 ? 'rep-beats-who' : 'rep-beats-nobody'), choices: [...choices, menu()] }
}

async function repSay(ctx: At): Promise<Say> {
  const { rep } = ctx.data
  const found = (await repsOfBrand(ctx.tx.client)).find(({ id }) => id === rep)
  if (!found) return repsSay(ctx)
  const beats = await beatsToGive(ctx.tx.client, ctx.who, rep)
  const choices = beats.map(({ id, name, walked }) =>
    go(words(walked ? 'rep-beats-take' : 'rep-beats-give', { name }), 'rep-beats', 'set', {
      rep,
      beat: id,
      walks: !walked,
    }),
  )
  const walked = beats.filter((beat) => beat.walked).map(({ name }) => name)
  const args = { name: found.name, beats: walked.join(', '), count: walked.length }
  return {
    ...words('rep-beats-of', args),
    choices: [...choices, go(words('rep-beats-others'), 'rep-beats'), menu()],
  }
}
