import type { Cells, RowRefusal } from '../kind.ts'
import { refuse } from '../sentences.ts'

/** Rule of the trade: DP < PTR < MRP in every row. */
export function priceOrder(cells: Cells): RowRefusal[] {
  const [dp, ptr, mrp] = [cells('distributor_price'), cells('retailer_price'), cells('mrp')]
  const found: RowRefusal[] = []
  if (dp !== null && ptr !== null && Number(dp) >= Number(ptr))
    found.push({ column: 'distributor_price', ...refuse('dp-not-below-ptr', { dp, ptr }) })
  if (ptr !== null && mrp !== null && Number(ptr) >= Number(mrp))
    found.push({ column: 'retailer_price', ...refuse('ptr-not-below-mrp', { ptr, mrp }) })
  return found
}
