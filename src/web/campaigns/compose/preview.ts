/** The chat bubble as a shop gets it, in each language: made by the code that sends it, with a real shop's values. */
import { html } from 'hono/html'
import { aboutOfDocument } from '../../../campaigns/about.ts'
import type { CampaignDocument } from '../../../campaigns/document.ts'
import { gapOf } from '../../../campaigns/gap.ts'
import { type Sample, sampleOf } from '../../../campaigns/sample.ts'
import { campaignSay } from '../../../chat/campaigns/say.ts'
import type { Language } from '../../../chat/flow.ts'
import { approvedWords, asksApproved, leftOut } from '../../../chat/notices/campaign-approved.ts'
import { renderNotice } from '../../../chat/outbox.ts'
import { type Say, type Words, words } from '../../../chat/say.ts'
import { voiceOf } from '../../../chat/voice.ts'
import { linked } from '../../demo/chat-text.ts'
import { type Html, nothing } from '../../html.ts'
import { fieldsOf } from '../fields.ts'
import type { CampaignView } from '../guard.ts'
import { said } from '../words.ts'
import { readButton, readCampaign } from './document.ts'
import { composeLanguages, type Typed, typedIn } from './typed.ts'

/** What the bubble needs; the rest of the form may still be unfinished. */
export type Shown = Pick<CampaignDocument, 'message' | 'buttons' | 'picture'>

/** `POST /campaigns/compose/preview` */
export async function previewPart(view: CampaignView) {
  const { web, core, c } = view
  const typed = typedIn(await fieldsOf(c))
  const catalog = await core.catalogOf(web.db.pool, web.now())
  const read = readCampaign(typed, catalog)
  const unknown = read.ok
    ? []
    : composeLanguages.flatMap((each) => read.mistakes.fields.get(`text-${each}`) ?? [])
  const buttons = typed.buttons.flatMap((button) => readButton(button, catalog) ?? [])
  const shown = { message: messageOf(typed), buttons, ...pictureOf(typed) }
  const isEmpty = Object.keys(shown.message).length === 0
  return c.html(html`${isEmpty ? html`<p class="soft">${c.var.text('camp-preview-empty')}</p>` : await bubblesOf(shown, view, typed.sample)}
${isEmpty ? nothing : unknown.map((each) => html`<p class="mistake">${said(c.var.text, each)}</p>`)}`)
}

const messageOf = ({ texts }: Typed): CampaignDocument['message'] =>
  Object.fromEntries(composeLanguages.map((each) => [each, texts[each].trim()]).filter(([, text]) => text))

const pictureOf = ({ picture: { file, name } }: Typed) =>
  file ? { picture: { file: Number(file), name, mime: 'image/jpeg' } } : {}

/** One bubble a language that has a text; the values are those of a shop of the audience. */
export async function bubblesOf(shown: Shown, view: CampaignView, sample = ''): Promise<Html> {
  const { web, c, core } = view
  const now = web.now()
  const q = web.db.pool
  const document: CampaignDocument = {
    ...{ v: 1, name: '–', when: { kind: 'now' }, holdOut: 0, coverDays: 0, ...shown },
  }
  const facts = { v: 1 as const, under: [], ...(await gapOf(q, document, now)) }
  const about = await aboutOfDocument(q, document, now)
  const composed = { document, facts, about, catalog: await core.catalogOf(q, now) }
  const shop = await sampleOf(q, sample, facts, now)
  const channel = shop?.channel ?? 'whatsapp-cloud'
  const isAsked = await asksApproved(q)
  const bubbles = composeLanguages
    .filter((language) => shown.message[language])
    .map((language) => {
      const voice = voiceOf(core)
      const params = shop?.params ?? { name: c.var.text('camp-sample-name') }
      const say = campaignSay(composed, { run: 0, outlet: 0, params }, { ...voice, language })
      const { body } = renderNotice({ channel, language }, say, voice)
      const labels = body.choices.map(({ label }) => label)
      return html`${bubble({ text: body.text, labels }, language, shown, view)}${isAsked ? approved(say, language, shown, view) : nothing}`
    })
  return html`${from(shop, view)}${bubbles}`
}

const from = (shop: Sample | undefined, { c }: CampaignView): Html =>
  shop
    ? html`<p class="soft">${c.var.text('camp-sample', { shop: shop.params.name, channel: c.var.text('camp-channel', { channel: shop.channel }) })}</p>`
    : nothing

type Drawn = { readonly text: string; readonly labels: readonly string[] }

/** Beside it, what those get who have not written for a day: the code that sends it fills its blank. */
function approved(say: Say, language: Language, shown: Shown, view: CampaignView): Html {
  const { core, c } = view
  const voice = voiceOf(core)
  const room = { ...voice.roomOf('whatsapp-cloud'), replyWindowMs: dayMs }
  const { body } = renderNotice({ channel: 'whatsapp-cloud', language }, say, {
    ...voice,
    roomOf: () => room,
  })
  const details = body.template?.values[0] ?? ''
  const { text, footer, button } = approvedWords(shown.buttons, details)
  const inLanguage = (each: Words) => voice.wordings.text(language, each, voice.setting)
  const drawn = { text: `${inLanguage(text)}\n${inLanguage(footer)}`, labels: [inLanguage(button)] }
  const notes = [...leftOut(shown), ...(details.endsWith('…') ? [words('campaign-approved-cut')] : [])]
  return html`<div class="approved"><p class="soft">${c.var.text('campaign-approved')}</p>${bubble(drawn, language, {}, view)}
${notes.map((note) => html`<p class="soft">${said(c.var.text, note)}</p>`)}</div>`
}

const dayMs = 86_400_000

function bubble(
  { text, labels }: Drawn,
  language: Language,
  { picture }: Pick<Shown, 'picture'>,
  { c }: CampaignView,
): Html {
  return html`<figure class="shown" lang="${language}"><figcaption>${c.var.text('campaign-language-of', { code: language })}</figcaption>
<div class="chat-log"><div class="turn theirs"><div class="bubble">${picture ? html`<span class="photo"><img src="${pictureHref(picture)}" alt="${c.var.text('camp-picture')}"></span>` : nothing}<p class="words">${linked(text)}</p></div>
<div class="taps">${labels.map((label) => html`<span class="tap">${label}</span>`)}</div></div></div></figure>`
}

export const pictureHref = ({ file, name }: { file: number | string; name: string }): string =>
  `/campaigns/pictures/${file}?${new URLSearchParams({ name })}`
