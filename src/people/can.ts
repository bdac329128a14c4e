import type { BrandRole, DistributorRole, OutletRole, OutletSeat } from './seats.ts'
import type { Who } from './who.ts'

/** Which roles may do one thing. `active`: not for a shop that is still pending. */
type Rule = {
  outlet?: readonly OutletRole[]
  distributor?: readonly DistributorRole[]
  brand?: readonly BrandRole[]
  active?: true
}

const shop = ['owner', 'staff'] as const
const office = ['owner', 'biller'] as const
const store = ['owner', 'biller', 'godown'] as const
const everyone = ['owner', 'biller', 'godown', 'delivery'] as const
const desk = ['marketer', 'operator'] as const
const brand = ['marketer', 'operator', 'rep'] as const

/**
 * Who may do what. A shop's roles count for that shop, a distributor's for itself and the shops it serves,
 * the brand's everywhere. Delivery sees the day's sheet and nothing else; the godown moves goods, but neither
 * refuses nor changes what was agreed.
 */
export const mayDo = {
  browse: { outlet: shop, distributor: store, brand },
  order: { outlet: shop, distributor: office, brand: ['rep'], active: true },
  'cancel-order': { outlet: shop, distributor: office },
  'answer-change': { outlet: shop },
  'object-to-order': { outlet: shop },
  'say-what-came': { outlet: shop },
  'return-goods': { outlet: shop },
  'send-bill': { outlet: shop, active: true },
  'see-points': { outlet: shop },
  'open-case': { outlet: shop },
  'answer-case': { brand: desk },
  /** Points by hand: one of the desk asks, another gives. */
  'adjust-points': { brand: desk },
  redeem: { outlet: ['owner'], active: true },
  'send-gift': { distributor: store, brand: desk },
  'manage-rewards': { brand: desk },
  /** Not those whom the cap binds. */
  'set-reward-terms': { brand: ['operator'] },
  'see-dues': { outlet: ['owner'], distributor: office },
  /** What a shop owes, for whoever stands at its door. */
  'see-door-dues': { distributor: ['owner', 'biller', 'delivery'], brand: ['rep'] },
  'invite-shop-owner': { distributor: office, brand: desk },
  'invite-shop-staff': { outlet: ['owner'], distributor: office, brand: desk },
  'see-orders': { distributor: store, brand: desk },
  'confirm-order': { distributor: office },
  'change-order': { distributor: office },
  'refuse-order': { distributor: office },
  'decide-return': { distributor: office },
  'collect-return': { distributor: store },
  'answer-dispute': { distributor: office },
  'ask-payment': { distributor: office },
  'record-payment': { distributor: office },
  /** What a shop pays for goods as they are handed over. */
  'take-payment': { distributor: everyone },
  dispatch: { distributor: store },
  'see-picking-list': { distributor: store },
  'see-delivery-sheet': { distributor: everyone },
  deliver: { distributor: everyone },
  'keep-stock': { distributor: store },
  'see-stock': { distributor: store, brand: desk },
  'export-orders': { distributor: office, brand: desk },
  'answer-chats': { distributor: office, brand: desk },
  'see-phones': { distributor: office, brand: ['operator'] },
  'approve-outlet': { distributor: office, brand: desk },
  'confirm-owner': { distributor: office, brand: desk },
  'set-terms': { distributor: ['owner'], brand: ['operator'] },
  'invite-distributor-owner': { distributor: ['owner'], brand: desk },
  'invite-distributor-staff': { distributor: office, brand: ['operator'] },
  'see-own-scorecard': { distributor: office, brand: desk },
  'hear-waiting-orders': { brand: desk },
  'change-prices': { brand: ['operator'] },
  'publish-scheme': { brand: desk },
  'run-campaign': { brand: desk },
  /** Not those who would ask themselves for approval. */
  'set-campaign-rules': { brand: ['operator'] },
  /** A distributor looks at bills of its own against which nothing speaks; the brand at all. */
  'review-bill': { distributor: office, brand: desk },
  'set-bill-policy': { brand: desk },
  'see-claims': { distributor: office, brand: desk },
  'submit-claim': { distributor: office },
  /** Verify, approve, refuse and credit: never two steps of one claim in the same hands. */
  'decide-claim': { brand: desk },
  'visit-outlet': { brand: ['rep'] },
  'assign-beats': { distributor: office, brand: desk },
  'import-data': { brand: ['operator'] },
  'see-audit': { brand: ['operator'] },
  'invite-brand-staff': { brand: ['operator'] },
  'connect-whatsapp': { brand: desk },
} as const satisfies Record<string, Rule>

export type Action = keyof typeof mayDo

export type OutletSubject = { id: number; status: string; distributorId: number | null }

/** What is acted upon: a shop, a distributor, or the brand's own affairs. */
export type Subject = { outlet: OutletSubject } | { distributor: number } | 'brand'

export function can(who: Who, action: Action, subject: Subject): boolean {
  const rule: Rule = mayDo[action]
  if (typeof subject === 'object' && 'outlet' in subject) return canForShop(who, rule, subject.outlet)
  if (overlap(rule.brand, who.brand)) return true
  return subject !== 'brand' && canForDistributor(who, rule, subject.distributor)
}

/** The subject of a shop that a person holds a seat in. */
export function shopOf(seat: OutletSeat): Subject {
  return { outlet: { id: seat.id, status: seat.status, distributorId: seat.distributor?.id ?? null } }
}

function canForShop(who: Who, rule: Rule, outlet: OutletSubject): boolean {
  if (outlet.status === 'closed' || (rule.active && outlet.status !== 'active')) return false
  const own = who.outlets.find(({ id }) => id === outlet.id)
  if (own && overlap(rule.outlet, [own.role])) return true
  return overlap(rule.brand, who.brand) || canForDistributor(who, rule, outlet.distributorId)
}

function canForDistributor(who: Who, rule: Rule, distributorId: number | null): boolean {
  const seat = who.distributors.find(({ id }) => id === distributorId)
  return seat !== undefined && overlap(rule.distributor, seat.roles)
}

function overlap<Role extends string>(allowed: readonly Role[] | undefined, held: readonly Role[]): boolean {
  return held.some((role) => allowed?.includes(role))
}
