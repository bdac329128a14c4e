import { maskedPhone } from '../../people/phone.ts'
import type { Text } from '../page-text.ts'
import type { ChatAccess } from './access.ts'
import type { FoundChat } from './find-chats.ts'

export const nameOf = ({ person, displayName }: FoundChat, text: Text): string =>
  person ?? displayName ?? text('chats-unknown')

export const shopsOf = ({ shops }: FoundChat): string =>
  shops.map(({ code, name }) => `${name} (${code})`).join(', ')

export function phoneOf({ phone }: FoundChat, { phones }: ChatAccess): string {
  if (!phone) return ''
  return phones ? phone : maskedPhone(phone)
}
