/** Reads what one phone shows now and draws it. */
import { newest, readTalk } from '../../channels/simulator/talk.ts'
import type { Web, WebContext } from '../env.ts'
import type { Html } from '../html.ts'
import { log } from './log.ts'
import { languageIn } from './people.ts'
import { revealed } from './reveal.ts'
import type { Desk, Slot } from './slots.ts'

export type Screen = { log: Html; language: string }

export async function readScreen(web: Web, c: WebContext, desk: Desk, slot: Slot): Promise<Screen> {
  const chat = desk.phones[slot]
  const shown = web.demo?.simulator.shown.of(chat) ?? []
  const talk = await revealed(web, chat, await readTalk(web.db, chat, shown.slice(-newest)))
  const { text, language, brand } = c.var
  const start = slot === 'a' && !started(talk, desk.start) ? desk.start : ''
  return {
    log: log({ slot, chat, talk, text, language, region: brand.region, now: web.now(), start }),
    language: await languageIn(web.db.pool, chat),
  }
}

type Talks = Awaited<ReturnType<typeof readTalk>>

const started = (talk: Talks, payload: string) =>
  talk.some((each) => each.side === 'heard' && each.heard.kind === 'start' && each.heard.payload === payload)
