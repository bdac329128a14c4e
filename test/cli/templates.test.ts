import { expect, it } from 'vitest'
import { startProcess } from '../support/process.ts'

async function run(...args: string[]) {
  const started = startProcess('src/cli/templates.ts', { args })
  const { code } = await started.exited
  return { code, told: started.lines.join('\n') }
}

it('prints what to submit to Meta, as JSON that says name, language, category and components', async () => {
  const { code, told } = await run()
  expect(code).toBe(0)
  const all = JSON.parse(told)
  expect(all).toHaveLength(39)
  expect(all[0]).toMatchObject({
    name: 'galla_order_confirmed_v1',
    language: 'en',
    category: 'UTILITY',
    components: [
      { type: 'BODY', example: { body_text: [expect.any(Array)] } },
      { type: 'FOOTER' },
      { type: 'BUTTONS' },
    ],
  })
})

it('says that every template keeps to the limits', async () => {
  expect(await run('--check')).toEqual({ code: 0, told: "39 templates keep to Meta's limits." })
})

it('names an option it does not know', async () => {
  expect(await run('--chek')).toMatchObject({ code: 2 })
})
