/** `/campaigns`: marketers make campaigns here, decide about them and see what came of them. */
import { type Context, Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { Core } from '../../chat/core.ts'
import type { Web, WebContext, WebEnv } from '../env.ts'
import { errorPage } from '../errors.ts'
import { requireSession } from '../sign-in/current-person.ts'
import { audienceAgain, listAdded } from './audience/builder.ts'
import { audienceDropped, audienceSaved, audiencesPage, editAudience, newAudience } from './audience/list.ts'
import { pickPart } from './audience/picker.ts'
import { calendarPage } from './calendar-page.ts'
import { countsPart, saidPart } from './card.ts'
import { editCampaign, newCampaign } from './compose/compose-page.ts'
import { pictureAdded, pictureGone, pictureShown } from './compose/picture.ts'
import { previewPart } from './compose/preview.ts'
import { reachPart } from './compose/reach-part.ts'
import { saveCampaign } from './compose/save.ts'
import { deedOnCampaign } from './deeds.ts'
import { guardCampaigns } from './guard.ts'
import { listPage } from './list-page.ts'
import { resultFile } from './result-file.ts'
import { resultPage } from './result-page.ts'
import { rulesPage, rulesSet } from './rules-page.ts'

const largestForm = 512 * 1024
/** A picture as a camera makes it, or a workbook of a hundred thousand shops. */
const largestFile = 20 * 1024 * 1024

export function campaignRoutes(web: Web, core: Core): Hono<WebEnv> {
  const app = new Hono<WebEnv>()
  const tooLarge = (c: Context) => errorPage(c as WebContext, 413, 'error-too-large')
  const bounded = (maxSize: number) => bodyLimit({ maxSize, onError: tooLarge })
  app.use('/campaigns', requireSession)
  app.use('/campaigns/*', requireSession)
  const guard = guardCampaigns(web, core)
  app.post('/campaigns/compose/picture', bounded(largestFile), guard(pictureAdded))
  app.post('/campaigns/compose/list', bounded(largestFile), guard(listAdded))
  app.use('/campaigns/*', bounded(largestForm))
  app.get(
    '/campaigns',
    guard((view) => listPage(view)),
  )
  app.get(
    '/campaigns/:id{[0-9]+}',
    guard((view) => resultPage(view)),
  )
  app.get('/campaigns/:id{[0-9]+}/result.xlsx', guard(resultFile))
  app.get('/campaigns/calendar', guard(calendarPage))
  app.get('/campaigns/rules', guard(rulesPage))
  app.post('/campaigns/rules', guard(rulesSet))
  composing(app, guard)
  audiences(app, guard)
  app.get('/campaigns/:id{[0-9]+}/counts', guard(countsPart))
  app.get('/campaigns/:id{[0-9]+}/said', guard(saidPart))
  app.post('/campaigns/:id{[0-9]+}/:deed', guard(deedOnCampaign))
  return app
}

type Guard = ReturnType<typeof guardCampaigns>

function composing(app: Hono<WebEnv>, guard: Guard): void {
  app.get('/campaigns/new', guard(newCampaign))
  app.get('/campaigns/:id{[0-9]+}/edit', guard(editCampaign))
  app.get('/campaigns/pictures/:id{[0-9]+}', guard(pictureShown))
  app.post('/campaigns/compose', guard(saveCampaign))
  app.post('/campaigns/compose/preview', guard(previewPart))
  app.post('/campaigns/compose/reach', guard(reachPart))
  app.post('/campaigns/compose/audience', guard(audienceAgain))
  app.post('/campaigns/compose/pick', guard(pickPart))
  app.post('/campaigns/compose/no-picture', guard(pictureGone))
}

function audiences(app: Hono<WebEnv>, guard: Guard): void {
  app.get(
    '/campaigns/audiences',
    guard((view) => audiencesPage(view)),
  )
  app.get('/campaigns/audiences/new', guard(newAudience))
  app.get('/campaigns/audiences/:name', guard(editAudience))
  app.post('/campaigns/audiences', guard(audienceSaved))
  app.post('/campaigns/audiences/:name/drop', guard(audienceDropped))
}
