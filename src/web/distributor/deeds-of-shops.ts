/** What is posted about a shop's money and its returns, and the pictures that belong to them. */
import { readKeptFile } from '../../chat/kept-file.ts'
import { errorPage } from '../errors.ts'
import { sendFile } from '../send-file.ts'
import { accountDeeds } from './dues/account-deeds.ts'
import { answerClaim, claimOf } from './dues/answer-claim.ts'
import { duesSection } from './dues/dues-page.ts'
import { shopOfAddress, shopSection } from './dues/shop-page.ts'
import type { Handler } from './guard.ts'
import { actOnReturn, returnDeeds, returnOf } from './returns/return-deeds.ts'
import { returnsSection } from './returns/returns-page.ts'
import { show, type View } from './section.ts'

const has = <T extends object>(table: T, name: string): name is Extract<keyof T, string> =>
  Object.hasOwn(table, name)

const denied = ({ c }: View) => errorPage(c, 403, 'error-not-allowed')
const missing = ({ c }: View) => errorPage(c, 404, 'error-missing')

export const answerClaimAsked: Handler = async (view) => {
  const answer = view.c.req.param('answer')
  if (answer !== 'came' && answer !== 'not-come') return missing(view)
  if (!view.access.may('record-payment')) return denied(view)
  const notice = await answerClaim(view, answer)
  return notice ? show(duesSection, view, notice) : missing(view)
}

export const deedOnAccount: Handler = async (view) => {
  const name = view.c.req.param('deed') ?? ''
  if (!has(accountDeeds, name)) return missing(view)
  const { right, run } = accountDeeds[name]
  if (!view.access.may('see-dues') || !view.access.may(right)) return denied(view)
  const shop = await shopOfAddress(view)
  return shop ? show(shopSection, view, await run(view, shop)) : missing(view)
}

export const deedOnReturn: Handler = async (view) => {
  const name = view.c.req.param('deed') ?? ''
  if (!has(returnDeeds, name)) return missing(view)
  if (!view.access.may(returnDeeds[name].right)) return denied(view)
  const notice = await actOnReturn(view, name)
  return notice ? show(returnsSection, view, notice) : missing(view)
}

const picture = async (view: View, fileId: number | null | undefined) =>
  sendFile(view.c, fileId ? await readKeptFile(view.web.db.pool, fileId) : undefined)

export const claimPicture: Handler = async (view) => {
  if (!view.access.may('see-dues')) return denied(view)
  return picture(view, (await claimOf(view))?.fileId)
}

export const returnPicture: Handler = async (view) => {
  const goods = await returnOf(view)
  const line = goods?.lines.find((each) => String(each.line) === view.c.req.param('line'))
  return picture(view, line?.fileId)
}
