import type { Tx } from '../../db/tx.ts'
import type { PointRule } from '../rules/document.ts'
import type { Context } from './context.ts'
import type { Moved } from './moved.ts'

/** What everything about the points of changed orders goes by. The orders are locked. */
export type Work = {
  readonly tx: Tx
  /** Of the list of rules: see rules/live.ts. */
  readonly key: string
  readonly rules: readonly PointRule[]
  readonly context: Context
  readonly moved: readonly Moved[]
  readonly now: Date
  /** The accounts of the shops are locked too. */
  readonly locked: boolean
}
