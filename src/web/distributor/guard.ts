import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'
import { type Access, accessTo } from './access.ts'
import type { View } from './section.ts'

export type Handler = (view: View) => Response | Promise<Response>

/** Lets through whoever sees this distributor, and not only its sheet where `needs` is `all`. */
export const guard = (web: Web, needs: Access['sees'], handler: Handler) => async (c: WebContext) => {
  const access = await accessTo(web.db.pool, currentPerson(c).who, c.req.param('code') ?? '', web.now())
  if (!access) return errorPage(c, 404, 'error-missing')
  if (needs === 'all' && access.sees === 'sheet') return errorPage(c, 403, 'error-not-allowed')
  return handler({ web, c, access })
}
