import type { Draft } from './basket.ts'
import type { CleanText } from './normalise.ts'
import type { Setting } from './outcome.ts'
import type { ParsedLine } from './types.ts'

/** The open basket and what a message makes of it. */
export type Desk = {
  readonly setting: Setting
  readonly open: ReadonlyMap<string, ParsedLine>
  readonly draft: Draft
  /** The message as typed, by the places of its cleaned form. */
  readonly fragment: CleanText['fragment']
}
