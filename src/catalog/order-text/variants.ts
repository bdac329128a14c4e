import { ideaOf } from '../search-words.ts'
import type { Atom } from './atoms.ts'
import { allWords, fewWords, variantNouns } from './words/variant-words.ts'

/** "dono size", "all sizes", "teeno flavour": how many sorts of one product, and whether the sorts were named as such. */
export type Variants = { readonly many: number | undefined; readonly named: boolean; readonly taste: boolean }

type Found = { readonly atoms: Atom[]; readonly variants: Variants | undefined }

const sizes = new Set(variantNouns.size.split(' '))
const tastes = new Set(variantNouns.taste.split(' '))
const everyone = new Set(allWords.split(' '))
const manyOf = new Map(
  fewWords.flatMap(([many, words]) => words.split(' ').map((word) => [word, many] as const)),
)

function wordOf(atom: Atom | undefined): string {
  if (atom?.kind === 'role') return atom.words
  return atom?.kind === 'word' || atom?.kind === 'unit' ? atom.word : ''
}

function firstWord(atom: Atom): string {
  return wordOf(atom).split(' ')[0] ?? ''
}

/** "chhota bada": both sizes are named one after the other. */
function pairOfSizes(atoms: readonly Atom[]): number {
  const idea = (at: number) => (atoms[at]?.kind === 'word' ? ideaOf(wordOf(atoms[at])) : '')
  return atoms.findIndex((_, i) => ['big small', 'small big'].includes(`${idea(i)} ${idea(i + 1)}`))
}

/** Takes the words for several sorts of one product out of the atoms of a part. */
export function takeVariants(atoms: readonly Atom[]): Found {
  const pair = pairOfSizes(atoms)
  const bare = pair < 0 ? [...atoms] : atoms.filter((_, i) => i !== pair && i !== pair + 1)
  const at = bare.findIndex((atom) => manyOf.has(firstWord(atom)) || everyone.has(firstWord(atom)))
  const noun = bare.findIndex((atom) => sizes.has(wordOf(atom)) || tastes.has(wordOf(atom)))
  const named = noun >= 0
  const told = numberOfSorts(bare, at, noun)
  const many = told?.many ?? (at < 0 ? undefined : manyOf.get(firstWord(bare[at] as Atom)))
  if (pair < 0 && (at < 0 || (many === undefined && !named)))
    return { atoms: [...atoms], variants: undefined }
  // The word itself stays: it may spread a quantity over several goods.
  const rest = bare.filter((_, i) => i !== noun && i !== told?.at)
  const all = pair >= 0 && many === undefined ? 2 : many
  const taste = named && tastes.has(wordOf(bare[noun]))
  return { atoms: rest, variants: { many: all, named: named || pair >= 0, taste } }
}

/** "all three sizes": the number beside the word counts the sorts. */
function numberOfSorts(
  atoms: readonly Atom[],
  at: number,
  noun: number,
): { many: number; at: number } | undefined {
  const next = atoms[at + 1]
  const counts =
    at >= 0 && noun > at && next?.kind === 'count' && !next.unit && everyone.has(firstWord(atoms[at] as Atom))
  return counts && next.value > 1 && next.value < 7 ? { many: next.value, at: at + 1 } : undefined
}
