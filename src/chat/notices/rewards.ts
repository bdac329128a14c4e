/** Rewards in words, and who is told of what becomes of one. */
import type { Payout } from '../../rewards/payouts.ts'
import type { Redemption } from '../../rewards/redemption.ts'
import type { RewardNames } from '../../rewards/reward.ts'
import type { Notice } from '../announce.ts'
import { go, money, type Words, words } from '../say.ts'

/**
 * A reward's name in the language of whoever reads it: the names of all languages go along, and the wording of each
 * language takes its own.
 */
export const rewardName = (name: RewardNames): Words =>
  words('reward-name', { en: name.en, hi: name.hi ?? name.en, latin: name['hi-Latn'] ?? name.en })

/** "UPI address om••••@okbank": enough to know it again. */
export const maskedUpi = (payTo: string): string => payTo.replace(/^(.{2})[^@]*/, '$1••••')

const mine = [go(words('rewards-see'), 'my-rewards'), go(words('chat-menu'), 'menu')]

/** Every owner hears of it but the one who did it. */
export function redeemedNotice({ outlet, reward, points: price, taxPoints, by }: Redemption): Notice {
  const points = price + taxPoints
  const said = { who: by.name, name: rewardName(reward.name), points, shop: outlet.name }
  return {
    listener: { outlet: outlet.id, roles: ['owner'] },
    say: { ...words('notice-shop-redeemed', said), choices: mine },
  }
}

export function cancelledNotice({ outlet, reward, points: price, taxPoints }: Redemption): Notice {
  const points = price + taxPoints
  const said = { name: rewardName(reward.name), points, shop: outlet.name }
  return {
    listener: { outlet: outlet.id, roles: ['owner'] },
    say: { ...words('notice-shop-reward-cancelled', said), choices: mine },
  }
}

/** The distributor brings a gift along, so it hears of it, and of one that need not come any more. */
export function giftNotice({ distributorId, outlet, reward, state }: Redemption): Notice {
  const said = { name: rewardName(reward.name), outlet: outlet.name, beat: outlet.beat ?? '–' }
  return {
    listener: { distributor: distributorId, roles: ['owner', 'biller', 'godown'] },
    say: {
      ...words(state === 'cancelled' ? 'notice-desk-gift-gone' : 'notice-desk-gift', said),
      choices: [go(words('gift-desk-all'), 'gift-desk'), go(words('chat-menu'), 'menu')],
    },
  }
}

/** A gift is on its way or there; a payout was made or did not come through. */
export function movedNotice(redemption: Redemption): Notice {
  const { outlet, reward, worth, deducted, state, taxPoints, payTo } = redemption
  const points = redemption.points + taxPoints
  const said = {
    name: rewardName(reward.name),
    amount: money(worth - deducted),
    points,
    upi: maskedUpi(payTo ?? ''),
  }
  return {
    listener: { outlet: outlet.id, roles: ['owner'] },
    say: { ...words('notice-shop-reward-moved', { ...said, state }), choices: mine },
  }
}

/** Somebody else than whoever made the file approves it. */
export function payoutNotice({ id, lines, amount, madeBy }: Payout): Notice {
  const said = { file: String(id), lines, amount: money(amount), who: madeBy.name }
  const choices = [
    go(words('payout-desk-open', { file: said.file }), 'payout-desk', 'show', { payout: id }),
    go(words('chat-menu'), 'menu'),
  ]
  return {
    listener: { brand: true, roles: ['marketer', 'operator'] },
    say: { ...words('payout-told', said), choices },
  }
}

/** Told once when few are left, and once when none is. */
export const runningOutNotice = ({ reward }: Redemption, left: number): Notice => ({
  listener: { brand: true, roles: ['marketer', 'operator'] },
  say: {
    ...words('reward-running-out', { name: rewardName(reward.name), code: reward.code, left }),
    choices: [go(words('reward-desk-all'), 'reward-desk'), go(words('chat-menu'), 'menu')],
  },
})
