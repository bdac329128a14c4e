/** `/distributor`: the distributor's own pages, for those whose distributor it is, and for the brand to see. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { requireSession } from '../sign-in/current-person.ts'
import { chooseDistributor, home } from './choose.ts'
import { confirmAllDone, deedOnOrder, handOverDone, listDispatched, stockSet } from './deeds-of-orders.ts'
import {
  answerClaimAsked,
  claimPicture,
  deedOnAccount,
  deedOnReturn,
  returnPicture,
} from './deeds-of-shops.ts'
import { disputesSection } from './disputes/disputes-page.ts'
import { duesSection } from './dues/dues-page.ts'
import { shopSection } from './dues/shop-page.ts'
import { guard } from './guard.ts'
import { liveStreams } from './live.ts'
import { orderSection } from './orders/order-page.ts'
import { ordersSection } from './orders/orders-page.ts'
import { returnsSection } from './returns/returns-page.ts'
import { mayOpen, type Section, show } from './section.ts'
import { paperFile } from './sheet/papers.ts'
import { sheetSection } from './sheet/sheet-page.ts'
import { stopSection } from './sheet/stop-page.ts'
import { stockSection } from './stock/stock-page.ts'
import { todaySection } from './today/today-page.ts'

const pages: [path: string, section: Section][] = [
  ['today', todaySection],
  ['orders', ordersSection],
  ['orders/:id', orderSection],
  ['sheet', sheetSection],
  ['stops/:outlet', stopSection],
  ['dues', duesSection],
  ['dues/:shop', shopSection],
  ['returns', returnsSection],
  ['disputes', disputesSection],
  ['stock', stockSection],
]

export function distributorRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-unclear')
  app.use('/distributor/*', bodyLimit({ maxSize: 16 * 1024, onError: tooLarge }), requireSession)
  app.use('/distributor', requireSession)
  app.get('/distributor', (c) => chooseDistributor(web, c))
  app.get('/distributor/:code', guard(web, 'sheet', home))
  const live = liveStreams(web)
  for (const [path, section] of pages)
    app.get(
      `/distributor/:code/${path}`,
      guard(web, 'sheet', (view) => {
        if (!mayOpen(section, view.access)) return errorPage(view.c, 403, 'error-not-allowed')
        return view.c.req.query('live') === undefined ? show(section, view) : live(section, view)
      }),
    )
  files(web, app)
  deeds(web, app)
  return app
}

function files(web: Web, app: Hono<WebEnv>): void {
  app.get('/distributor/:code/papers/:file', guard(web, 'sheet', paperFile))
  app.get('/distributor/:code/claims/:id/picture', guard(web, 'all', claimPicture))
  app.get('/distributor/:code/returns/:id/lines/:line/picture', guard(web, 'all', returnPicture))
}

function deeds(web: Web, app: Hono<WebEnv>): void {
  app.post('/distributor/:code/stock', guard(web, 'all', stockSet))
  app.post('/distributor/:code/confirm-all', guard(web, 'all', confirmAllDone))
  app.post('/distributor/:code/bills', guard(web, 'all', listDispatched))
  app.post('/distributor/:code/stops/:outlet', guard(web, 'sheet', handOverDone))
  app.post('/distributor/:code/orders/:id/:deed', guard(web, 'sheet', deedOnOrder))
  app.post('/distributor/:code/claims/:id/:answer', guard(web, 'all', answerClaimAsked))
  app.post('/distributor/:code/dues/:shop/:deed', guard(web, 'all', deedOnAccount))
  app.post('/distributor/:code/returns/:id/:deed', guard(web, 'all', deedOnReturn))
}
