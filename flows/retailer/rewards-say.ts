/** How rewards are shown to a shop. */
import {
  answer,
  type Choice,
  type Ctx,
  day,
  go,
  money,
  no,
  parted,
  type Say,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { block } from '../../src/chat/notices/amounts.ts'
import { maskedUpi, rewardName } from '../../src/chat/notices/rewards.ts'
import { dayIn } from '../../src/orders/zone.ts'
import type { Tax } from '../../src/rewards/benefits.ts'
import type { Catalogue } from '../../src/rewards/catalogue.ts'
import type { Redeemed } from '../../src/rewards/redeem.ts'
import type { Redemption } from '../../src/rewards/redemption.ts'
import type { RewardRefusal } from '../../src/rewards/refusal.ts'
import type { Reward } from '../../src/rewards/reward.ts'
import { cancellable } from '../../src/rewards/states.ts'
import { hasSeveral } from './shop.ts'

const menu = go(words('chat-menu'), 'menu')
const mine = go(words('rewards-mine'), 'my-rewards')
const all = go(words('rewards-all'), 'rewards')
export const onwards: Choice[] = [all, mine, menu]

const mostNow = 7
const fewLeft = 5

/** What can be had now, and the soonest goal after it. `may`: the person redeems for this shop. */
export function catalogueSay(
  ctx: Ctx,
  outlet: number,
  { balance, now, later }: Catalogue,
  may: boolean,
): Say {
  const shop = hasSeveral(ctx) ? (ctx.outlet?.name ?? '') : ''
  const [goal] = later
  const shown = now.slice(0, mostNow)
  const none = now.length === 0 ? words(goal ? 'rewards-none-now' : 'rewards-none') : undefined
  const say = block([
    words('rewards-head', { points: Math.max(0, balance), named: shop ? 'yes' : 'no', shop }),
    none ?? words('rewards-now'),
    ...shown.map(rewardLine),
    goal && words('rewards-goal', { name: rewardName(goal.name), missing: goal.points - balance }),
    may ? undefined : words('rewards-owner-only'),
  ])
  return { ...say, choices: [...(may ? shown.map((each) => getChoice(each, outlet)) : []), mine, menu] }
}

const rewardLine = ({ name, points, left }: Reward): Words =>
  words('rewards-line', {
    ...{ name: rewardName(name), points },
    few: left !== null && left <= fewLeft ? 'yes' : 'no',
  })

function getChoice({ id, name, points }: Reward, outlet: number): Choice {
  const label = { name: rewardName(name), points }
  const choice = go(words('rewards-get', label), 'rewards', 'begin', { outlet, reward: id })
  return parted(choice, label.name, words('rewards-price', { points }))
}

/** "Delivery bag for 800 points? 9,200 stay." */
export function confirmSay(
  { name, points, worth }: Reward,
  balance: number,
  { tax, deducted, taxPoints }: Tax,
  payTo: string | undefined,
): Say {
  const said = { name: rewardName(name), points: points + taxPoints, left: balance - points - taxPoints }
  const how = deducted > 0 ? 'money' : 'points'
  const stays = money(worth - deducted)
  const withheld = words('rewards-tax', { tax: money(tax), how, points: taxPoints, stays })
  return {
    ...block([
      words('rewards-confirm', said),
      tax > 0 ? withheld : undefined,
      payTo ? words('rewards-confirm-upi', { upi: payTo }) : undefined,
    ]),
    choices: [yes(words('rewards-yes'), 'yes'), no(words('rewards-no'), 'no')],
  }
}

export const upiSay = (known: string | undefined): Say => ({
  ...words('rewards-upi'),
  ...(known ? { choices: [answer(known, known)] } : {}),
})

/** What was got. `code` stands for the voucher's code, where it has one. */
export function doneSay({ redemption, balance }: Redeemed, code: string | undefined): Say {
  const { reward, worth, deducted, credit, payTo } = redemption
  const done = words('rewards-done', {
    ...{ kind: reward.kind, name: rewardName(reward.name), amount: money(worth - deducted) },
    ...{ note: credit?.number ?? '', upi: maskedUpi(payTo ?? '') },
  })
  const shown = code === undefined ? undefined : words('rewards-code', { code })
  return { ...block([done, shown, words('rewards-left', { points: balance })]), choices: [mine, menu] }
}

export const codeSay = ({ reward }: Redemption, code: string): Say => ({
  ...block([words('rewards-code-of', { name: rewardName(reward.name) }), words('rewards-code', { code })]),
  choices: [mine, menu],
})

/** Newest first, with what can still be done. `again`: vouchers whose code did not arrive. */
export function mineSay(
  ctx: Ctx,
  outlet: number,
  list: readonly Redemption[],
  again: ReadonlySet<number>,
  may: boolean,
): Say {
  if (list.length === 0) return { ...words('rewards-mine-none'), choices: [all, menu] }
  const lines = list.map(({ at, reward, state, points }) =>
    words('rewards-mine-line', {
      day: day(dayIn(at, ctx.brand.timeZone)),
      ...{ name: rewardName(reward.name), points, state: words('reward-state', { state }) },
    }),
  )
  const choices = list.flatMap((each) => actsOn(each, outlet, again.has(each.id), may)).slice(0, 7)
  const wrong = go(words('case-wrong'), 'cases', 'reward', { outlet })
  return { ...block([words('rewards-mine-head'), ...lines]), choices: [...choices, wrong, all, menu] }
}

function actsOn(each: Redemption, outlet: number, again: boolean, may: boolean): Choice[] {
  const { id, state, reward } = each
  const data = { outlet, redemption: id }
  const name = rewardName(reward.name)
  return [
    ...(again && may ? [go(words('rewards-code-again', { name }), 'my-rewards', 'code', data)] : []),
    ...(state === 'sent' ? [go(words('rewards-came', { name }), 'my-rewards', 'came', data)] : []),
    ...(may && cancellable.includes(state)
      ? [go(words('rewards-cancel', { name }), 'my-rewards', 'cancel', data)]
      : []),
  ]
}

/** Why it was not done. */
export function refusalSay({ reason, args = {} }: RewardRefusal): Say {
  const { missing = 0, points = 0, state = '' } = args
  const said = words('rewards-refused', { reason, missing, points, state: words('reward-state', { state }) })
  return { ...said, choices: onwards }
}
