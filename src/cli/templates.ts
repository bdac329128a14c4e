/**
 * `npm run templates`: the messages to submit to Meta for approval, a list with one entry per template and language, each the
 * body of a POST /<WhatsApp Business Account>/message_templates. `--check` only says what Meta would refuse.
 */
import { parseArgs } from 'node:util'
import { checkSubmissions, submissions } from '../chat/template-check.ts'
import { loadWordings } from '../chat/wording.ts'

const usage = `Usage: npm run templates [-- --check]
Hindi in Latin letters has no language code at Meta: its templates end in _latn and are submitted as en.`

function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } })
  if (values.help) {
    console.log(usage)
    return 0
  }
  const region = { country: 'IN', currency: 'INR', timeZone: 'Asia/Kolkata' }
  const all = submissions(loadWordings(region.country), { region, now: new Date() })
  const mistakes = checkSubmissions(all)
  for (const mistake of mistakes) console.error(mistake)
  if (mistakes.length > 0) return 1
  console.log(values.check ? `${all.length} templates keep to Meta's limits.` : JSON.stringify(all, null, 2))
  return 0
}

try {
  process.exitCode = main()
} catch (error) {
  // A misspelt option, as parseArgs tells it.
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`)
  process.exitCode = 2
}
