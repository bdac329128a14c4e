import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { degrees, money, percent, whole } from '../../src/imports/cells/number.ts'
import { barcode, gstin, hsn, phone } from '../../src/imports/cells/number-codes.ts'
import { code, text, tidy, words, yesNo } from '../../src/imports/cells/text.ts'
import { clock, day, weekdays } from '../../src/imports/cells/time.ts'
import type { Reader } from '../../src/imports/kind.ts'
import { say } from '../../src/imports/sentences.ts'

const context = { country: 'IN', languages: ['en', 'hi'] } as const
const read = (reader: Reader, given: string) => {
  const value = reader(given, context)
  return typeof value === 'string' ? value : say(value)
}

describe('phone numbers', () => {
  test.each([
    ['+919810000001'],
    ['919810000001'],
    ['9810000001'],
    ['098100 00001'],
    ['+91 98100-00001'],
    ['9.19810000001E+11'],
    ['919810000001.0'],
    ['९८१००००००१'],
  ])('%s is stored as +919810000001', (given) => expect(read(phone, given)).toBe('+919810000001'))

  test('a number that Excel has shortened is refused, since its last digits are lost', () =>
    expect(read(phone, '9.1981E+11')).toBe(
      'Excel has shortened this number to “9.1981E+11” and its last digits are lost; make the column text and enter it again.',
    ))

  test('a number of another country is taken with its country code', () =>
    expect(read(phone, '+977 980-1234567')).toBe('+9779801234567'))

  test.each([['98100'], ['+9112345'], ['call Kiran']])('%s is refused', (given) =>
    expect(read(phone, given)).toBe(
      `“${given}” is not a phone number of India, nor one with its country code.`,
    ),
  )
})

describe('money and numbers', () => {
  test.each([
    ['31.50', '3150'],
    ['₹31.5', '3150'],
    ['Rs. 1,00,000', '10000000'],
    ['1,234.50', '123450'],
    ['३१.५०', '3150'],
    ['12/-', '1200'],
    ['19.99', '1999'],
    ['5.00000', '500'],
  ])('%s is read as %s paise', (given, paise) => expect(read(money, given)).toBe(paise))

  test('every amount of whole paise is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (paise) => {
        expect(read(money, (paise / 100).toFixed(2))).toBe(String(paise))
      }),
    )
  })

  test.each([
    ['12,60', '“12,60” is not a number.'],
    ['12.345', '“12.345” has more than two decimals.'],
    ['abc', '“abc” is not a number.'],
    ['-1', '-1 is not between 0 and 10000000.'],
  ])('the amount %s is refused', (given, sentence) => expect(read(money, given)).toBe(sentence))

  test('a rate is read with or without its sign', () => {
    expect(read(percent, '5')).toBe('500')
    expect(read(percent, '2.5 %')).toBe('250')
    expect(read(percent, '101')).toBe('101 is not between 0 and 100.')
  })

  test('pieces are whole and within their bounds', () => {
    expect(read(whole(1, 100), '24')).toBe('24')
    expect(read(whole(1, 100), '24.0')).toBe('24')
    expect(read(whole(1, 100), '2.5')).toBe('“2.5” is not a whole number.')
    expect(read(whole(1, 100), '0')).toBe('0 is not between 1 and 100.')
  })

  test('a latitude beyond the pole is refused', () => {
    expect(read(degrees(90), '23.01385')).toBe('23.01385')
    expect(read(degrees(90), '123')).toBe('123 is not between -90 and 90.')
  })
})

