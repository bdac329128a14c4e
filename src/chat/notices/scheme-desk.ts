/** Schemes as whoever runs them reads them: whom they are for, what limits them, what a try came to, what is wrong. */
import type { SchemeDocument } from '../../schemes/document.ts'
import type { DryRun, NearShop } from '../../schemes/dry-run/tally.ts'
import type { Cap, Target } from '../../schemes/parts.ts'
import type { SchemeRefusal } from '../../schemes/store.ts'
import { day, money, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

const lists = ['classes', 'regions', 'beats', 'distributors', 'outlets', 'tiers', 'segments'] as const
const mostNamed = 5

/** "class A; beats B-1, B-2": whom it is for. */
export function audienceWords(to: Target): Words {
  const named = lists.flatMap((of) => {
    const codes = to[of]
    if (!codes) return []
    const shown = codes.slice(0, mostNamed).join(', ')
    return [words('schemes-to', { of, codes: shown, more: Math.max(0, codes.length - mostNamed) })]
  })
  const first = to.firstOrder ? [words('schemes-to-first')] : []
  const all = [...named, ...first]
  return all.length === 0 ? words('schemes-to-all') : listed(all)
}

const listed = (parts: readonly Words[]): Words =>
  parts.reduceRight((rest, part) => words('schemes-and', { part, rest }))

const capWords = ({ per, span, of, most }: Cap): Words =>
  words('schemes-cap', { per, span, of, most: of === 'paise' ? money(most) : most })

/** Beside what it gives: whom for, from when, its limits, the brand's share. */
export function termsWords({ to, window, caps, funding }: SchemeDocument): Words[] {
  return [
    words('schemes-for', { to: audienceWords(to) }),
    words('schemes-from', { from: day(window.from.slice(0, 10)), until: day(window.until.slice(0, 10)) }),
    caps.length === 0 ? words('schemes-no-cap') : listed(caps.map(capWords)),
    ...(funding < 10_000 ? [words('schemes-funding', { share: funding / 100 })] : []),
  ]
}

const nearShown = 5

/** What a scheme would have come to on past orders. */
export function triedWords(run: DryRun): Words[] {
  const { days, orders, shops, gotOrders, gotShops, discount, freeValue, points, funded } = run
  return [
    words('schemes-tried', { days, orders, shops, gotOrders, gotShops }),
    words('schemes-tried-cost', {
      ...{ cost: money(discount + freeValue), discount: money(discount), free: money(freeValue) },
      ...{ funded: money(funded), points, free_given: freeValue > 0 ? 'yes' : 'no' },
    }),
    run.nearShops > 0
      ? words('schemes-tried-near', { count: run.nearShops })
      : words('schemes-tried-none-near'),
    ...run.near.slice(0, nearShown).map(nearWords),
  ]
}

const nearWords = ({ code, name, missing, from, of }: NearShop): Words =>
  words('schemes-tried-shop', {
    ...{ name, code, of, missing: of === 'paise' ? money(missing) : missing },
    from: of === 'paise' ? money(from) : from,
  })

const mostMistakes = 8

/** Why a scheme was not taken: each mistake on a line of its own. */
export function refusedWords({ reason, args = {}, mistakes = [] }: SchemeRefusal): Words {
  return block([
    words(reason, args),
    ...mistakes.slice(0, mostMistakes).map((mistake) => words(mistake.reason, mistake.args)),
  ])
}
