/** What a file is, by its name: a kind's name at its beginning, or what Tally calls the list. */
const kinds = ['stock', 'outstanding', 'limits', 'holidays', 'names', 'billing'] as const
export type FolderKind = (typeof kinds)[number]

const tally: readonly [RegExp, FolderKind][] = [
  [/^(stk|stock) ?-?_?sum/i, 'stock'],
  [/^bills?( ?-?_?rec|\b)|^receivable/i, 'outstanding'],
]

export function kindOfFile(name: string): FolderKind | undefined {
  const plain = name.toLowerCase()
  const named = kinds.find((kind) => new RegExp(`^${kind}(?![a-z])`).test(plain))
  return named ?? tally.find(([pattern]) => pattern.test(name))?.[1]
}

/** The sender vouches that the list names all there is. */
export const isWhole = (name: string): boolean => /[-_ .]whole[-_ .]/i.test(name)

export const kindsTold = `Begin the file's name with one of: ${kinds.join(', ')}; or call it tally-names.json.`
