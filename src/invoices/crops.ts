/** The cut-outs that a doubtful bill is shown with: made once, outside any turn. */
import { one, type Queryable, rows, statement } from '../db/statement.ts'
import type { Tx } from '../db/tx.ts'
import { cropPage } from './crop.ts'
import type { Question } from './decision.ts'
import { type Place, placeOfLines } from './places.ts'
import type { ReadBill } from './types.ts'

/** Lines that are cut out beforehand; a bill with more doubts than that is asked about in words. */
const mostLines = 16

const insert = statement<never>(
  'bill-crop-insert',
  'insert into bill_crop (photo_id, place, file_id) values ($1, $2, $3) on conflict do nothing',
)
const find = statement<{ file: number }>(
  'bill-crop-of',
  'select file_id as file from bill_crop where photo_id = $1 and place = $2',
)

export type Cut = { readonly place: string; readonly bytes: Uint8Array }

const nameOf = (field: string, line: number | null) => (line === null ? field : `line:${line}`)

/** Where nothing is asked, the total is shown. */
export const total = { field: 'total', line: null } as const

/** What may be asked about, cut out of its pages. */
export async function cutOut(
  { places }: ReadBill,
  pageAt: (page: number) => Promise<Uint8Array | undefined>,
): Promise<Cut[]> {
  if (!places) return []
  const wanted: [string, Place | null][] = [
    ['date', places.date],
    ['invoiceNumber', places.invoiceNumber],
    ['total', places.total],
    ['line', placeOfLines(places)],
    ...places.lines.slice(0, mostLines).map((place, n): [string, Place | null] => [`line:${n}`, place]),
  ]
  const cuts: Cut[] = []
  for (const [name, place] of wanted) {
    const page = place && (await pageAt(place.page))
    if (place && page) cuts.push({ place: name, bytes: await cropPage(page, place) })
  }
  return cuts
}

export const keepCrop = async (tx: Tx, photoId: number, place: string, fileId: number): Promise<void> =>
  void (await rows(tx.client, insert, [photoId, place, fileId]))

/** The picture of what is asked, where it was cut out. */
export async function cropOf(
  q: Queryable,
  photoId: number | null,
  { field, line }: { readonly field: Question['field'] | 'total'; readonly line: number | null },
): Promise<{ name: string; mime: string; file: number } | undefined> {
  const found = photoId === null ? undefined : await one(q, find, [photoId, nameOf(field, line)])
  return found && { name: 'bill.jpg', mime: 'image/jpeg', file: found.file }
}
