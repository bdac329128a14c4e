import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { isOurs } from '../../src/db/embedded/running.ts'
import { placeOf, removeAbandoned, removeServer } from '../support/abandoned.ts'
import { startProcess } from '../support/process.ts'

const script = fileURLToPath(new URL('./abandon.ts', import.meta.url))

test('the server of a killed test run is cleared away by the next run, that of a living one is not', async () => {
  const [killed, living] = [startProcess(script), startProcess(script)]
  const up = /^up (\d+) (\S+)$/
  const [[, gonePid, gone = ''], [, herePid, here = '']] = await Promise.all([
    killed.line(up),
    living.line(up),
  ])
  onTestFinished(async () => {
    await living.kill() // else it would bring its server back
    await removeServer(here)
  })
  await killed.kill()
  expect(isOurs(Number(gonePid), placeOf(gone))).toBe(true)

  await removeAbandoned()
  expect(isOurs(Number(gonePid), placeOf(gone))).toBe(false)
  expect(existsSync(gone)).toBe(false)
  expect(existsSync(placeOf(gone).sockets)).toBe(false)
  expect(isOurs(Number(herePid), placeOf(here))).toBe(true)
})
