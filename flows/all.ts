/** Every dialogue there is, and the words and messages that lead into them. */
import type { Dialogs } from '../src/chat/dialogs.ts'
import type { Flow } from '../src/chat/flow.ts'

const flows: Flow[] = []

export const dialogs: Dialogs = {
  flows: new Map(flows.map((flow) => [flow.id, flow])),
  words: [
    { key: 'words-cancel', does: 'cancel' },
    { key: 'words-back', does: 'back' },
    { key: 'words-menu', does: { go: { flow: 'menu' } } },
  ],
  home: () => ({ flow: 'menu' }),
  freeText: async () => undefined,
  unasked: () => undefined,
  opened: () => ({ flow: 'menu' }),
}
