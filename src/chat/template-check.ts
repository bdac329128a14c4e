/** Templates as they are submitted to Meta, and the limits they must keep. */
import { type Language, words } from './flow.ts'
import {
  numbered,
  submittedAs,
  type TemplateDef,
  type TemplateId,
  templateIds,
  templates,
} from './templates.ts'
import { languages, type Setting, type Wordings } from './wording.ts'

type Component =
  | { type: 'BODY'; text: string; example: { body_text: string[][] } }
  | { type: 'FOOTER'; text: string }
  | { type: 'BUTTONS'; buttons: { type: 'QUICK_REPLY'; text: string }[] }

/** The body of POST /<WhatsApp Business Account>/message_templates. */
export type Submission = { name: string; language: string; category: string; components: Component[] }

/** Each template in each language. */
export function submissions(wordings: Wordings, setting: Setting): Submission[] {
  return templateIds.flatMap((id) => languages.map((language) => submission(wordings, setting, id, language)))
}

function submission(wordings: Wordings, setting: Setting, id: TemplateId, language: Language): Submission {
  const say = (key: string) => wordings.text(language, words(key), setting)
  const def: TemplateDef = templates[id]
  const { text, order } = numbered(wordings, language, id, setting)
  const samples = order.map((name) =>
    say(name === 'details' ? `template-${id}-sample` : `template-sample-${name}`),
  )
  return {
    ...submittedAs(id, language),
    category: def.category.toUpperCase(),
    components: [
      { type: 'BODY', text, example: { body_text: [samples] } },
      { type: 'FOOTER', text: say('template-footer') },
      { type: 'BUTTONS', buttons: def.buttons.map((key) => ({ type: 'QUICK_REPLY', text: say(key) })) },
    ],
  }
}

/** What Meta refuses, and what we keep below it so that a filled blank still fits. */
const limits = { body: 1_024, label: 25, buttons: 3, wordsPerBlank: 3, name: 512 }
/** Words that make Meta count a utility message as marketing, in every language we submit. */
const promotes = /\b(scheme|offer|discount|booster|points?|win|free)\b|स्कीम|ऑफ़र|ऑफर|छूट|पॉइंट|मुफ़्त/iu

/** A sentence for each mistake; an empty list is a pass. */
export function checkSubmissions(all: readonly Submission[]): string[] {
  const names = all.map(({ name, language }) => `${name} ${language}`)
  return [
    ...names.filter((name, at) => names.indexOf(name) !== at).map((name) => `${name} is submitted twice`),
    ...all.flatMap((one) => mistakesOf(one).map((mistake) => `${one.name} (${one.language}): ${mistake}`)),
  ]
}

function mistakesOf({ name, category, components }: Submission): string[] {
  const mistakes = /^[a-z0-9_]+$/.test(name) && name.length <= limits.name ? [] : ['its name is not allowed']
  for (const component of components)
    if (component.type === 'BODY') mistakes.push(...bodyMistakes(component, category))
    else if (component.type === 'FOOTER') mistakes.push(...labelMistakes('the footer', component.text))
    else mistakes.push(...buttonMistakes(component.buttons.map(({ text }) => text)))
  return mistakes
}

function bodyMistakes({ text, example }: Extract<Component, { type: 'BODY' }>, category: string): string[] {
  const blanks = [...text.matchAll(/\{\{(\d+)\}\}/g)].map(([, number]) => Number(number))
  const [samples = []] = example.body_text
  const fixed = text
    .replace(/\{\{\d+\}\}/g, ' ')
    .trim()
    .split(/\s+/u).length
  const filled = samples.reduce((sum, sample, at) => sum.replaceAll(`{{${at + 1}}}`, sample), text)
  return [
    ...when(filled.length > limits.body, `its text has more than ${limits.body} characters`),
    ...when(/^[^\p{L}\p{N}]*\{\{|\}\}[^\p{L}\p{N}]*$/u.test(text), 'a blank stands first or last'),
    ...when(
      blanks.some((blank, at) => blank !== at + 1),
      'its blanks are not numbered as they come',
    ),
    ...when(samples.length !== new Set(blanks).size, 'not every blank has a sample'),
    ...when(
      samples.some((sample) => sample.trim() === '' || /[\n\t]| {5}/.test(sample)),
      'a sample is empty or has a line break',
    ),
    ...when(fixed < limits.wordsPerBlank * blanks.length, 'it has too little text around its blanks'),
    ...when(/\n{3}/.test(text), 'it has more than one empty line in a row'),
    ...when(category === 'UTILITY' && promotes.test(filled), 'it promotes, and is submitted as utility'),
  ]
}

function buttonMistakes(labels: string[]): string[] {
  return [
    ...when(labels.length > limits.buttons, `it has more than ${limits.buttons} buttons`),
    ...when(new Set(labels).size < labels.length, 'two buttons read the same'),
    ...labels.flatMap((label) => labelMistakes(`the button “${label}”`, label)),
  ]
}

const labelMistakes = (what: string, text: string): string[] => [
  ...when(text.length > limits.label, `${what} has more than ${limits.label} characters`),
  ...when(/[{}\n*_~]/.test(text), `${what} has characters that are not allowed`),
]

const when = (is: boolean, sentence: string): string[] => (is ? [sentence] : [])
