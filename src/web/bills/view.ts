import { type BillView, billById } from '../../invoices/bills.ts'
import { maySee, reviewsOf } from '../../invoices/reviewers.ts'
import type { Web, WebContext } from '../env.ts'
import { errorPage } from '../errors.ts'
import { currentPerson } from '../sign-in/current-person.ts'

/** `whose`: all bills, for the brand; else those that these distributors wrote. */
export type BillsView = {
  readonly web: Web
  readonly c: WebContext
  readonly whose: 'all' | readonly number[]
}
export type OneBill = BillsView & { readonly bill: BillView }

type Handler<View> = (view: View) => Response | Promise<Response>

export const isBrand = ({ whose }: Pick<BillsView, 'whose'>): boolean => whose === 'all'

/** Lets those through who decide about bills. */
export const forReviewers = (web: Web, handler: Handler<BillsView>) => async (c: WebContext) => {
  const whose = reviewsOf(currentPerson(c).who)
  return whose.length > 0 ? handler({ web, c, whose }) : errorPage(c, 403, 'error-not-allowed')
}

/** Lets the brand's own desk through: what speaks against a distributor is for nobody else. */
export const forBrand = (web: Web, handler: Handler<BillsView>) =>
  forReviewers(web, (view) => (isBrand(view) ? handler(view) : errorPage(view.c, 403, 'error-not-allowed')))

/** The bill of the address. One that these people may not see is not there. */
export const forBill = (web: Web, handler: Handler<OneBill>) =>
  forReviewers(web, async (view) => {
    const bill = await seenBill(view)
    return bill ? handler({ ...view, bill }) : errorPage(view.c, 404, 'error-missing')
  })

export async function seenBill({ web, c }: BillsView): Promise<BillView | undefined> {
  const id = Number(c.req.param('id'))
  const bill = Number.isSafeInteger(id) && id > 0 ? await billById(web.db.pool, id) : undefined
  return bill && maySee(currentPerson(c).who, bill) ? bill : undefined
}
