/** `/campaigns`: marketers make campaigns here, decide about them and see what came of them. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Core } from '../../chat/core.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { requireSession } from '../sign-in/current-person.ts'
import { countsPart } from './card.ts'
import { deedOnCampaign } from './deeds.ts'
import { guardCampaigns } from './guard.ts'
import { listPage } from './list-page.ts'
import { resultFile } from './result-file.ts'
import { resultPage } from './result-page.ts'

const largestForm = 256 * 1024

export function campaignRoutes(web: Web, core: Core): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-unclear')
  app.use('/campaigns', requireSession)
  app.use('/campaigns/*', requireSession, bodyLimit({ maxSize: largestForm, onError: tooLarge }))
  const guard = guardCampaigns(web, core)
  app.get(
    '/campaigns',
    guard((view) => listPage(view)),
  )
  app.get(
    '/campaigns/:id{[0-9]+}',
    guard((view) => resultPage(view)),
  )
  app.get('/campaigns/:id{[0-9]+}/result.xlsx', guard(resultFile))
  app.get('/campaigns/:id{[0-9]+}/counts', guard(countsPart))
  app.post('/campaigns/:id{[0-9]+}/:deed', guard(deedOnCampaign))
  return app
}
