/** Makes a list of schemes quick to ask: by SKU, so that an order meets only those that concern it. Pure. */
import type { Scheme } from './live.ts'
import type { Goods } from './parts.ts'
import { inOrders } from './rules.ts'
import { isFor, type ShopFacts } from './shop.ts'

export type Product = {
  readonly sku: string
  readonly category: string
  readonly brand: string | null
  readonly launchedOn: string | null
}

export type Compiled = {
  readonly scheme: Scheme
  readonly isFor: (shop: ShopFacts) => boolean
}

/** Schemes of single SKUs, and those of all goods. */
export type SchemeIndex = {
  readonly bySku: ReadonlyMap<string, readonly Compiled[]>
  readonly ofAll: readonly Compiled[]
}

/** Those of a list that take effect in shops' orders. */
export function compile(schemes: readonly Scheme[], products: Iterable<Product>): SchemeIndex {
  const bySku = new Map<string, Compiled[]>()
  const ofAll: Compiled[] = []
  const known = [...products]
  for (const scheme of schemes) {
    const { document } = scheme
    if (document.level !== 'secondary' || !inOrders(document.rule)) continue
    const compiled = { scheme, isFor: audienceOf(scheme) }
    const skus = skusOf(scheme, known)
    if (skus === 'all') ofAll.push(compiled)
    else for (const sku of skus) bySku.set(sku, [...(bySku.get(sku) ?? []), compiled])
  }
  return { bySku, ofAll }
}

/** A bundle of fixed items names its goods itself. */
function skusOf(
  { document: { rule, goods } }: Scheme,
  products: readonly Product[],
): readonly string[] | 'all' {
  if (rule.kind === 'combo' && 'items' in rule.bundle) return rule.bundle.items.map(({ sku }) => sku)
  return skusAmong(goods, products)
}

/** The SKUs that a scheme's goods name; 'all' where it names none. */
export function skusAmong(goods: Goods, products: readonly Product[]): readonly string[] | 'all' {
  const { skus, categories, brands, launchedSince, except } = goods
  const named = skus || categories || brands
  if (!named && !launchedSince && !except) return 'all'
  const own = new Set(skus)
  return products
    .filter(
      ({ sku, category, brand, launchedOn }) =>
        (!named ||
          own.has(sku) ||
          categories?.includes(category) ||
          (brand !== null && brands?.includes(brand))) &&
        (!launchedSince || (launchedOn !== null && launchedOn >= launchedSince)) &&
        !except?.includes(sku),
    )
    .map(({ sku }) => sku)
}

// A list of shops may be long, and every review asks it.
function audienceOf({ document: { to } }: Scheme): (shop: ShopFacts) => boolean {
  const { outlets, ...rest } = to
  if (!outlets) return (shop) => isFor(to, shop)
  const own = new Set(outlets)
  return (shop) => own.has(shop.outlet) && isFor(rest, shop)
}
