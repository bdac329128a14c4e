/** A small world of dialogues for testing the engine itself: an order of three steps, a menu, a status line. */
import { FluentResource } from '@fluent/bundle'
import { z } from 'zod'
import type { Dialogs } from '../../src/chat/dialogs.ts'
import { answer, defineFlow, type Flow, go, stepsOf, words } from '../../src/chat/flow.ts'
import { loadWordings, wordingFiles } from '../../src/chat/wording.ts'

const Data = z.object({ what: z.string().default(''), pieces: z.number().default(0) })
const { ask, act } = stepsOf<z.infer<typeof Data>>()

/** Effects of the toy: rows in a table, keyed as real ones are. */
export const toyTable = 'create table toy (key text primary key, what text not null, pieces int not null)'

export const toyOrder = defineFlow({
  id: 'toy',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'what',
  steps: {
    what: ask({
      say: () => ({ ...words('toy-what'), choices: [answer('Tea', 'tea'), answer('Salt', 'salt')] }),
      hear: { choice: z.string(), text: (text) => (text.startsWith('a ') ? text.slice(2) : undefined) },
      then: (what) => ({ to: 'pieces', set: { what } }),
    }),
    pieces: ask({
      say: ({ data }) => ({ ...words('toy-pieces', { what: data.what }), choices: [answer('A dozen', 12)] }),
      hear: { choice: z.number(), text: (text) => (/^\d+$/.test(text) ? Number(text) : undefined) },
      then: (pieces) => (pieces > 1_000 ? { again: words('toy-too-many') } : { to: 'sure', set: { pieces } }),
      numbers: true,
    }),
    sure: ask({
      say: ({ data }) => ({
        ...words('toy-sure', data),
        choices: [answer('Yes', true), answer('No', false)],
      }),
      hear: { choice: z.boolean() },
      then: (yes) => (yes ? { to: 'place' } : { end: words('toy-dropped') }),
    }),
    place: act(async ({ tx, key, data, tell, conversation }) => {
      if (data.what === 'poison') throw new Error('cannot be placed')
      await tx.client.query('insert into toy values ($1, $2, $3)', [key, data.what, data.pieces])
      if (data.what === 'gift')
        tell({ conversation: conversation.id }, { ...words('toy-gift'), choices: [go('Look', 'status')] })
      return { end: words('toy-placed', { what: data.what }) }
    }),
  },
})

const { act: tellStatus } = stepsOf<object>()
const status = defineFlow({
  id: 'status',
  version: 1,
  role: 'anyone',
  data: z.object({}),
  start: 'tell',
  steps: { tell: tellStatus(() => ({ end: words('toy-status') })) },
})
const menu = defineFlow({
  id: 'menu',
  version: 1,
  role: 'anyone',
  data: z.object({}),
  start: 'show',
  steps: {
    show: tellStatus(() => ({
      rest: { ...words('toy-menu'), choices: [go('Order', 'toy'), go('Status', 'status')] },
    })),
  },
})

export function toyDialogs(order: Flow = toyOrder): Dialogs {
  return {
    flows: new Map([order, status, menu].map((flow) => [flow.id, flow])),
    words: [
      { key: 'words-cancel', does: 'cancel' },
      { key: 'words-back', does: 'back' },
      { key: 'words-menu', does: { go: { flow: 'menu' } } },
      { key: 'words-toy-status', does: { go: { flow: 'status' } } },
    ],
    prepare: async () => {},
    home: () => ({ flow: 'menu' }),
    freeText: async (text) =>
      text.startsWith('order ') ? { flow: 'toy', step: 'pieces', data: { what: text.slice(6) } } : undefined,
    unasked: () => undefined,
    opened: () => ({ flow: 'menu' }),
  }
}

const toyWords = `
toy-title = your toy order
status-title = the status
toy-what = What?
toy-pieces = How many { $what }?
toy-too-many = Too many.
toy-sure = { $pieces } { $what }?
toy-dropped = Dropped.
toy-placed = Placed: { $what }.
toy-gift = A gift for you.
toy-status = All is well.
toy-menu = What now?
words-toy-status = status
`

export const toyWordings = loadWordings('IN', (language) => [
  ...wordingFiles(`${language}.`),
  new FluentResource(toyWords),
])
