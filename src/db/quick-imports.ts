// Loaded before everything else, with `node --import`: resolving two thousand imports took more than half of a start.
import { enableCompileCache, type ResolveHookSync, registerHooks } from 'node:module'
import { fileURLToPath } from 'node:url'

// Half of a start is reading and compiling two thousand files that have not changed since the last one. Where this folder
// cannot be written, each start compiles anew.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/compiled', import.meta.url)))

const root = new URL('../../', import.meta.url).href
const libraries = `${root}node_modules/`

// Inside these all imports are relative, with their extension, of modules. Node 24 asks the package.json about each of them
// anew all the same, and that of drizzle-orm lists thousands of exports.
const wholeModules = ['drizzle-orm', 'zod', 'libphonenumber-js', 'pg-boss', 'hono'].map(
  (name) => `${libraries}${name}/`,
)

/** What our own files import by a library's name; from each of them the same is meant. */
const known = new Map<string, ReturnType<ResolveHookSync>>()

const resolve: ResolveHookSync = (specifier, context, next) => {
  const { parentURL: parent = '', conditions } = context
  if (!parent.startsWith(root)) return next(specifier, context)
  const at = (format: string) => ({ url: new URL(specifier, parent).href, format, shortCircuit: true })
  const isRelative = specifier.startsWith('.')
  if (parent.startsWith(libraries)) {
    const isPlain = isRelative && specifier.endsWith('.js') && parent.endsWith('.js')
    return isPlain && wholeModules.some((library) => parent.startsWith(library))
      ? at('module')
      : next(specifier, context)
  }
  if (isRelative) return specifier.endsWith('.ts') ? at('module-typescript') : next(specifier, context)
  if (!conditions.includes('import')) return next(specifier, context)
  const found = known.get(specifier) ?? { ...next(specifier, context), shortCircuit: true }
  known.set(specifier, found)
  return found
}

registerHooks({ resolve })
