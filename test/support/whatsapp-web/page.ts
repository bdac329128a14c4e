/** The page that stands in for WhatsApp Web, made of the scripts in page/ and the facts of the moment. */
import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import type { ServerFacts } from './page/shared.ts'

/** In the order in which they need each other. */
const parts = ['models', 'world', 'sending', 'modules', 'control']

let script: string | undefined

/** One module: the parts name nothing twice, so that without their imports they are one file. */
function scriptOf(): string {
  script ??= parts
    .map((name) => readFileSync(new URL(`page/${name}.ts`, import.meta.url), 'utf8'))
    .map((source) => stripTypeScriptTypes(source))
    .map((source) => source.replace(/^import [\s\S]*?from '[^']+'$/gm, '').replace(/^export /gm, ''))
    .join('\n')
  return script
}

export function pageOf(facts: ServerFacts): string {
  const given = JSON.stringify(facts).replaceAll('<', '\\u003c')
  return `<!doctype html><meta charset="utf-8"><title>Stand-in</title>
<script>globalThis.serverFacts = ${given}</script>
<script type="module">${scriptOf()}</script>`
}
