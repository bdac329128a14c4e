import { expect, test } from 'vitest'
import { phoneForms } from '../../src/people/phone.ts'

test.each([
  ['919810000001', '+919810000001'],
  ['+91 98100 00001', '+919810000001'],
  ['00919810000001', '+919810000001'],
])('%s, as messengers write it, is %s', (text, number) => {
  expect(phoneForms(text)?.number).toBe(number)
})

test.each(['9810000001', '09810000001', '98100-00001', '+919810000001', '919810000001'])(
  '%s typed in India is +919810000001',
  (text) => {
    expect(phoneForms(text, 'IN')?.number).toBe('+919810000001')
  },
)

test.each(['', 'hello', '12', '+91981', `+91${'9'.repeat(300)}`])('%j is no number', (text) => {
  expect(phoneForms(text)).toBeUndefined()
})

test.each([
  ['5215512345678', '525512345678'],
  ['5491123456789', '541123456789'],
  ['5511987654321', '551187654321'],
])('%s and %s are one number in two spellings', (one, two) => {
  const [first, second] = [phoneForms(one), phoneForms(two)]
  expect(first?.key).toBe(second?.key)
  expect(first?.international).toContain(`+${two}`)
  expect(second?.international).toContain(`+${one}`)
})
