/** What the book of points is asked to do, and answers. Points are whole numbers. */

/** Kinds of entries that bring points; each of them is a lot with an expiry of its own. */
export const earningKinds = [
  'base',
  'booster',
  'tier',
  'launch',
  'scheme',
  'range',
  'streak',
  'target',
  'adjust',
] as const
export type EarningKind = (typeof earningKinds)[number]

/** `undo` gives a spend back; `deduct` takes points away by hand. */
export type EntryKind = EarningKind | 'spend' | 'undo' | 'reverse' | 'expire' | 'deduct'

/** What an entry is about: 'order' 17, 'reward' 5, … */
export type PointSource = { readonly kind: string; readonly id: number | null }

type Asked = {
  readonly outletId: number
  /** Made by the caller for this one effect. At most 200 characters. */
  readonly key: string
  readonly source: PointSource
  /** Versioned JSON that tells why; stored with the entry. */
  readonly reason: { readonly v: number; readonly [name: string]: unknown }
  readonly by: number | null
}

/** Points come. Pending ones cannot be spent until `activate`; `expiresAt` null: never. */
export type Earn = Asked & {
  readonly do: 'earn'
  readonly kind: EarningKind
  readonly points: number
  readonly rule?: { readonly id: number; readonly version: number }
} & ({ readonly pending: true } | { readonly pending?: false; readonly expiresAt: Date | null })

export type PendingEarn = Earn & { readonly pending: true }

/** A pending lot may be spent from now on. Once; again it changes nothing. */
export type Activate = {
  readonly do: 'activate'
  readonly outletId: number
  readonly lotId: number
  readonly expiresAt: Date | null
}

/**
 * Takes back points of a lot, all that stand or a part. What is left of the lot goes first, then other lots, then a
 * debt; points of the lot that had expired are not asked for a second time.
 */
export type Reverse = Asked & {
  readonly do: 'reverse'
  readonly lotId: number
  readonly points: number | 'all'
}

/** Points go for something; soonest-expiring lots first. Never more than the balance. */
export type Spend = Asked & { readonly do: 'spend'; readonly points: number }

/** A spend did not come about: its points go back to the lots they came from, whose expiry stays as it was. */
export type Undo = Asked & { readonly do: 'undo'; readonly entryId: number }

/** Takes points away by hand, beyond the balance too. */
export type Deduct = Asked & { readonly do: 'deduct'; readonly points: number }

/** What is left of a lot whose time is over goes. */
export type Expire = { readonly do: 'expire'; readonly outletId: number; readonly lotId: number }

export type Op = Earn | Activate | Reverse | Spend | Undo | Deduct | Expire

/** `entryId` of what was written, now or the first time; null where nothing had to be. */
export type Posted = {
  readonly ok: true
  readonly fresh: boolean
  readonly entryId: number | null
  /** Signed, as in the entry. */
  readonly points: number
}

/**
 * points-key-reused: the key stands for something else. points-too-few: args.balance, args.missing. points-unknown: no such
 * lot or spend of this shop. points-reversed: less than that stands of the lot. points-undone: given back before.
 */
export type PointsRefusal = {
  readonly ok: false
  readonly reason:
    | 'points-key-reused'
    | 'points-too-few'
    | 'points-unknown'
    | 'points-reversed'
    | 'points-undone'
  readonly args?: Readonly<Record<string, number>>
}
export type PostOutcome = Posted | PointsRefusal
