import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanName, cleanShopName } from '../../src/people/names.ts'

test.each([
  ['  Kiran   Patel ', 'Kiran Patel'],
  ['किरण पटेल', 'किरण पटेल'],
  ['Mehul\n\tShah', 'Mehul Shah'],
  ['Om\u202e Stores\u0000', 'Om Stores'],
  ['क\u094d\u200dष', 'क\u094d\u200dष'],
])('%j is kept as %j', (typed, name) => {
  expect(cleanName(typed)).toEqual({ ok: true, name })
})

test.each([
  ['', 'name-empty'],
  ['\u200b \u202e', 'name-empty'],
  ['12345', 'name-letters'],
  ['👑', 'name-letters'],
  ['a'.repeat(61), 'name-long'],
])('%j is no name of a person: %s', (typed, reason) => {
  expect(cleanName(typed)).toMatchObject({ ok: false, reason })
})

test('a shop may be called by a number', () => {
  expect(cleanShopName('365')).toEqual({ ok: true, name: '365' })
})

test('whatever is typed, a clean name is short, visible, on one line, and clean already', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const once = cleanName(typed)
      if (!once.ok) return
      expect([...once.name].length).toBeLessThanOrEqual(60)
      expect(once.name).not.toMatch(/[\p{Cc}\n]|^\s|\s$/u)
      expect(cleanName(once.name)).toEqual(once)
    }),
  )
})
