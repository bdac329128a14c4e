/** Pieces as a godown picks them: full cases, full inners, loose pieces. */

export type Packs = { readonly cases: number; readonly inners: number; readonly loose: number }

export function packsOf(pieces: number, caseSize: number, innerSize: number | null): Packs {
  const cases = Math.floor(pieces / caseSize)
  const rest = pieces - cases * caseSize
  const inners = innerSize ? Math.floor(rest / innerSize) : 0
  return { cases, inners, loose: rest - inners * (innerSize ?? 0) }
}
