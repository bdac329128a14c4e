/** What orders are priced by: the schemes that hold for a new one, the very versions that priced one placed before. */
import { type Catalog, catalogOf } from '../catalog/catalog.ts'
import type { Queryable } from '../db/statement.ts'
import { leftBy, type Use } from '../schemes/caps.ts'
import { compile, type SchemeIndex } from '../schemes/compile.ts'
import type { Left, PriceOf } from '../schemes/effect.ts'
import { type Scheme, type SchemeList, schemesOf, schemeVersions } from '../schemes/live.ts'
import type { OrderSchemes, Pricing } from '../schemes/order-schemes.ts'
import { inOrders } from '../schemes/rules.ts'
import { liveFor } from '../schemes/shop.ts'
import type { OrderPricing } from './order-pricing.ts'
import type { Terms } from './terms.ts'
import type { OrderView } from './types.ts'

/** Of the catalogue; goods that are not sold are not given either. */
export const priceIn =
  ({ bySku }: Pick<Catalog, 'bySku'>): PriceOf =>
  (sku) => {
    const product = bySku.get(sku)
    return product?.active ? product : undefined
  }

const indexes = new WeakMap<SchemeList, { catalog: Catalog; index: SchemeIndex }>()

function indexOf(list: SchemeList, catalog: Catalog): SchemeIndex {
  const known = indexes.get(list)
  if (known?.catalog === catalog) return known.index
  const index = compile(list.schemes, catalog.products)
  indexes.set(list, { catalog, index })
  return index
}

/** For a new order under these terms: no round trip while the list of schemes is in memory. */
export async function pricingUnder(
  q: Queryable,
  terms: Terms,
  catalog: Catalog,
  now: Date,
): Promise<OrderPricing> {
  const list = await schemesOf(q, terms.schemes)
  return {
    ...{ index: indexOf(list, catalog), at: now, outletId: terms.outlet.id, shop: terms.facts, catalog },
    left: leftIn(list.schemes, terms.outlet.id, now, terms.uses),
    live: [],
  }
}

/** What is left of schemes by their counters; of `unknown` ones, whose counters were not read, nothing. */
export function leftIn(
  schemes: readonly Scheme[],
  outletId: number,
  now: Date,
  uses: readonly Use[],
  isKnown: (id: number) => boolean = () => true,
): Pricing['left'] {
  const none: Left = { paise: 0, pieces: 0, times: 0 }
  return (id) => {
    const scheme = schemes.find((each) => each.id === id)
    return scheme && isKnown(id) ? leftBy(scheme.document, id, outletId, now, uses) : none
  }
}

/** The versions that hold for an outlet, to be kept with its order. */
export async function versionsFor(q: Queryable, { schemes, facts }: Terms, now: Date): Promise<Scheme[]> {
  const list = await schemesOf(q, schemes)
  return liveFor(list.schemes, facts, now).filter(
    ({ document }) => document.level === 'secondary' && inOrders(document.rule),
  )
}

const versionIndexes = new Map<string, { catalog: Catalog; index: SchemeIndex }>()
const mostIndexes = 500

/** Hands each order the pricing by the versions that it keeps. At most one round trip, for versions not read before. */
export async function withPricing(
  q: Queryable,
  database: string,
  orders: readonly OrderView[],
  now: Date,
): Promise<OrderView[]> {
  const priced = orders.filter(({ quote }) => quote.schemes && !quote.schemes.shares)
  if (priced.length === 0) return [...orders]
  const catalog = await catalogOf(q, now)
  const wanted = new Map(
    priced.flatMap(({ quote }) =>
      (quote.schemes?.live ?? []).map(([id, version]) => [`${id} ${version}`, { id, version }] as const),
    ),
  )
  const versions = await schemeVersions(q, database, [...wanted.values()])
  return orders.map((order) => {
    const { schemes } = order.quote
    if (!schemes || schemes.shares) return order
    const pricing = {
      ...{ index: indexOfVersions(database, schemes, versions, catalog), at: new Date(schemes.at), catalog },
      ...{ outletId: order.outlet.id, left: heldBy(schemes), live: schemes.live },
    }
    return { ...order, pricing }
  })
}

function indexOfVersions(
  database: string,
  { live }: OrderSchemes,
  versions: ReadonlyMap<string, Scheme>,
  catalog: Catalog,
): SchemeIndex {
  const keys = live.map(([id, version]) => `${id} ${version}`)
  const key = `${database} ${keys.join(',')}`
  const known = versionIndexes.get(key)
  if (known?.catalog === catalog) return known.index
  const index = compile(
    keys.flatMap((each) => versions.get(each) ?? []),
    catalog.products,
  )
  if (versionIndexes.size >= mostIndexes) versionIndexes.clear()
  versionIndexes.set(key, { catalog, index })
  return index
}

/** Of capped schemes an order placed keeps what it took, and never takes more: that would need the counters' locks. */
const heldBy =
  ({ effects }: OrderSchemes): Pricing['left'] =>
  (id) => {
    const own = effects.find((effect) => effect.id === id)
    if (!own) return { paise: 0, pieces: 0, times: 0 }
    return { paise: own.discount + own.freeValue, pieces: own.pieces, times: own.times }
  }
