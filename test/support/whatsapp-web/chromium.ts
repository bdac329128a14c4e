/** A Chromium for the channel under test: nothing leaves the machine, and a test may look into its page. */
import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { browserProgram } from '../browser.ts'

/** Names lead nowhere: what the page is not given, it cannot have. */
const flags = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--remote-debugging-port=0',
  '--remote-allow-origins=*',
  '--no-sandbox',
]

/** A program that starts the tests' browser, or the machine's own, with these flags besides those it is given. */
export async function fencedChromium(folder: string, wanted?: 'own'): Promise<string> {
  const { executablePath, env = {} } = await browserProgram(wanted)
  const path = join(folder, 'chromium')
  const settings = Object.entries(env).map(([name, value]) => `export ${name}='${value}'`)
  const quoted = flags.map((flag) => `'${flag}'`).join(' ')
  await writeFile(path, ['#!/bin/sh', ...settings, `exec '${executablePath}' ${quoted} "$@"`, ''].join('\n'))
  await chmod(path, 0o755)
  return path
}
