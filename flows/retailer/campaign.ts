/** A button of a campaign: it does what it says, for the shop it was sent to, and the campaign hears that it was answered. */
import { z } from 'zod'
import { aboutOf } from '../../src/campaigns/about.ts'
import { type Button, CampaignDocument } from '../../src/campaigns/document.ts'
import { noteAnswer } from '../../src/campaigns/outcomes.ts'
import { RunFacts } from '../../src/campaigns/run-facts.ts'
import { runBody } from '../../src/campaigns/runs.ts'
import { type Ctx, defineFlow, type Goto, type Next, stepsOf, words } from '../../src/chat/flow.ts'
import { liveSchemes } from '../../src/schemes/live.ts'
import { seatIn } from './shop.ts'

const Data = z.object({ run: z.number(), outlet: z.number(), button: z.number().int().min(0).max(2) })
type Data = z.infer<typeof Data>
const { act } = stepsOf<Data>()

const doIt = act(async (ctx): Promise<Next<Data>> => {
  const { run, outlet, button } = ctx.data
  // Whoever has left the shop is shown what they may do now.
  if (!seatIn(ctx, outlet)) return { go: { flow: 'menu' }, say: words('campaign-not-yours') }
  const found = await runBody(ctx.tx.client, run)
  const wanted = found && CampaignDocument.parse(found.body).buttons[button]
  if (!found) return { go: { flow: 'menu' } }
  ctx.actFor(outlet)
  await noteAnswer(ctx.tx.client, run, outlet, ctx.now)
  // News without a button leads to the menu, and so does a yes to it.
  if (!wanted) return { go: { flow: 'menu' } }
  return { go: await leadsTo(ctx, wanted, RunFacts.parse(found.facts)) }
})

async function leadsTo(ctx: Ctx<Data>, button: Button, { event }: RunFacts): Promise<Goto> {
  const { outlet } = ctx.data
  const order = (data: object): Goto => ({
    flow: 'order',
    step: 'take',
    data: { outlet, source: 'campaign', ...data },
  })
  switch (button.do) {
    case 'order':
      return order({ lines: button.lines.map((line) => ({ ...line })) })
    case 'usual':
      return order({ usual: true })
    case 'points':
      return { flow: 'points', data: { outlet } }
    case 'offer': {
      const { schemes } = await liveSchemes(ctx.tx.client)
      return offers(outlet, schemes.find(({ code }) => code === button.scheme)?.id)
    }
    case 'about': {
      const about = event && (await aboutOf(ctx.tx.client, event, ctx.now))
      if (about?.kind === 'product') return order({ ask: about.sku })
      return about?.kind === 'booster' ? { flow: 'points', data: { outlet } } : offers(outlet, event?.scheme)
    }
  }
}

const offers = (outlet: number, scheme: number | undefined): Goto =>
  scheme === undefined
    ? { flow: 'offers', data: { outlet } }
    : { flow: 'offers', step: 'goods', data: { outlet, scheme } }

export const campaign = defineFlow<Data>({
  id: 'campaign',
  version: 1,
  role: 'retailer',
  data: Data,
  start: 'do',
  steps: { do: doIt },
})
