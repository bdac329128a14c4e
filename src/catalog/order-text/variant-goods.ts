import type { CatalogIndex } from '../catalog-index.ts'
import type { Entry } from './entry.ts'
import type { Mention } from './mentions.ts'
import type { Variants } from './variants.ts'

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
function variantsOf(index: CatalogIndex, mention: Mention, variants: Variants): number[] | undefined {
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
