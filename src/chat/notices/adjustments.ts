/** Points by hand, in words, and who hears of them. */
import type { Adjustment } from '../../points/adjust/types.ts'
import type { Notice } from '../announce.ts'
import { go, type Words, words } from '../say.ts'
import { wrongChoice } from './cases.ts'

const menu = go(words('chat-menu'), 'menu')

/** "+140", "−15": points told with their sign. */
export const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`)

export const adjustmentWords = ({ id, outlet, points, reason, askedBy, caseId }: Adjustment): Words =>
  words('adjust-line', {
    ...{ number: String(id), outlet: outlet.name, code: outlet.code, points: signed(points), reason },
    ...{ who: askedBy.name, case: String(caseId ?? 'none') },
  })

/** Somebody else than whoever asked gives it. */
export const askedNotice = (adjustment: Adjustment): Notice => ({
  listener: { brand: true, roles: ['marketer', 'operator'] },
  say: {
    ...words('adjust-told', { line: adjustmentWords(adjustment) }),
    choices: [
      go(words('adjust-open', { number: String(adjustment.id) }), 'points-desk', 'show', {
        adjustment: adjustment.id,
      }),
      menu,
    ],
  },
})

/** Whoever asked hears what became of it. */
export const decidedNotice = (adjustment: Adjustment): Notice => ({
  listener: { person: adjustment.askedBy.id },
  say: {
    ...words('adjust-told-decided', {
      ...{ line: adjustmentWords(adjustment), status: adjustment.status, by: adjustment.decidedBy ?? '' },
    }),
    choices: [go(words('adjust-all'), 'points-desk'), menu],
  },
})

/** The shop hears what came or went, and why. */
export function adjustedNotice({ id, outlet, points, reason, caseId }: Adjustment): Notice {
  const said = { points: Math.abs(points), way: points > 0 ? 'plus' : 'minus', shop: outlet.name, reason }
  const why = go(words('points-why-hand', { points: signed(points) }), 'why', 'adjustment', {
    adjustment: id,
    outlet: outlet.id,
  })
  return {
    listener: { outlet: outlet.id, roles: ['owner'] },
    say: {
      ...words('notice-shop-points-adjusted', { ...said, case: String(caseId ?? 'none') }),
      choices: [why, wrongChoice(outlet.id, 'adjustment', id), menu],
    },
  }
}
