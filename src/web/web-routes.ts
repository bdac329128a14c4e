/** Every page and its assets, as one app that server.ts mounts at the root. */
import { Hono } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { assetRoutes } from './assets.ts'
import { billRoutes } from './bills/routes.ts'
import { readBrand, usualBrand } from './brand.ts'
import { campaignRoutes } from './campaigns/routes.ts'
import { conversationRoutes } from './conversations/routes.ts'
import { demoRoutes } from './demo/routes.ts'
import { distributorRoutes } from './distributor/routes.ts'
import type { Web, WebEnv, WebParts } from './env.ts'
import { errorPage } from './errors.ts'
import { whatsappRoutes } from './operator/whatsapp-routes.ts'
import { languageOf, loadPageWordings, textIn } from './page-text.ts'
import { sameOrigin, securityHeaders } from './security.ts'
import { loadSession } from './sign-in/current-person.ts'
import { signInRoutes } from './sign-in/routes.ts'

/**
 * Sign-in, the distributor's page and, where `demo` is given, the demo page at `/`.
 * Mount it last (`app.route('/', webRoutes(…))`): it answers what nothing before it has answered.
 */
export function webRoutes(parts: WebParts): Hono<WebEnv> {
  const web: Web = { ...parts, wordings: loadPageWordings() }
  const app = new Hono<WebEnv>()
  app.use(securityHeaders)
  app.route('/', assetRoutes())
  app.use(async (c, next) => {
    const language = languageOf(c.req.header('accept-language'))
    c.set('session', null)
    c.set('language', language)
    // Twice, so that a page can also say in words that the database is away.
    c.set('text', textIn(web.wordings, language, usualBrand.region, web.now()))
    const brand = await readBrand(web.db.pool)
    c.set('brand', brand)
    c.set('text', textIn(web.wordings, language, brand.region, web.now()))
    await next()
  })
  app.use(sameOrigin(web.publicUrl))
  app.use(loadSession(web))
  app.route('/', signInRoutes(web))
  app.route('/', distributorRoutes(web))
  app.route('/', billRoutes(web))
  if (web.chats) {
    app.route('/', conversationRoutes(web, web.chats))
    app.route('/', campaignRoutes(web, web.chats.core))
  }
  app.route('/', whatsappRoutes(web))
  if (web.demo) app.route('/', demoRoutes(web, web.demo.simulator))
  app.all('*', (c) => errorPage(c, 404, 'error-missing'))
  app.onError((error, c) => {
    if (error instanceof HTTPException && error.status < 500) return errorPage(c, 400, 'error-unclear')
    web.log.error({ err: error, path: c.req.path }, 'a page failed')
    return errorPage(c, 500, 'error-fault')
  })
  return app
}
