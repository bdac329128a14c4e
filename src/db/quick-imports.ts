// Loaded before everything else, with `node --import`. drizzle-orm lists thousands of exports in its package.json,
// and Node 24 parses that file anew for each of the library's modules that it links: a second of every start.
// Inside the library all imports are relative, with their extension, so the file has nothing to say about them.
import { enableCompileCache, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Half of a start is reading and compiling two thousand files that have not changed since the last one. Where this folder
// cannot be written, each start compiles anew.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))

const inside = '/node_modules/drizzle-orm/'

registerHooks({
  resolve(specifier, context, next) {
    const parent = context.parentURL ?? ''
    const known = specifier.startsWith('.') && specifier.endsWith('.js') && parent.endsWith('.js')
    if (!known || !parent.includes(inside)) return next(specifier, context)
    return { url: new URL(specifier, parent).href, format: 'module', shortCircuit: true }
  },
})
