/** `/bills`: bills that wait for a person, for the office of their seller and for the brand. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { requireSession } from '../sign-in/current-person.ts'
import { alertsPage } from './alerts-page.ts'
import { billPage } from './bill-page.ts'
import { cropFile, pageFile } from './bill-picture.ts'
import { deedOnBill } from './deeds.ts'
import { decidedPage, waitingPage } from './list-page.ts'
import { rulesPage, setRules } from './rules-page.ts'
import { schemesFile, schemesPage } from './schemes-page.ts'
import { forBill, forBrand, forReviewers } from './view.ts'

export function billRoutes(web: Web): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-unclear')
  app.use('/bills/*', bodyLimit({ maxSize: 16 * 1024, onError: tooLarge }), requireSession)
  app.use('/bills', requireSession)
  app.get('/bills', forReviewers(web, waitingPage))
  app.get('/bills/decided', forReviewers(web, decidedPage))
  app.get('/bills/alerts', forBrand(web, alertsPage))
  app.get('/bills/schemes', forBrand(web, schemesPage))
  app.get('/bills/schemes.xlsx', forBrand(web, schemesFile))
  app.get(
    '/bills/rules',
    forBrand(web, (view) => rulesPage(view)),
  )
  app.post('/bills/rules', forBrand(web, setRules))
  app.get(
    '/bills/:id',
    forBill(web, (view) => billPage(view)),
  )
  app.get('/bills/:id/pages/:page', forBill(web, pageFile))
  app.get('/bills/:id/crops/:place', forBill(web, cropFile))
  app.post('/bills/:id/:deed', forBill(web, deedOnBill))
  return app
}
