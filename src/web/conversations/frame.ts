/** What the pages of conversations share. */
import type { WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { officeFrame } from '../office-frame.ts'

export const chatFrame = (c: WebContext, title: string, body: Html) =>
  officeFrame(c, { title, tab: 'chats', body, kind: 'chats' })
