/** An invite opened: what it is for, under which name, then in. */
import { z } from 'zod'
import { saysNo, saysYes } from '../../src/catalog/reply-words.ts'
import {
  answer,
  type Ctx,
  defineFlow,
  go,
  type Next,
  no,
  type Say,
  stepsOf,
  type Words,
  words,
  yes,
} from '../../src/chat/flow.ts'
import { acceptInvite } from '../../src/people/accept-invite.ts'
import { type Peeked, peekInvite } from '../../src/people/invite.ts'
import { inviterOf } from '../../src/people/invite-row.ts'
import { setConversationLanguage } from '../../src/people/language.ts'
import { cleanName } from '../../src/people/names.ts'
import type { Refusal } from '../../src/people/refusal.ts'
import { languageChoices, languageOfWord } from './languages.ts'

const Data = z.object({ token: z.string().default(''), name: z.string().default('') })
type Data = z.infer<typeof Data>
const { ask, act } = stepsOf<Data>()

export const acceptInviteFlow = defineFlow({
  id: 'accept-invite',
  version: 1,
  role: 'anyone',
  data: Data,
  start: 'open',
  steps: {
    open: act(async (ctx): Promise<Next<Data>> => {
      const seen = await peek(ctx)
      if (!seen.ok) return refused(seen)
      if (seen.already)
        return {
          end: {
            ...words('accept-invite-already', place(ctx, seen)),
            choices: [go(words('chat-menu'), 'menu')],
          },
        }
      const name = ctx.who.person?.name ?? cleanOr(ctx.sender.name)
      return { to: ctx.who.person ? 'confirm' : 'language', set: { name } }
    }),
    language: ask({
      say: ({ brand }) => ({
        ...words('welcome-language', { brand: brand.name }),
        choices: languageChoices(),
      }),
      hear: { choice: z.enum(['en', 'hi', 'hi-Latn']), text: languageOfWord },
      first: true,
      then: async (language, ctx) => {
        await setConversationLanguage(ctx.tx, ctx.conversation.id, language)
        ctx.setLanguage(language)
        return { to: ctx.data.name ? 'confirm' : 'name' }
      },
    }),
    confirm: ask({
      say: async (ctx) => {
        const seen = await peek(ctx)
        if (!seen.ok) return refusedSay(seen)
        return {
          ...words('accept-invite-confirm', { ...place(ctx, seen), name: ctx.data.name }),
          choices: [
            yes(words('accept-invite-yes'), 'yes'),
            answer(words('accept-invite-rename'), 'rename'),
            no(words('accept-invite-no'), 'no'),
          ],
        }
      },
      hear: {
        choice: z.enum(['yes', 'rename', 'no']),
        text: (text) => (saysYes(text) ? 'yes' : saysNo(text) ? 'no' : undefined),
      },
      then: (heard) => {
        if (heard === 'rename') return { to: 'name' }
        return heard === 'yes' ? { to: 'accept' } : { end: words('accept-invite-declined') }
      },
    }),
    name: ask({
      say: () => words('accept-invite-name'),
      hear: { text: (text) => text },
      then: (typed) => {
        const clean = cleanName(typed)
        return clean.ok
          ? { to: 'confirm', set: { name: clean.name } }
          : { again: words(clean.reason, clean.args) }
      },
    }),
    accept: act(accept),
  },
})

async function accept(ctx: Ctx<Data>): Promise<Next<Data>> {
  const { token, name } = ctx.data
  const phone = ctx.sender.phone
  const accepted = await acceptInvite(ctx.tx, {
    token,
    name,
    conversationId: ctx.conversation.id,
    now: ctx.now,
    ...(phone ? { phone } : {}),
  })
  if (!accepted.ok) return refused(accepted)
  await ctx.refresh()
  const where = accepted.outlet ?? accepted.distributor
  if (accepted.outlet && !accepted.already)
    ctx.tell(
      { outlet: accepted.outlet.id, roles: ['owner'] },
      words('accept-invite-told', { name, shop: accepted.outlet.name }),
    )
  if (!accepted.already) await tellInviter(ctx, where?.name ?? ctx.brand.name)
  return {
    go: { flow: 'consent' },
    say: words('accept-invite-in', { name, place: where?.name ?? ctx.brand.name }),
  }
}

/** The owner of the shop hears of it anyway. */
async function tellInviter(ctx: Ctx<Data>, place: string): Promise<void> {
  const by = await inviterOf(ctx.tx.client, ctx.data.token)
  if (by && !by.owns)
    ctx.tell({ person: by.personId }, words('accept-invite-used', { name: ctx.data.name, place }))
}

async function peek(ctx: Ctx<Data>): Promise<Peeked | Refusal> {
  return peekInvite(ctx.tx.client, ctx.data.token, ctx.now, ctx.who.person?.id)
}

const refused = (refusal: Refusal): Next<Data> => ({ end: refusedSay(refusal) })

function refusedSay({ reason, args }: Refusal): Say {
  return { ...words(reason, args), choices: [go(words('chat-menu'), 'menu')] }
}

function place({ brand }: Ctx, seen: Peeked): { place: string; role: Words } {
  const { outlet, distributor } = seen
  const where = outlet ? `${outlet.name} (${outlet.code})` : (distributor?.name ?? brand.name)
  return { place: where, role: words(`role-${seen.party}-${seen.role}`) }
}

function cleanOr(typed: string | undefined): string {
  const clean = cleanName(typed ?? '')
  return clean.ok ? clean.name : ''
}
