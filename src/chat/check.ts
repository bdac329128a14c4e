/** What is checked before the first message is taken: a mistake in a flow or a wording stops the start, not a chat. */
import type { Dialogs } from './dialogs.ts'
import { languages, type Wordings } from './wording.ts'

/** Every mistake found, a sentence each; an empty list is a pass. */
export function checkDialogs(dialogs: Dialogs, wordings: Wordings): string[] {
  return [...checkFlows(dialogs), ...checkWordings(dialogs, wordings)]
}

/** Steps of one flow at most: beyond it a dialogue is two. */
const mostSteps = 12

function checkFlows(dialogs: Dialogs): string[] {
  const mistakes: string[] = []
  for (const [id, flow] of dialogs.flows) {
    if (id !== flow.id) mistakes.push(`flow ${flow.id} is registered as ${id}`)
    if (!flow.steps[flow.start]) mistakes.push(`flow ${id} starts at ${flow.start}, which it does not have`)
    if (Object.keys(flow.steps).length > mostSteps)
      mistakes.push(`flow ${id} has more than ${mostSteps} steps`)
    for (let version = 1; version < flow.version; version++)
      if (!flow.migrate[version])
        mistakes.push(`flow ${id} is at version ${flow.version} but cannot read version ${version}`)
  }
  for (const { key, does } of dialogs.words)
    if (typeof does === 'object') {
      const flow = dialogs.flows.get(does.go.flow)
      if (!flow) mistakes.push(`${key} leads to flow ${does.go.flow}, which does not exist`)
      else if (does.go.step && !flow.steps[does.go.step])
        mistakes.push(`${key} leads to ${does.go.flow}.${does.go.step}, which does not exist`)
    }
  return mistakes
}

function checkWordings(dialogs: Dialogs, wordings: Wordings): string[] {
  const mistakes: string[] = []
  const all = new Set(languages.flatMap((language) => wordings.keys(language)))
  for (const { key } of dialogs.words) all.add(key)
  for (const id of dialogs.flows.keys()) all.add(`${id}-title`)
  for (const language of languages)
    for (const key of all)
      if (!wordings.has(language, key)) mistakes.push(`locales/${language}.ftl has no wording ${key}`)
  return mistakes
}
