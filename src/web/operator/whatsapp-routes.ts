/** `/operator/whatsapp`: for the brand's own people. */
import { Hono } from 'hono'
import { leaveWish, type Wish } from '../../channels/whatsapp-web/state.ts'
import { inTransaction } from '../../db/tx.ts'
import { audit } from '../../people/audit.ts'
import { can } from '../../people/can.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson, requireSession } from '../sign-in/current-person.ts'
import { whatsappPage, whatsappPath } from './whatsapp-page.ts'

const wishes = ['connect', 'log-out', 'speak'] as const satisfies Wish[]

export function whatsappRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  app.use(whatsappPath, requireSession)
  app.use(`${whatsappPath}/*`, requireSession)
  const forDesk = (handler: (c: WebContext) => Promise<Response>) => async (c: WebContext) => {
    if (!can(currentPerson(c).who, 'connect-whatsapp', 'brand')) return errorPage(c, 403, 'error-not-allowed')
    return handler(c)
  }
  app.get(
    whatsappPath,
    forDesk(async (c) => whatsappPage(web, c)),
  )
  app.post(
    `${whatsappPath}/:wish`,
    forDesk((c) => wish(web, c)),
  )
  return app
}

async function wish(web: Web, c: WebContext): Promise<Response> {
  const wanted = wishes.find((each) => each === c.req.param('wish'))
  if (!wanted) return errorPage(c, 404, 'error-missing')
  const { personId } = currentPerson(c)
  await inTransaction(web.db, async (tx) => {
    await leaveWish(tx.client, wanted, web.now())
    await audit(tx, { personId, action: `whatsapp-${wanted}`, subject: 'whatsapp-web', detail: {} })
  })
  return whatsappPage(web, c, { good: true, text: c.var.text('whatsapp-asked') })
}
