import { addDays } from '../../orders/zone.ts'
import type { Dice } from '../dice.ts'
import type { DemoOutlet, DemoProduct } from '../trade.ts'

/** How one shop buys one product. */
export type Habit = {
  product: DemoProduct
  /** Days for which one purchase lasts. */
  every: number
  /** Pieces that make one step: a case, an inner pack, or loose pieces. */
  step: number
  /** Usual number of steps. */
  usual: number
  /** The day from which this shop buys it: some time after its launch. */
  from: string
}

// Weekly rupees that a shop of this class spends on one product, on average.
const weekly: Readonly<Record<string, number>> = { A: 640, B: 250, C: 130 }

// People ask for round numbers of loose pieces.
const rounds = [1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 24, 30, 36, 40, 48, 60, 72, 80, 100, 120, 150, 200]

const nearestRound = (pieces: number) =>
  rounds.reduce((best, round) => (Math.abs(round - pieces) < Math.abs(best - pieces) ? round : best))

type Quantity = Pick<Habit, 'step' | 'usual'>

function quantityOf(product: DemoProduct, pieces: number, likesCases: boolean): Quantity {
  const { caseSize, innerSize, orderMultiple } = product
  if (pieces > caseSize * (likesCases ? 0.45 : 0.8))
    return { step: caseSize, usual: Math.max(1, Math.round(pieces / caseSize)) }
  const pack = innerSize ?? orderMultiple
  if (pack > 1) return { step: pack, usual: Math.max(1, Math.round(pieces / pack)) }
  return { step: 1, usual: nearestRound(pieces) }
}

/** `rhythm` is the days between two orders of the shop; a product is bought every time or every few times. */
export function habitOf(product: DemoProduct, outlet: DemoOutlet, rhythm: number, chance: Dice): Habit {
  const every = rhythm * chance.pick([1, 1, 1, 2, 2, 3, 4])
  const spent = (weekly[outlet.class] ?? 130) * chance.factor(0.45) * (every / 7)
  const pieces = (spent * 100) / product.ptr
  const likesCases = chance.chance(outlet.class === 'A' ? 0.5 : 0.15)
  const from = product.launchedOn ? addDays(product.launchedOn, chance.whole(2, 28)) : ''
  return { product, every, ...quantityOf(product, pieces, likesCases), from }
}

/** Pieces of one purchase: mostly the usual, sometimes a little more or less, more where `pull` is above 1. */
export function piecesOf({ step, usual }: Habit, pull: number, chance: Dice): number {
  const little = Math.max(1, Math.round(usual * 0.25))
  const up = chance.chance(0.1 + Math.max(0, pull - 1)) ? little : 0
  const down = chance.chance(0.1 + Math.max(0, 1 - pull)) ? little : 0
  return step * Math.max(1, usual + up - down)
}
