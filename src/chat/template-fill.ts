/** From a notice to the approved message that stands in for it: its blanks filled, its buttons tied to choices. */
import { clip } from './clip.ts'
import type { Language } from './flow.ts'
import type { Template } from './message.ts'
import { noticeEntry } from './notices/table.ts'
import { orderOf } from './notices/undelivered.ts'
import { joinLines } from './one-line.ts'
import type { Rendered, Room } from './render.ts'
import { type Arg, type Choice, go, type Say, type Words, words } from './say.ts'
import { numbered, submittedAs, type TemplateDef, type TemplateId, templates } from './templates.ts'
import type { Setting, Wordings } from './wording.ts'

type Frame = { language: Language; room: Room; wordings: Wordings; setting: Setting }

/** Characters of one filled blank: the rest of the text has to fit beside it. */
const longestValue = 60
const longestDetails = 600

/** Renders the notice and puts its approved message beside it, with a choice for each of that message's buttons. */
export function withTemplate(say: Say, render: (say: Say) => Rendered, frame: Frame): Rendered {
  const entry = noticeEntry(say)
  if (!entry) return render(say)
  const def: TemplateDef = templates[entry.template]
  const found = buttonsOf(say, def)
  if (!found) return render(say)
  const { choices, meant } = found
  const rendered = render({ ...say, choices })
  const offered = rendered.offer?.choices ?? []
  const buttons = meant.map((choice) => offered.findIndex(({ does }) => does === choice.does))
  if (buttons.includes(-1)) return rendered
  const template: Template = {
    ...submittedAs(entry.template, frame.language),
    category: entry.category,
    values: valuesOf(say, entry.template, def, frame),
    buttons,
  }
  return { ...rendered, body: { ...rendered.body, template } }
}

/** Choices that only show something: a button may stand for one of them whatever the notice says. */
const showing = ['notice-see', 'notice-show', 'notice-all-waiting', 'notice-order-now', 'chat-menu']

const labelled = (choices: readonly Choice[], key: string) =>
  choices.find(({ label }) => typeof label !== 'string' && label.key === key)

// A button never stands for a choice that acts under another name: where nothing shows, a choice is added that does.
function buttonsOf(say: Say, { buttons }: TemplateDef): { choices: Choice[]; meant: Choice[] } | undefined {
  const choices = say.choices ?? []
  const meant = buttons.map((key) => labelled(choices, key))
  if (meant.every((choice) => choice !== undefined)) return { choices, meant }
  if (buttons.length > 1) return undefined
  const shown = showing.map((key) => labelled(choices, key)).find((choice) => choice !== undefined)
  if (shown) return { choices, meant: [shown] }
  const order = orderOf(say)
  const added = order === undefined ? go(words('chat-menu'), 'menu') : deskShow(order)
  return { choices: [...choices, added], meant: [added] }
}

const deskShow = (order: number) => go(words('notice-show'), 'pending', 'show', { order })

function valuesOf(say: Say, id: TemplateId, def: TemplateDef, frame: Frame): string[] {
  const { wordings, language, setting } = frame
  const named = new Map<string, Arg>()
  collect(say, named)
  return numbered(wordings, language, id, setting).order.map((name) => {
    if (name === 'details') return details(say, def, frame)
    const value = named.get(name)
    return clip(
      oneLine(typeof value === 'string' || typeof value === 'number' ? String(value) : ''),
      longestValue,
    )
  })
}

/** The named values of all lines, the first of a name. */
function collect({ args = {} }: Words, into: Map<string, Arg>): void {
  for (const [name, value] of Object.entries(args)) {
    const lines = Array.isArray(value) ? value : typeof value === 'object' && 'key' in value ? [value] : []
    for (const line of lines) collect(line, into)
    if (!into.has(name)) into.set(name, value)
  }
}

// The question is the template's own, and so is how to stop.
const asked = ['notice-all-came', 'campaign-stop-how']

function details(say: Say, { headline }: TemplateDef, { wordings, language, setting }: Frame): string {
  const parts = say.key === 'notice-block' && Array.isArray(say.args?.parts) ? say.args.parts : [say]
  const rest = parts.slice(headline || parts.length === 1 ? 0 : 1).filter(({ key }) => !asked.includes(key))
  const lines = rest.map((part) => oneLine(wordings.text(language, part, setting)))
  return clip(joinLines(lines), longestDetails) || '–'
}

// The messenger takes no line breaks in a blank, nor an empty one.
function oneLine(text: string): string {
  const lines = text.split('\n').map((each) => each.replace(/^\s*•\s*/u, '').replace(/\s+/gu, ' '))
  return joinLines(lines) || '–'
}
