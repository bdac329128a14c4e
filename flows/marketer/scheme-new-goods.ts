/** Naming the goods of a scheme: by category, by name, several at once, and the goods given free. */
import { z } from 'zod'
import { answer, type Choice, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { goodsNamed } from '../../src/schemes/typed/goods.ts'
import type { Data, Making, Then } from './scheme-new-state.ts'

const { ask } = stepsOf<Data>()

const Picked = z.object({ skus: z.array(z.string()).min(1) })
const mostCategories = 12

export const goods = ask({
  say: async (ctx): Promise<Say> => {
    const { categories } = await ctx.catalog()
    return {
      ...words('scheme-new-goods'),
      choices: [
        answer(words('scheme-new-goods-all'), { named: 'all' }),
        ...categories.slice(0, mostCategories).map((category) => answer(category, { named: category })),
      ],
    }
  },
  hear: { choice: z.object({ named: z.string() }), text: (text) => ({ named: text.trim().slice(0, 100) }) },
  then: ({ named }): Then => ({ to: 'next', set: { goodsText: named, goods: undefined } }),
})

async function likely(ctx: Making, text: string): Promise<Choice[]> {
  const catalog = await ctx.catalog()
  const named = goodsNamed(text, catalog)
  const skus = 'likely' in named ? named.likely : (named.goods.skus ?? [])
  return skus.map((sku) => answer(catalog.bySku.get(sku)?.name ?? sku, { skus: [sku] }))
}

export const pick = ask<z.infer<typeof Picked> | { named: string }>({
  say: async (ctx): Promise<Say> => {
    const text = ctx.data.goodsText ?? ''
    const found = await likely(ctx, text)
    const catalog = await ctx.catalog()
    const named = goodsNamed(text, catalog)
    const all = 'likely' in named && named.likely.length > 1 ? [...named.likely] : undefined
    return {
      ...words('scheme-new-pick', { text }),
      choices: [
        ...found,
        ...(all ? [answer(words('scheme-new-pick-all', { count: all.length }), { skus: all })] : []),
      ],
    }
  },
  hear: { choice: Picked, text: (text) => ({ named: text.trim().slice(0, 100) }) },
  then: async (said, ctx): Promise<Then> => {
    if ('named' in said) return { to: 'next', set: { goodsText: said.named } }
    const [first = ''] = said.skus
    const name = (await ctx.catalog()).bySku.get(first)?.name ?? first
    const label = said.skus.length > 1 ? (ctx.data.goodsText ?? '') : name
    return { to: 'next', set: { goods: { skus: said.skus }, label, goodsText: undefined } }
  },
})

export const gift = ask<z.infer<typeof Picked> | { named: string }>({
  say: async (ctx) => ({
    ...words('scheme-new-gift', { text: ctx.data.gift ?? '' }),
    choices: await likely(ctx, ctx.data.gift ?? ''),
  }),
  hear: { choice: Picked, text: (text) => ({ named: text.trim().slice(0, 100) }) },
  then: (said, { data: { rule } }): Then => {
    if ('named' in said) return { to: 'next', set: { gift: said.named } }
    const [sku] = said.skus
    if (rule?.kind !== 'extra' || sku === undefined) return { to: 'next', set: { gift: undefined } }
    return { to: 'next', set: { rule: { ...rule, give: sku }, gift: undefined } }
  },
})

/** What a text names for certain goes in; what is not found, or not clear, is asked. */
export async function settleGoods(ctx: Making): Promise<{ set: Partial<Data>; ask?: Then }> {
  const { goodsText, rule, gift: given } = ctx.data
  const catalog = await ctx.catalog()
  const set: Partial<Data> = {}
  if (goodsText !== undefined) {
    const named = goodsNamed(goodsText, catalog)
    if ('likely' in named) {
      if (named.likely.length > 0) return { set, ask: { to: 'pick' } }
      const say = words('scheme-new-goods-none', { text: goodsText })
      return { set, ask: { to: 'goods', set: { goodsText: undefined }, say } }
    }
    Object.assign(set, { goods: named.goods, label: named.label, goodsText: undefined })
  }
  if (given !== undefined && rule?.kind === 'extra') {
    const named = goodsNamed(given, catalog)
    const [only] = 'goods' in named ? (named.goods.skus ?? []) : []
    if (only === undefined) return { set, ask: { to: 'gift', set } }
    Object.assign(set, { rule: { ...rule, give: only }, gift: undefined })
  }
  return { set }
}
