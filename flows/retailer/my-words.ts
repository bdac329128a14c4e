/** The words a shop has taught: shown, and forgotten when it says so. */
import { z } from 'zod'
import { aliasesOf, forgetAlias } from '../../src/catalog/learned.ts'
import { type Ctx, defineFlow, go, type Say, stepsOf, words } from '../../src/chat/flow.ts'
import { actForNamed, ownerOf, whichShop } from './shop.ts'

const Data = z.object({ outlet: z.number().optional(), words: z.string().optional() })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

async function listSay(ctx: Ctx<Data>, outletId: number): Promise<Say> {
  const known = await aliasesOf(ctx.tx.client, outletId)
  const menu = go(words('chat-menu'), 'menu')
  const choices = known.map((alias) =>
    go(words('my-words-one', { words: alias.words, product: alias.name }), 'my-words', 'forget', {
      words: alias.words,
      outlet: outletId,
    }),
  )
  return { ...words(known.length > 0 ? 'my-words-list' : 'my-words-none'), choices: [...choices, menu] }
}

const list = act(async (ctx) => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  return { rest: owner ? await listSay(ctx, owner.outletId) : whichShop(ctx, 'my-words') }
})

const forget = act(async (ctx) => {
  actForNamed(ctx, ctx.data.outlet)
  const owner = ownerOf(ctx)
  const asked = ctx.data.words ?? ''
  if (!owner) return { rest: whichShop(ctx, 'my-words') }
  const known = await aliasesOf(ctx.tx.client, owner.outletId)
  const wanted = asked.trim().toLowerCase()
  const exact = known.find((alias) => alias.words === wanted)
  const like = known.filter((alias) => alias.words.split(' ').includes(wanted))
  const found = exact ?? (like.length === 1 ? like[0] : undefined)
  if (found) {
    await forgetAlias(ctx.tx, owner.outletId, found.words)
    const said = words('my-words-forgotten', { words: found.words, product: found.name })
    return {
      end: { ...said, choices: [go(words('my-words-see'), 'my-words'), go(words('chat-menu'), 'menu')] },
    }
  }
  if (like.length > 1) return { to: 'list' }
  const choices = [go(words('my-words-see'), 'my-words'), go(words('chat-menu'), 'menu')]
  return { end: { ...words('my-words-unknown', { words: asked }), choices } }
})

export const myWords = defineFlow<Data>({
  id: 'my-words',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'list',
  steps: { list, forget },
})
