/** The messenger says that this chat goes on under another phone number. */
import { movePhone } from '../people/move-phone.ts'
import type { Ctx } from './flow.ts'

/** The person takes seats, basket and language along; nothing is said about it. The sender's phone is the old one. */
export async function numberChanged(ctx: Ctx, phone: string): Promise<void> {
  const { tx, conversation, sender, now } = ctx
  const moved = await movePhone(tx, { conversationId: conversation.id, from: sender.phone, to: phone, now })
  if (moved.ok) await ctx.refresh()
}
