/** A person with a phone: what they do reaches the business by its webhook, what the business sends they see. */
import { createWriting } from './acts.ts'
import type { ChatState, Profile } from './chats.ts'
import { createFileSending } from './file-acts.ts'
import { createMembership } from './membership.ts'
import { createScreen } from './screen.ts'
import type { World } from './world.ts'

export type Person = ReturnType<typeof createPerson>

export function createPerson(world: World, chat: ChatState) {
  return {
    /** The number, as it was when the phone was first mentioned. */
    phone: chat.profile.phone,
    profile: (): Readonly<Profile> => chat.profile,
    ...createScreen(chat),
    ...createWriting(world, chat),
    ...createFileSending(world, chat),
    ...createMembership(world, chat),
  }
}
