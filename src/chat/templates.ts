/**
 * The messages submitted to a messenger for approval, for when it takes no other. Their wordings are in
 * locales/<language>.templates.ftl; whoever changes one raises its version, since the approved text stays what it was.
 */
import type { Language } from './flow.ts'
import type { Template } from './message.ts'
import type { Setting, Wordings } from './wording.ts'

export type TemplateDef = {
  version: number
  category: Template['category']
  /** Its blanks by name. `details` is what the notice says; the others are values out of it. */
  values: readonly string[]
  /** `details` repeats the notice's first line, which the template itself does not say. */
  headline?: true
  /** Labels of the choices that its buttons stand for; one button that shows more where the notice has others. */
  buttons: readonly string[]
}

const order = ['number', 'distributor', 'details'] as const
const desk = ['number', 'outlet', 'details'] as const
const shows = ['template-show']
const campaign = { values: ['details'], headline: true } as const

export const templates = {
  'order-confirmed': { version: 1, category: 'utility', values: order, buttons: shows },
  'order-changed': {
    version: 1,
    category: 'utility',
    values: order,
    buttons: ['notice-accept', 'notice-decline'],
  },
  'order-stopped': { version: 1, category: 'utility', values: order, headline: true, buttons: shows },
  'order-dispatched': { version: 1, category: 'utility', values: order, buttons: shows },
  'order-delivered': {
    version: 1,
    category: 'utility',
    values: order,
    buttons: ['notice-received-all', 'notice-received-some', 'notice-received-none'],
  },
  'order-news': { version: 1, category: 'utility', values: order, headline: true, buttons: shows },
  'desk-order-new': {
    version: 1,
    category: 'utility',
    values: desk,
    buttons: ['notice-confirm', 'notice-change', 'notice-refuse'],
  },
  'desk-order-news': { version: 1, category: 'utility', values: desk, headline: true, buttons: shows },
  'account-news': {
    version: 1,
    category: 'utility',
    values: ['details'],
    headline: true,
    buttons: ['template-go-on'],
  },
  'campaign-order': { version: 1, category: 'marketing', ...campaign, buttons: ['campaign-do-order'] },
  'campaign-offer': { version: 1, category: 'marketing', ...campaign, buttons: ['campaign-do-offer'] },
  'campaign-points': { version: 1, category: 'marketing', ...campaign, buttons: ['campaign-do-points'] },
  'campaign-news': { version: 1, category: 'marketing', ...campaign, buttons: ['chat-menu'] },
} as const satisfies Record<string, TemplateDef>

export type TemplateId = keyof typeof templates
export const templateIds = Object.keys(templates) as TemplateId[]

/**
 * The name and language code under which a template is submitted. Hindi in Latin letters has no code of its own: it is
 * a template of its own name, submitted as English.
 */
export function submittedAs(id: TemplateId, language: Language): { name: string; language: string } {
  const name = `galla_${id.replaceAll('-', '_')}_v${templates[id].version}`
  return language === 'hi-Latn' ? { name: `${name}_latn`, language: 'en' } : { name, language }
}

export type Numbered = { text: string; order: string[] }

/** The text with its blanks numbered as they come, which may differ from language to language. */
export function numbered(wordings: Wordings, language: Language, id: TemplateId, setting: Setting): Numbered {
  const args = Object.fromEntries(templates[id].values.map((name) => [name, `{{${name}}}`]))
  const order: string[] = []
  const named = wordings.text(language, { key: `template-${id}`, args }, setting)
  const text = named.replace(/\{\{([a-z]+)\}\}/g, (_, name: string) => {
    if (!order.includes(name)) order.push(name)
    return `{{${order.indexOf(name) + 1}}}`
  })
  return { text, order }
}
