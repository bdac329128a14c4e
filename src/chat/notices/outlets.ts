/** A shop asks to join: whoever decides is asked, and the shop hears what was decided. */
import type { Queryable } from '../../db/statement.ts'
import { type Closeness, closenessOf } from '../../people/closeness.ts'
import { type LikelyDuplicate, likelyDuplicates } from '../../people/duplicates.ts'
import { type WaitingOutlet, waitingOutlet } from '../../people/waiting-outlets.ts'
import type { Notice } from '../announce.ts'
import type { Ctx } from '../flow.ts'
import { type Choice, go, type Say, type Words, words } from '../say.ts'
import { block } from './amounts.ts'

/** Tells whoever decides about a pending shop; nobody where it was decided already. */
export async function outletAsked(
  ctx: Pick<Ctx, 'tx' | 'tell'>,
  { outlet }: { outlet: { id: number } },
): Promise<void> {
  for (const { listener, say } of await outletNotice(ctx.tx.client, outlet.id)) ctx.tell(listener, say)
}

/** The same as notices: for the nearest distributor's owner and biller, or for the brand where none is near. */
export async function outletNotice(q: Queryable, outletId: number): Promise<Notice[]> {
  const shop = await waitingOutlet(q, outletId)
  if (!shop) return []
  const listener =
    shop.distributorId === null
      ? { brand: true as const, roles: ['marketer', 'operator'] }
      : { distributor: shop.distributorId, roles: ['owner', 'biller'] }
  return [{ listener, say: await outletSay(q, shop) }]
}

/** The pending shop with all that helps to decide about it. */
export async function outletSay(q: Queryable, shop: WaitingOutlet): Promise<Say> {
  const alike = await likelyDuplicates(q, shop.id)
  const near = await closenessOf(q, shop.id)
  return {
    ...block([...shopWords(shop, near), ...alike.map(alikeWords)]),
    choices: choicesFor(shop, alike),
    about: words('notice-outlet-about', { name: shop.name }),
  }
}

function shopWords(shop: WaitingOutlet, near: Closeness | undefined): Words[] {
  const { name, ownerName, phone, area } = shop
  return [
    words('notice-outlet-new', { name }),
    ...(ownerName ? [words('notice-outlet-owner', { owner: ownerName })] : []),
    ...(phone ? [words('notice-call', { phone })] : []),
    ...(area ? [words('notice-outlet-area', { area })] : []),
    ...(near ? [words('notice-outlet-near', { distance: distance(near.metres), beat: near.beat })] : []),
  ]
}

const distance = (metres: number): Words =>
  metres < 1000
    ? words('notice-metres', { count: Math.max(10, Math.round(metres / 10) * 10) })
    : words('notice-kilometres', { count: Math.round(metres / 100) / 10 })

function alikeWords({ code, name, samePhone, metres }: LikelyDuplicate): Words {
  const near = metres !== null && metres <= 50
  const why = samePhone ? 'phone' : near ? 'place' : 'name'
  return words('notice-outlet-alike', { code, name, why })
}

function choicesFor(shop: WaitingOutlet, alike: readonly LikelyDuplicate[]): Choice[] {
  const data = { outlet: shop.id }
  const same = alike
    .filter(({ status }) => status === 'active')
    .map(({ id, code }) =>
      go(words('notice-outlet-same', { code }), 'outlet-desk', 'same', { ...data, into: id }),
    )
  const mine = shop.distributorId !== null
  return [
    go(words('notice-outlet-approve'), 'outlet-desk', 'approve', data),
    ...same,
    ...(mine ? [go(words('notice-outlet-not-mine'), 'outlet-desk', 'not-mine', data)] : []),
  ]
}

/** The shop is on a beat now and may order. */
export function approvedNotice(shop: {
  id: number
  name: string
  distributor: string
  days: readonly string[]
}): Notice {
  const days = shop.days.map((day) => words('notice-weekday', { day }))
  const [first, second] = days
  const when = first && (second ? words('notice-weekdays', { first, second, more: days.length - 2 }) : first)
  const { name, distributor } = shop
  const say: Say = {
    ...(when
      ? words('notice-outlet-approved-days', { name, distributor, when })
      : words('notice-outlet-approved', { name, distributor })),
    choices: [go(words('notice-order-now'), 'menu')],
  }
  return { listener: { outlet: shop.id }, say }
}

/** Each person of the merged shop hears where they belong now, and its owners who has joined them. */
export function mergedNotices(
  into: { code: string; name: string },
  joined: readonly { personId: number; name: string }[],
  owners: readonly { personId: number }[],
): Notice[] {
  const welcome: Say = {
    ...words('notice-outlet-merged', into),
    choices: [go(words('notice-order-now'), 'menu')],
  }
  const known = owners.filter(({ personId }) => !joined.some((each) => each.personId === personId))
  const names = joined.map(({ name }) => name).join(', ')
  return [
    ...joined.map(({ personId }) => ({ listener: { person: personId }, say: welcome })),
    ...known.map(({ personId }) => ({
      listener: { person: personId },
      say: words('notice-outlet-joined', { ...into, names }),
    })),
  ]
}
