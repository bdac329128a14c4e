/** The menu: what this person can do here, the most likely first. */
import { z } from 'zod'
import {
  type Choice,
  type Ctx,
  defineFlow,
  go,
  type Next,
  type Say,
  stepsOf,
  words,
} from '../../src/chat/flow.ts'
import { brandMenu, distributorMenu } from '../distributor/menu.ts'
import { retailerMenu } from '../retailer/menu.ts'

const { act } = stepsOf<object>()

export const menu = defineFlow({
  id: 'menu',
  version: 1,
  role: 'anyone',
  data: z.object({}),
  start: 'show',
  steps: {
    show: act(async (ctx) => {
      if (!ctx.who.person) return strangerMenu(ctx)
      if (ctx.who.outlets.length > 1 && !ctx.outlet && !worksAtDistributor(ctx))
        return { go: { flow: 'shop' } }
      return { rest: await menuOf(ctx) }
    }),
  },
})

/** A stranger begins; one who was in the middle of saying who they are may go back to it. */
function strangerMenu({ aside: [waiting = 'welcome-title'], brand }: Ctx): Next<object> {
  if (waiting === 'welcome-title') return { go: { flow: 'welcome' } }
  return { rest: { ...words('menu-nobody', { brand: brand.name }), choices: strangerChoices } }
}

const worksAtDistributor = (ctx: Ctx) => ctx.who.distributors.length > 0

async function menuOf(ctx: Ctx): Promise<Say> {
  const { who } = ctx
  if (worksAtDistributor(ctx)) return distributorMenu(ctx)
  if (who.brand.length > 0) return brandMenu(ctx)
  if (who.outlets.length === 0)
    return { ...words('menu-nobody', { brand: ctx.brand.name }), choices: strangerChoices }
  const say = await retailerMenu(ctx)
  return { ...say, choices: [...(say.choices ?? []), ...ownChoices(ctx)] }
}

const strangerChoices: Choice[] = [
  go(words('welcome-new-shop'), 'join'),
  go(words('welcome-have-code'), 'link', 'enter'),
]

function ownChoices({ who }: Ctx): Choice[] {
  const several = who.outlets.length > 1 ? [go(words('menu-other-shop'), 'shop')] : []
  return [...several, go(words('menu-help'), 'help')]
}
