/** Words of the chat on a page: what marketers read of a campaign is the same there and here. */
import type { Words } from '../../chat/say.ts'
import type { Text } from '../page-text.ts'

export const said = (text: Text, { key, args }: Words): string => text(key, args)
