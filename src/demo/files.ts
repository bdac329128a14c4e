import { join } from 'node:path'

const data = join(import.meta.dirname, 'data')

/** Kinds of the demo's catalogue files in the order in which they can be imported. */
export type CatalogKind = 'regions' | 'distributors' | 'beats' | 'products' | 'outlets' | 'rivals' | 'rewards'
const kinds: readonly CatalogKind[] = [
  ...(['regions', 'distributors', 'beats', 'products', 'outlets', 'rivals', 'rewards'] as const),
]

/** Paths of the demo trade's tables, ready for the importer, in a fitting order. */
export const demoCatalogFiles = (): { kind: CatalogKind; path: string }[] =>
  kinds.map((kind) => ({ kind, path: join(data, `${kind}.csv`) }))
