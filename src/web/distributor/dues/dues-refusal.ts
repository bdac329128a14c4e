/** Why money was not noted, in the words of the chat where it has them. */
import type { DuesRefusal } from '../../../dues/types.ts'
import type { Text } from '../../page-text.ts'

export function duesRefusal({ reason }: Pick<DuesRefusal, 'reason'>, text: Text): string {
  if (reason === 'dues-key-reused') return text('refused-dues-meanwhile')
  if (reason === 'dues-undo-late') return text('dues-desk-undo-late')
  if (reason === 'dues-already-reversed') return text('dues-desk-undone-already')
  return text('dues-desk-refused', { reason })
}
