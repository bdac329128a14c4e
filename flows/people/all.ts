/** The dialogues about who a person is, and the words that lead into them. */
import type { Dialogs } from '../../src/chat/dialogs.ts'
import type { Ctx, Flow, Goto, Heard } from '../../src/chat/flow.ts'
import { looksLikeToken } from '../../src/people/token.ts'
import { acceptInviteFlow } from './accept-invite.ts'
import { cannot } from './cannot.ts'
import { looksLikeLinkCode } from './code.ts'
import { consent } from './consent.ts'
import { enrol } from './enrol.ts'
import { forget } from './forget.ts'
import { help } from './help.ts'
import { join } from './join.ts'
import { language } from './language.ts'
import { link } from './link.ts'
import { menu } from './menu.ts'
import { myData } from './my-data.ts'
import { packCode, packCodeOpened, packCodeText } from './pack-code.ts'
import { packPhoto, packPhotoOf } from './pack-photo.ts'
import { shop, shopText } from './shop.ts'
import { signIn } from './sign-in.ts'
import { welcome } from './welcome.ts'

export const peopleFlows: Flow[] = [
  welcome,
  enrol,
  join,
  acceptInviteFlow,
  consent,
  language,
  link,
  shop,
  help,
  signIn,
  menu,
  packCode,
  packPhoto,
  cannot,
  myData,
  forget,
]

const speak = (language: string): Goto => ({ flow: 'language', step: 'set', data: { language } })

export const peopleWords: Dialogs['words'] = [
  { key: 'words-menu', does: { go: { flow: 'menu' } } },
  // Before the greetings: to who stopped offers, a plain "start" means more than hello.
  { key: 'words-start-again', does: { go: { flow: 'consent', step: 'resume' } }, role: 'known' },
  { key: 'words-greeting', does: { go: { flow: 'menu' } } },
  { key: 'words-bot-on', does: { go: { flow: 'menu' } } },
  { key: 'words-stop', does: { go: { flow: 'consent', step: 'stop' } }, role: 'known' },
  { key: 'words-start', does: { go: { flow: 'consent', step: 'again' } }, role: 'known' },
  { key: 'words-english', does: { go: speak('en') } },
  { key: 'words-hindi', does: { go: speak('hi') } },
  { key: 'words-hinglish', does: { go: speak('hi-Latn') } },
  { key: 'words-language', does: { go: { flow: 'language' } } },
  { key: 'words-help', does: { go: { flow: 'help' } } },
  { key: 'words-link', does: { go: { flow: 'link' } } },
  { key: 'words-shop', does: { go: { flow: 'shop' } }, role: 'retailer' },
  { key: 'words-page', does: { go: { flow: 'sign-in' } }, role: 'known' },
  { key: 'words-my-data', does: { go: { flow: 'my-data' } }, role: 'known' },
  // To a distributor the bare word means the day's orders.
  { key: 'words-export-mine', does: { go: { flow: 'my-data' } }, role: 'retailer' },
  { key: 'words-forget', does: { go: { flow: 'forget' } } },
  { key: 'words-join', does: { go: { flow: 'join' } }, role: 'stranger' },
  { key: 'words-join', does: { go: { flow: 'join' } }, role: 'retailer' },
]

/** Opening the chat through a link: an invite's token, a pack's code, or nothing that leads anywhere in particular. */
export function openedBy(payload: string): Goto {
  if (looksLikeToken(payload)) return { flow: 'accept-invite', data: { token: payload } }
  return packCodeOpened(payload) ?? { flow: 'menu' }
}

/** Typed text about who somebody is: an invite's token passed on as "join <token>", a code, another of their shops. */
export function peopleText(text: string, ctx: Ctx): Goto | undefined {
  const pack = packCodeText(text)
  if (pack) return pack
  const token = /^\s*(?:join|start|\/start)\s+(\S+)\s*$/i.exec(text)?.[1]
  if (token && looksLikeToken(token)) return { flow: 'accept-invite', data: { token } }
  if (!ctx.who.person && looksLikeLinkCode(text))
    return { flow: 'link', step: 'use', data: { code: text.trim() } }
  return shopText(text, ctx)
}

/** What arrives without being asked for. */
export function unasked(heard: Heard): Goto {
  if (heard.kind === 'contact' && heard.own) return { flow: 'enrol', data: { phone: heard.phone } }
  const packs = packPhotoOf(heard)
  if (packs) return packs
  const what = heard.kind === 'document' ? 'photo' : heard.kind
  return {
    flow: 'cannot',
    data: { what: ['photo', 'voice', 'location', 'contact'].includes(what) ? what : 'other' },
  }
}
