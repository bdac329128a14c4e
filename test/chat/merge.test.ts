import { expect, test } from 'vitest'
import { dueAfter } from '../../src/chat/due.ts'
import { messagesOf, waitFor } from '../../src/chat/merge.ts'
import type { InboxRow } from '../../src/chat/sql.ts'

let id = 0
const row = (heard: object, saidMs: number, waitMs = 0): InboxRow => ({
  id: ++id,
  receivedAt: '',
  chatId: 1,
  sender: { id: 'a' },
  heard,
  externalId: `m${id}`,
  waitMs,
  attempts: 0,
  saidAt: null,
  saidMs,
})
const photo = (media: string, more: object = {}) => ({ kind: 'photo', media: { id: media }, ...more })
const told = (rows: InboxRow[]) => messagesOf(rows).map(({ message }) => message?.heard)

test('pictures that come one by one within the quiet time are one turn, captions and all', () => {
  const rows = [
    row(photo('a', { caption: 'page 1' }), 0),
    row(photo('b'), 1_800),
    row(photo('c', { caption: 'last' }), 3_500),
  ]
  expect(told(rows)).toEqual([
    { kind: 'photo', media: { id: 'a' }, caption: 'page 1\nlast', more: [{ id: 'b' }, { id: 'c' }] },
  ])
  expect(messagesOf(rows)[0]?.message?.rows).toHaveLength(3)
})

test('pictures far apart, or of different albums, are turns of their own', () => {
  expect(told([row(photo('a'), 0), row(photo('b'), 60_000)])).toHaveLength(2)
  expect(told([row(photo('a', { album: '1' }), 0), row(photo('b', { album: '2' }), 10)])).toHaveLength(2)
  expect(told([row(photo('a', { album: '1' }), 0), row(photo('b', { album: '1' }), 60_000)])).toHaveLength(1)
})

test('a picture waits for the next one, but never beyond the longest quiet time; words take it along at once', () => {
  expect(dueAfter({ kind: 'photo', media: { id: 'a' } })).toBe(2_000)
  expect(waitFor([row(photo('a'), 0, 500), row(photo('b'), 0, 1_900)], 3_500)).toBe(1_900)
  expect(waitFor([row(photo('a'), 0, -3_400), row(photo('b'), 0, 1_900)], 3_500)).toBe(100)
  expect(waitFor([row(photo('a'), 0, 1_900), row({ kind: 'text', text: 'menu' }, 0, 0)], 3_500)).toBe(0)
})

test('a voice note between two pictures parts them', () => {
  const rows = [row(photo('a'), 0), row({ kind: 'voice', media: { id: 'v' } }, 1), row(photo('b'), 2)]
  expect(told(rows)).toHaveLength(3)
})
