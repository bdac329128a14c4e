/** How well photos are taken: clean, as usual, or hard, each with the defects it is given. */
import { dice as diceOf } from '../../../src/demo/dice.ts'
import { type Shot, stillShot } from './camera.ts'

export const tiers = ['clean', 'usual', 'hard'] as const
export type Tier = (typeof tiers)[number]

export const defects = [
  'perspective',
  'curl',
  'blur',
  'shadow',
  'glare',
  'jpeg',
  'crumple',
  'finger',
  'screen',
  'dark',
] as const
export type Defect = (typeof defects)[number]

/** Clean photos have no defect, usual ones one or two slight ones, hard ones two or three bad ones. */
export function shotOf(tier: Tier, seed: string): { shot: Shot; defects: Defect[] } {
  const dice = diceOf('tier', seed)
  if (tier === 'clean') return { shot: stillShot, defects: [] }
  const isHard = tier === 'hard'
  const left = defects.filter((defect) => isHard || (defect !== 'screen' && defect !== 'dark'))
  const taken = Array.from(
    { length: dice.whole(1, 2) + (isHard ? 1 : 0) },
    () => left.splice(dice.whole(0, left.length - 1), 1)[0] as Defect,
  )
  const size = () => (isHard ? 0.55 + dice.next() * 0.45 : 0.2 + dice.next() * 0.25)
  const plain = {
    ...stillShot,
    perspective: 0.25,
    turn: 0.25,
    noise: 0.3,
    shadow: 0.25,
    width: 1_300,
    quality: 76,
  }
  return { shot: Object.assign(plain, ...taken.map((defect) => ofDefect(defect, size()))), defects: taken }
}

function ofDefect(defect: Defect, size: number): Partial<Shot> {
  if (defect === 'jpeg') return { quality: Math.round(70 - 45 * size), width: 1_200 }
  if (defect === 'finger' || defect === 'screen') return { [defect]: true }
  if (defect === 'perspective') return { perspective: size, turn: size }
  return { [defect]: size }
}
