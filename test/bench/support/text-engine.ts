/**
 * An engine that is told what is printed, in place of one that reads it: the deciding and the extraction before it can be tried
 * on hundreds of bills within a minute. It drops spaces as PP-OCR does, joins cells that stand close, and takes a letter for a
 * like one in so many, by the tier; the second engine errs by itself.
 */
import sharp from 'sharp'
import { type Dice, dice as diceOf } from '../../../src/demo/dice.ts'
import type { Quad, TextBox } from '../../../src/invoices/read/picture.ts'
import type { Reader } from '../../../src/invoices/read/reader.ts'
import { readPhoto } from '../../../src/invoices/read-photo.ts'
import type { Reading } from '../../../src/invoices/types.ts'
import { tierOf } from '../../support/made-bills/make.ts'
import type { Planned } from '../../support/made-bills/plan.ts'
import type { PrintedText, Printer } from '../../support/made-bills/printer.ts'
import type { Tier } from '../../support/made-bills/tiers.ts'

/** Letters in a thousand that are taken for others. */
const misread: Record<Tier, number> = { clean: 0.2, usual: 1, hard: 5 }
const spaceless = { name: 0.7, other: 0.1 }
const joined = 0.25

const alike: Record<string, string> = {
  ...{ 0: '8O6', 1: '7I4', 2: '7Z', 3: '85', 4: '19', 5: '6S3', 6: '580', 7: '12', 8: '309B', 9: '04' },
  ...{
    O: '0Q',
    I: '1L',
    S: '5',
    B: '8',
    G: '6C',
    E: 'F',
    M: 'N',
    N: 'M',
    U: 'V',
    C: 'G',
    R: 'P',
    A: '4',
    L: 'I',
  },
}

type Seen = { readonly text: string; readonly quad: Quad; readonly true: string }

/** What a planned bill reads as. A photo taken again is the same page in another file. */
export async function readAsText(printer: Printer, seed: string, own: Planned): Promise<Reading> {
  const { page, texts } = await printer.texts(own.bill)
  const take = own.photo === 'same-file' ? (own.of ?? own.n) : own.n
  const dice = diceOf('text-engine', seed, take)
  const bytes = await sharp(page)
    .jpeg({ quality: 70 + (take % 25) })
    .toBuffer()
  const seen = boxesOf(texts, dice, misread[tierOf(take)])
  const now = own.sentAt
  return readPhoto(bytes, {
    main: engine('text', seen, dice),
    second: engine('text again', seen, dice),
    country: 'IN',
    now,
  })
}

function engine(name: string, seen: readonly Seen[], dice: Dice): Reader {
  return {
    name,
    glance: async () => seen.map(({ quad }) => quad),
    readPage: async (picture) => ({ picture, boxes: seen.map(boxOf) }),
    readLine: async (_, [[x, y]]) => {
      const found = seen.find(({ quad }) => quad[0][0] === x && quad[0][1] === y)
      return found ? erring(found.true, dice, 1) : ''
    },
    close: async () => {},
  }
}

function boxesOf(texts: readonly PrintedText[], dice: Dice, errors: number): Seen[] {
  const seen: Seen[] = []
  for (const { text, box } of texts) {
    const [left, top, width, height] = box
    const before = seen.at(-1)
    const gap = before ? left - before.quad[1][0] : Number.POSITIVE_INFINITY
    const isBeside = before !== undefined && before.quad[0][1] === top && gap >= 0 && gap < height
    const said = dice.chance(isName(text) ? spaceless.name : spaceless.other) ? text.replace(/ /g, '') : text
    const read = erring(said, dice, errors)
    const right = left + width
    const corners = (from: number): Quad => [
      [from, top],
      [right, top],
      [right, top + height],
      [from, top + height],
    ]
    if (isBeside && dice.chance(joined))
      seen[seen.length - 1] = {
        text: before.text + read,
        true: `${before.true} ${text}`,
        quad: corners(before.quad[0][0]),
      }
    else seen.push({ text: read, true: text, quad: corners(left) })
  }
  return seen
}

/** Goods are printed in capitals, and close. */
const isName = (text: string) => text === text.toUpperCase()

/** One letter in some taken for a like one. */
const erring = (text: string, dice: Dice, errors: number): string =>
  [...text]
    .map((char) => {
      const likely = alike[char.toUpperCase()]
      return likely && dice.chance(errors / 1_000) ? dice.pick([...likely]) : char
    })
    .join('')

function boxOf({ text, quad }: Seen): TextBox {
  const chars = [...text]
  const glyphs = chars.map((char, n) => ({ char, p: 0.99, at: (n + 0.5) / chars.length }))
  return { text, confidence: 0.99, quad, glyphs }
}
