/** Looking through what is sold: categories, their products with price and pack, and search by name. */
import { z } from 'zod'
import type { CatalogProduct } from '../../src/catalog/catalog.ts'
import { searchProducts } from '../../src/catalog/search.ts'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  money,
  parted,
  type Say,
  stepsOf,
  type Words,
  words,
} from '../../src/chat/flow.ts'
import { categoryName } from '../../src/chat/notices/category-name.ts'
import { type Availability, availability } from '../../src/orders/availability.ts'

const Data = z.object({ category: z.string().optional() })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

const mostFound = 30

const categories = act(async (ctx) => {
  const catalog = await ctx.catalog()
  const choices = catalog.categories.map((category) =>
    go(categoryName(category), 'browse', 'products', { category }),
  )
  return { rest: { ...words('browse-categories'), choices: [search, ...choices] } }
})

const search = go(words('browse-search'), 'browse', 'search')

const products = act(async (ctx) => {
  const { category } = ctx.data
  const catalog = await ctx.catalog()
  const found = catalog.products.filter((product) => product.active && product.category === category)
  if (found.length === 0) return { to: 'categories' }
  return {
    rest: await listSay(ctx, words('browse-products', { category: categoryName(category ?? '') }), found),
  }
})

/** A choice for each product; picking one asks how many. */
export async function listSay(
  ctx: Ctx<unknown>,
  head: Words,
  found: readonly CatalogProduct[],
): Promise<Say> {
  const distributor = ctx.outlet?.distributor?.id
  const skus = found.map(({ sku }) => sku)
  const shelf = distributor ? await availability(ctx.tx.client, distributor, skus) : new Map()
  const outlet = ctx.outlet ? { outlet: ctx.outlet.id } : {}
  const choices = found.map((product): Choice => {
    const line = lineOf(product, shelf.get(product.sku))
    const label = words('browse-product', { product: product.name, line })
    const picked = go(label, 'order', 'take', { ask: product.sku, source: 'browse', ...outlet })
    return parted(picked, product.name, line)
  })
  return { ...head, choices: [...choices, go(words('browse-all'), 'browse')] }
}

function lineOf(product: CatalogProduct, shelf: Availability = 'available'): Words {
  const { ptr, innerSize, innerName, caseSize } = product
  return words('browse-product-line', {
    price: money(ptr),
    size: innerSize ?? caseSize,
    pack: innerSize ? (innerName ?? 'box') : 'case',
    shelf,
  })
}

const find = ask<{ skus: string[] }>({
  say: () => ({ ...words('browse-what'), choices: [go(words('browse-all'), 'browse')] }),
  hear: {
    text: async (text, ctx) => {
      const { index } = await ctx.catalog()
      return { skus: searchProducts(index, text, mostFound).map(({ sku }) => sku) }
    },
  },
  then: async ({ skus }, ctx) => {
    const catalog = await ctx.catalog()
    const found = skus.flatMap((sku) => catalog.bySku.get(sku) ?? [])
    if (found.length === 0) return { again: words('browse-none') }
    return { rest: await listSay(ctx, words('browse-found'), found) }
  },
})

export const browse = defineFlow<Data>({
  id: 'browse',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'categories',
  steps: { categories, products, search: find },
})
