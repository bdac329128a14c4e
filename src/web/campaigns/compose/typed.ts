/** A campaign as it stands in its form: whatever was typed is kept, also what is no campaign yet. */
import { type Button, type CampaignDocument, events, type When } from '../../../campaigns/document.ts'
import type { Catalog } from '../../../catalog/catalog.ts'
import type { Language } from '../../../chat/flow.ts'
import { typedOfAudience } from '../audience/document.ts'
import { noAudience, type TypedAudience, typedAudience } from '../audience/typed.ts'
import type { Fields } from '../fields.ts'

export const composeLanguages: readonly Language[] = ['hi', 'hi-Latn', 'en']
export const buttonKinds = ['', 'order', 'usual', 'offer', 'points', 'about'] as const
export const whenKinds = ['now', 'once', 'weekly', 'event'] as const
export const mostButtons = 3

export type TypedButton = { readonly does: string; readonly goods: string; readonly scheme: string }
export type TypedWhen = {
  readonly kind: string
  readonly day: string
  readonly days: readonly string[]
  readonly until: string
  readonly by: string
  readonly time: string
  readonly before: string
  readonly on: string
}

export type Typed = {
  /** '' for one that was never saved. */
  readonly id: string
  readonly rev: string
  readonly name: string
  readonly texts: Readonly<Record<Language, string>>
  /** The number and the name of a kept picture; '' without. */
  readonly picture: { readonly file: string; readonly name: string }
  readonly buttons: readonly TypedButton[]
  readonly when: TypedWhen
  readonly holdOut: string
  readonly coverDays: string
  /** The code of the shop whose values the preview shows. */
  readonly sample: string
  readonly audience: TypedAudience
}

const noWhen: TypedWhen = {
  ...{
    kind: 'now',
    day: '',
    days: ['mon'],
    until: '',
    by: 'time',
    time: '09:00',
    before: '180',
    on: events[0],
  },
}

export const blank: Typed = {
  ...{
    id: '',
    rev: '',
    name: '',
    picture: { file: '', name: '' },
    holdOut: '10',
    coverDays: '3',
    sample: '',
  },
  texts: { en: '', hi: '', 'hi-Latn': '' },
  buttons: [],
  when: noWhen,
  audience: noAudience,
}

export function typedIn(fields: Fields): Typed {
  const one = (name: string) => fields.one(name)
  return {
    ...{ id: one('campaign'), rev: one('rev'), name: one('name'), sample: one('sample') },
    ...{ holdOut: one('hold-out'), coverDays: one('cover-days') },
    texts: { en: one('text-en'), hi: one('text-hi'), 'hi-Latn': one('text-hi-Latn') },
    picture: { file: one('picture'), name: one('picture-name') },
    buttons: Array.from({ length: mostButtons }, (_, n) => ({
      does: one(`b.${n}.do`),
      goods: one(`b.${n}.goods`),
      scheme: one(`b.${n}.scheme`),
    })),
    when: {
      ...{ kind: one('when'), day: one('day'), days: fields.all('days'), until: one('until') },
      ...{ by: one('by'), time: one('time'), before: one('before'), on: one('on') },
    },
    audience: typedAudience(fields),
  }
}

export type Saved = { readonly id: number; readonly rev: number; readonly document: CampaignDocument }

export function typedOf({ id, rev, document }: Saved, catalog: Catalog): Typed {
  const { name, message, picture, buttons, when, holdOut, coverDays, audience } = document
  return {
    ...{ id: String(id), rev: String(rev), name, sample: '', coverDays: String(coverDays) },
    holdOut: String(holdOut / 100),
    texts: { en: message.en ?? '', hi: message.hi ?? '', 'hi-Latn': message['hi-Latn'] ?? '' },
    picture: picture ? { file: String(picture.file), name: picture.name } : blank.picture,
    buttons: buttons.map((button) => typedButton(button, catalog)),
    when: typedWhen(when),
    audience: typedOfAudience(audience),
  }
}

function typedButton(button: Button, { bySku }: Catalog): TypedButton {
  return {
    does: button.do,
    goods:
      button.do === 'order'
        ? button.lines.map(({ sku, pieces }) => `${pieces} ${bySku.get(sku)?.name ?? sku}`).join(', ')
        : '',
    scheme: button.do === 'offer' ? (button.scheme ?? '') : '',
  }
}

function typedWhen(when: When): TypedWhen {
  if (when.kind === 'now') return noWhen
  if (when.kind === 'event') return { ...noWhen, kind: 'event', on: when.on }
  const at =
    'time' in when.at
      ? { by: 'time', time: when.at.time }
      : { by: 'cut-off', before: String(when.at.beforeCutOff) }
  if (when.kind === 'once') return { ...noWhen, ...at, kind: 'once', day: when.day }
  return { ...noWhen, ...at, kind: 'weekly', days: when.days, until: when.until ?? '' }
}
