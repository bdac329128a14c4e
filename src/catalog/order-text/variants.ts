import type { CatalogIndex } from '../catalog-index.ts'
import { ideaOf } from '../search-words.ts'
import type { Atom } from './atoms.ts'
import type { Entry } from './entry.ts'
import type { Mention } from './mentions.ts'
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

function familyOf(index: CatalogIndex, { pick, cover }: Mention): number[] {
  const own = index.products[pick ?? cover[0] ?? -1]
  return index.products.flatMap((product, i) => (product.family === own?.family ? [i] : []))
}

/** Products that differ in one word only: chips masala and salted, the three creams. */
function tastesOf(index: CatalogIndex, { cover }: Mention): number[] {
  const heads = new Map<string, number[]>()
  for (const i of cover) {
    const head = index.products[i]?.head ?? ''
    heads.set(head, [...(heads.get(head) ?? []), i])
  }
  const [most] = [...heads.values()].sort((a, b) => b.length - a.length)
  return most ?? []
}

/** The sorts a name means when several are asked for; undefined where they are not as many as was said. */
export function variantsOf(index: CatalogIndex, mention: Mention, variants: Variants): number[] | undefined {
  const { many, taste } = variants
  const fits = (some: readonly number[]) => some.length > 1 && (many === undefined || some.length === many)
  const families = new Set(mention.cover.map((i) => index.products[i]?.family))
  const family = mention.pick !== undefined || families.size === 1 ? familyOf(index, mention) : []
  const ways = taste ? [tastesOf(index, mention), mention.cover] : [family, mention.cover]
  return ways.find(fits)?.slice()
}

function sharesCount(entries: readonly Entry[], entry: Entry): boolean {
  const [count] = entry.item.counts
  return entries.some(
    (one) => one !== entry && (one.item.counts[0] === count || one.segment === entry.segment),
  )
}

/** One entry per sort, where the words for it stand with one product only: "marie digestive dono 12" is two products. */
export function spreadVariants(index: CatalogIndex, entries: readonly Entry[]): Entry[] {
  return entries.flatMap((entry) => {
    const { segment, item } = entry
    const { variants } = segment
    const every = variants?.named && variants.many === undefined
    if (!variants || entry.dropped || item.mention.other || item.counts.length === 0) return [entry]
    if (!every && sharesCount(entries, entry)) return [entry]
    const found = variantsOf(index, item.mention, variants)
    if (!found) return [entry]
    return found.map((pick) => ({
      ...entry,
      item: { ...item, sized: undefined, mention: { ...item.mention, pick, cover: [pick], sure: true } },
    }))
  })
}
