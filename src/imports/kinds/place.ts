import type { Cells, RowRefusal } from '../kind.ts'
import { refuse } from '../sentences.ts'

/** Half a place would put an outlet on the equator. */
export function wholePlace(cells: Cells): RowRefusal[] {
  const [lat, lon] = [cells('lat'), cells('lon')]
  if ((lat === null) === (lon === null)) return []
  return [{ column: lat === null ? 'lat' : 'lon', ...refuse('place-half') }]
}