describe('numbers with a check digit', () => {
  test.each([['24ABCPS1234K1ZS'], ['24BKDPK5678L1ZP'], ['27AAPFU0939F1ZV']])('GSTIN %s is right', (given) =>
    expect(read(gstin, given.toLowerCase())).toBe(given),
  )

  test('a mistyped GSTIN is told by its last character', () =>
    expect(read(gstin, '24ABCPS1284K1ZS')).toMatch(
      /^The last character of GSTIN 24ABCPS1284K1ZS should be .;/,
    ))

  test('every single wrong digit of a GSTIN is noticed', () => {
    const right = '24ABCPS1234K1ZS'
    for (let place = 7; place < 11; place++) {
      for (const digit of '0123456789') {
        const typed = right.slice(0, place) + digit + right.slice(place + 1)
        if (typed !== right) expect(read(gstin, typed)).toContain('mistyped')
      }
    }
  })

  test('what is no GSTIN at all is told as such', () =>
    expect(read(gstin, 'ABC')).toBe(
      '“ABC” is not a GSTIN: 2 digits, a PAN, and 3 more characters, 15 in all.',
    ))

  test('a barcode is checked by its last digit', () => {
    expect(read(barcode, '2000000000015')).toBe('2000000000015')
    expect(read(barcode, '2000000000016')).toBe(
      'The last digit of barcode 2000000000016 should be 5; one digit is mistyped.',
    )
    expect(read(barcode, '123')).toBe('“123” is not a barcode: 8, 12, 13 or 14 digits.')
  })

  test('an HSN code gets back the leading zero that Excel has eaten', () => {
    expect(read(hsn, '902')).toBe('0902')
    expect(read(hsn, '0902')).toBe('0902')
    expect(read(hsn, '1902')).toBe('1902')
    expect(read(hsn, 'tea')).toBe('“tea” is not an HSN code: 2, 4, 6 or 8 digits.')
  })
})

describe('days and times', () => {
  test.each([['2026-11-05'], ['05-11-2026'], ['5/11/2026'], ['05.11.2026']])('%s is 5 November', (given) =>
    expect(read(day, given)).toBe('2026-11-05'),
  )

  test.each([['11/25/2026'], ['2026-02-30'], ['soon'], ['05-11-26']])('%s is no day', (given) =>
    expect(read(day, given)).toBe(`“${given}” is not a day; write it as 2026-11-25.`),
  )

  test('visit days are stored from Monday on, however they are written', () => {
    expect(read(weekdays, 'thu|mon')).toBe('{"mon","thu"}')
    expect(read(weekdays, 'Monday, THU')).toBe('{"mon","thu"}')
    expect(read(weekdays, 'mon|thr')).toBe('“thr” is not a day of the week; write days as mon|thu.')
  })

  test('a time of day is read without its seconds', () => {
    expect(read(clock, '9:00')).toBe('09:00')
    expect(read(clock, '18:30:00')).toBe('18:30')
    expect(read(clock, '25:00')).toBe('“25:00” is not a time of day; write it as 18:00.')
  })
})

describe('text', () => {
  test('spaces at the ends, no-break spaces and line breaks inside are tidied away', () =>
    expect(tidy('  Om \u00a0Stores\r\nAnand ')).toBe('Om Stores Anand'))

  test('Devanagari names and codes are kept', () => {
    expect(read(text(), 'श्री गणेश किराना')).toBe('श्री गणेश किराना')
    expect(read(code, 'दु-१२')).toBe('दु-१२')
  })

  test('a code with a space is refused', () =>
    expect(read(code, 'R 1')).toBe('“R 1” is not a code: letters, digits and - _ . / only, without spaces.'))

  test('too long a name and unprintable characters are refused', () => {
    expect(read(text(5), 'abcdef')).toBe('The text has 6 characters; at most 5 are allowed.')
    expect(read(text(), 'a\u0000b')).toBe('The text holds characters that cannot be shown.')
  })

  test('words are divided by bars, and doubled ones count once', () => {
    expect(read(words, 'atta | aata|atta|')).toBe('{"atta","aata"}')
    expect(read(words, Array.from({ length: 61 }, (_, n) => `w${n}`).join('|'))).toBe(
      'The list has 61 items; at most 60 are allowed.',
    )
  })

  test('yes and no are read in the ways Excel writes them', () => {
    expect(read(yesNo, 'TRUE')).toBe('true')
    expect(read(yesNo, 'No')).toBe('false')
    expect(read(yesNo, 'maybe')).toBe('“maybe” is not one of: yes, no.')
  })
})
