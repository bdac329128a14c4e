/** What a person is to the trade: the shapes that chats and pages decide by. */

export const outletRoles = ['owner', 'staff'] as const
export const distributorRoles = ['owner', 'biller', 'godown', 'delivery'] as const
export const brandRoles = ['marketer', 'operator', 'rep'] as const

export type OutletRole = (typeof outletRoles)[number]
export type DistributorRole = (typeof distributorRoles)[number]
export type BrandRole = (typeof brandRoles)[number]

/** A role in one shop, one distributor, or the brand itself. */
export type Seat =
  | { party: 'outlet'; role: OutletRole; outletId: number }
  | { party: 'distributor'; role: DistributorRole; distributorId: number }
  | { party: 'brand'; role: BrandRole }

/** Times are `HH:MM` of the distributor's day, money is paise, `remindAfter` working minutes. */
export type DistributorSettings = {
  timeZone: string
  cutOff: string
  opensAt: string
  closesAt: string
  workDays: string[]
  minimumOrder: number
  shortLines: string
  remindAfter: number
}

export type Distributor = { id: number; code: string; name: string; settings: DistributorSettings }

export type Beat = { id: number; code: string; name: string; visitDays: string[] }

/** `status`: pending until a distributor approves the shop, active, closed once it was merged into another. */
export type OutletStatus = 'pending' | 'active' | 'closed'

export type OutletSeat = {
  role: OutletRole
  id: number
  code: string
  name: string
  status: OutletStatus
  class: string | null
  beat: Beat | null
  distributor: Distributor | null
}

export type DistributorSeat = Distributor & { roles: DistributorRole[] }

/** `offers`: null was never asked, which counts as no. */
export type Person = { id: number; name: string; language: string; offers: boolean | null }

/** Ids of a seat's place as the tables hold them. */
export function seatIds(seat: Seat): { outletId: number | null; distributorId: number | null } {
  return {
    outletId: seat.party === 'outlet' ? seat.outletId : null,
    distributorId: seat.party === 'distributor' ? seat.distributorId : null,
  }
}

/** What the audit log calls the place of a seat. */
export function seatSubject(seat: Seat): string {
  if (seat.party === 'outlet') return `outlet:${seat.outletId}`
  return seat.party === 'distributor' ? `distributor:${seat.distributorId}` : 'brand'
}
