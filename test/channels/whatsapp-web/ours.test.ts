import { expect, test } from 'vitest'
import { makeOurs } from '../../../src/channels/whatsapp-web/ours.ts'

const to = '919825000001@c.us'

test('a message that comes up after we stopped waiting for it is ours, of its row, and once', () => {
  const ours = makeOurs()
  ours.begin({ outboxId: 7, to, text: 'said once' })(false)
  expect(ours.claims('a', '919825000002@c.us', 'said once')).toBe(false)
  expect(ours.claims('b', to, 'typed by a human')).toBe(false)
  expect(ours.claims('c', to, 'said once')).toBe(true)
  expect(ours.has('c')).toEqual({ outboxId: 7 })
  expect(ours.claims('d', to, 'said once')).toBe(false)
})

test('what was answered, or seen while under way, is not waited for again', () => {
  const ours = makeOurs()
  ours.begin({ outboxId: 1, to, text: 'hello' })(true)
  expect(ours.claims('a', to, 'hello')).toBe(false)
  const done = ours.begin({ outboxId: 2, to, text: 'hello' })
  expect(ours.claims('b', to, 'hello')).toBe(true)
  done(false)
  expect(ours.has('b')).toEqual({ outboxId: 2 })
  expect(ours.claims('c', to, 'hello')).toBe(false)
})

test('of sendings without an answer only the last hundred are waited for', () => {
  const ours = makeOurs()
  for (let n = 0; n <= 100; n++) ours.begin({ outboxId: n, to, text: `message ${n}` })(false)
  expect(ours.claims('a', to, 'message 0')).toBe(false)
  expect(ours.claims('b', to, 'message 1')).toBe(true)
})
