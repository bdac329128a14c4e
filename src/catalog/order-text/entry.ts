import type { Item } from './align.ts'
import type { Segment } from './segments.ts'

/** An item with what its part of the message does to it. */
export type Entry = { item: Item; readonly segment: Segment; dropped: boolean; order: number }
