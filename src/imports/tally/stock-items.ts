/**
 * Closing stock in Tally's XML: the Stock Summary as a report writes it (a name, then its figures, as neighbours), or stock
 * items as objects with their closing balance.
 */
import { attributeOf, piecesOf } from './xml.ts'

export type TallyItem = { readonly name: string; readonly quantity: string }

export function stockItemsOf(source: string): TallyItem[] {
  const found: TallyItem[] = []
  let name = ''
  let inItem = 0
  let path: string[] = []
  for (const piece of piecesOf(source)) {
    if ('open' in piece) {
      path.push(piece.open)
      if (piece.open === 'STOCKITEM') {
        name = attributeOf(piece.attributes, 'NAME')
        inItem = path.length
      }
      continue
    }
    if ('close' in piece) {
      if (piece.close === 'STOCKITEM') inItem = 0
      path = path.slice(0, -1)
      continue
    }
    const tag = path.at(-1)
    if (tag === 'DSPDISPNAME' || (tag === 'NAME' && path.length === inItem + 1)) name ||= piece.text
    const closing = tag === 'DSPCLQTY' || (tag === 'CLOSINGBALANCE' && path.length === inItem + 1)
    if (!closing || name === '') continue
    found.push({ name, quantity: piece.text })
    // The batches and godowns of an item follow its total: they are in it already.
    name = ''
  }
  return found
}
