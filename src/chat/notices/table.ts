/**
 * What every notice that is told to others is to a messenger: its category (TRADE 8) and the approved message that
 * stands in for it outside the reply window. Checked at start; a notice is known by the key of its first line.
 */
import type { Template } from '../message.ts'
import type { Say, Words } from '../say.ts'
import type { TemplateId } from '../templates.ts'

type Entry = {
  category: Template['category']
  template: TemplateId
  /** It tells all there is to know of its order, so that earlier notices of the order need not be told any more. */
  whole?: true
}

const utility = (template: TemplateId): Entry => ({ category: 'utility', template })
const marketing = (template: TemplateId): Entry => ({ category: 'marketing', template })
const whole = (template: TemplateId): Entry => ({ ...utility(template), whole: true })

/** To one code on a photo. */
const packAnswers = 'won blank again wrong used early over elsewhere wait aside fast'.split(' ')

const table: Record<string, Entry> = {
  'notice-shop-placed': utility('order-news'),
  'notice-shop-typed': utility('order-news'),
  'notice-shop-counter': utility('order-news'),
  'notice-shop-objection': utility('order-news'),
  'notice-shop-confirmed': whole('order-confirmed'),
  'notice-shop-changed': whole('order-changed'),
  'notice-shop-settled': whole('order-news'),
  'notice-shop-settled-nothing': whole('order-stopped'),
  'notice-shop-refused': whole('order-stopped'),
  'notice-shop-cancelled': whole('order-stopped'),
  'notice-shop-dispatched': whole('order-dispatched'),
  'notice-shop-delivered': whole('order-delivered'),
  'notice-shop-returned': whole('order-stopped'),
  'notice-shop-urgent-yes': utility('order-news'),
  'notice-shop-day-moved': utility('order-news'),
  'notice-shop-urgent-no': utility('order-news'),
  'notice-desk-new': utility('desk-order-new'),
  'notice-desk-digest': utility('account-news'),
  'notice-reminder-many': utility('account-news'),
  'notice-reminder': whole('desk-order-new'),
  'notice-desk-accepted': whole('desk-order-news'),
  'notice-desk-declined': whole('desk-order-news'),
  'notice-desk-declined-all': whole('desk-order-news'),
  'notice-desk-settled': whole('desk-order-news'),
  'notice-desk-settled-nothing': whole('desk-order-news'),
  'notice-desk-cancelled': whole('desk-order-news'),
  'notice-desk-door': whole('desk-order-news'),
  'notice-desk-back': whole('desk-order-news'),
  'notice-desk-not-come': whole('desk-order-news'),
  'notice-desk-objected': utility('desk-order-news'),
  'notice-desk-objection-gone': utility('desk-order-news'),
  'notice-desk-urgent': utility('desk-order-news'),
  'notice-desk-short': whole('desk-order-news'),
  'notice-escalation': utility('desk-order-news'),
  'notice-matters': utility('account-news'),
  'notice-matters-escalation': utility('account-news'),
  'notice-desk-setting': utility('account-news'),
  'notice-undelivered': utility('account-news'),
  'notice-outlet-new': utility('account-news'),
  'notice-outlet-approved': utility('account-news'),
  'notice-outlet-approved-days': utility('account-news'),
  'notice-outlet-merged': utility('account-news'),
  'notice-outlet-joined': utility('account-news'),
  'notice-file-done': utility('account-news'),
  'notice-file-refused': utility('account-news'),
  'notice-delivery-done': utility('account-news'),
  'notice-delivery-refused': utility('account-news'),
  'paper-none': utility('account-news'),
  'export-ready': utility('account-news'),
  'export-none': utility('account-news'),
  'paper-ready': utility('account-news'),
  'notice-desk-return': utility('account-news'),
  'notice-desk-return-withdrawn': utility('account-news'),
  'notice-desk-return-collect': utility('account-news'),
  'notice-desk-return-photo': utility('account-news'),
  'notice-shop-return-decided': utility('account-news'),
  'notice-shop-return-refused': utility('account-news'),
  'notice-shop-return-settled': utility('account-news'),
  'notice-shop-return-nothing': utility('account-news'),
  'notice-shop-dispute-credit': utility('account-news'),
  'notice-shop-dispute-again': utility('account-news'),
  'notice-shop-dispute-declined': utility('account-news'),
  'notice-shop-dispute-coming': utility('account-news'),
  'notice-desk-dispute-withdrawn': utility('account-news'),
  'note-new': utility('account-news'),
  'note-page': utility('account-news'),
  'note-reminder': utility('account-news'),
  'note-escalation': utility('account-news'),
  'note-dropped': utility('account-news'),
  'dues-told-paid': utility('account-news'),
  'dues-told-unpaid': utility('account-news'),
  'dues-told-unbilled': utility('account-news'),
  'dues-told-first': utility('account-news'),
  'claim-told': utility('account-news'),
  'claim-told-amount': utility('account-news'),
  'claim-told-came': utility('account-news'),
  'claim-told-not-come': utility('account-news'),
  'claim-told-not-come-amount': utility('account-news'),
  'accept-invite-told': utility('account-news'),
  'whatsapp-web-scan': utility('account-news'),
  'whatsapp-web-quiet': utility('account-news'),
  'bill-coach': utility('account-news'),
  'bill-unreadable': utility('account-news'),
  'bill-none': utility('account-news'),
  'bill-no-amounts': utility('account-news'),
  'bill-to-person': utility('account-news'),
  'bill-is-payment': utility('account-news'),
  'bill-barcode': utility('account-news'),
  'bill-barcode-unknown': utility('account-news'),
  'bill-verdict': utility('account-news'),
  'bill-again': utility('account-news'),
  'bill-asked': utility('account-news'),
  'bill-review-head': utility('account-news'),
  'bill-review-due': utility('account-news'),
  'bill-review-late': utility('account-news'),
  'bill-alerts-told': utility('account-news'),
  'bill-known-elsewhere': utility('account-news'),
  'points-paper-ready': utility('account-news'),
  'my-data-ready': utility('account-news'),
  'points-paper-none': utility('account-news'),
  'notice-shop-redeemed': utility('account-news'),
  'notice-shop-reward-cancelled': utility('account-news'),
  'notice-shop-reward-moved': utility('account-news'),
  'notice-desk-gift': utility('account-news'),
  'notice-desk-gift-gone': utility('account-news'),
  'period-told-paid': utility('account-news'),
  'period-told-less': utility('account-news'),
  'claims-told': utility('account-news'),
  'claims-told-ready': utility('account-news'),
  'claims-month': utility('account-news'),
  'claims-none': utility('account-news'),
  'claims-file-ready': utility('account-news'),
  'schemes-tried-head': utility('account-news'),
  'schemes-tried-not': utility('account-news'),
  'payout-told': utility('account-news'),
  'pack-code-told': utility('account-news'),
  'pack-codes-head': utility('account-news'),
  'pack-photo-none': utility('account-news'),
  ...Object.fromEntries(packAnswers.map((key) => [`pack-code-${key}`, utility('account-news')])),
  'case-told': utility('account-news'),
  'case-told-more': utility('account-news'),
  'case-told-due': utility('account-news'),
  'case-told-late': utility('account-news'),
  'notice-shop-case-late': utility('account-news'),
  'notice-shop-case-answered': utility('account-news'),
  'adjust-told': utility('account-news'),
  'adjust-told-decided': utility('account-news'),
  'notice-shop-points-adjusted': utility('account-news'),
  'reward-desk-file': utility('account-news'),
  'held-told-explained': utility('account-news'),
  'held-told-asked': utility('account-news'),
  'held-told-released': utility('account-news'),
  'reward-running-out': utility('account-news'),
  'ledger-broken': utility('account-news'),
  'campaign-held': utility('account-news'),
  'campaign-digest': utility('account-news'),
  'campaign-turned-by': utility('account-news'),
  'campaign-begun': utility('account-news'),
  'campaign-finished': utility('account-news'),
  'campaign-approve-asked': utility('account-news'),
  'campaign-list-taken': utility('account-news'),
  'campaign-list-not': utility('account-news'),
  'campaign-picture-done': utility('account-news'),
  'campaign-said-order': marketing('campaign-order'),
  'campaign-said-offer': marketing('campaign-offer'),
  'campaign-said-points': marketing('campaign-points'),
  'campaign-said-news': marketing('campaign-news'),
}

/** The key by which a notice is known: its own, or that of its first line. */
export function noticeKey(say: Words): string {
  const parts = say.key === 'notice-block' ? say.args?.parts : undefined
  const first = Array.isArray(parts) ? parts[0] : undefined
  return first ? noticeKey(first) : say.key
}

export const noticeEntry = (say: Say): Entry | undefined => table[noticeKey(say)]

/** Notices that leave an earlier notice of the same order worth telling. */
export const partialNotices = Object.keys(table).filter((key) => !table[key]?.whole)

/** Named like notices, and only ever a line of one. */
const lines = ['notice-shop-object']

/** Sentences about notices without an entry and entries without a notice, by the wording keys there are. */
export function checkNotices(keys: readonly string[]): string[] {
  const heads = keys.filter((key) => /^notice-(shop|desk)-/.test(key) && !lines.includes(key))
  return [
    ...heads.filter((key) => !table[key]).map((key) => `the notice ${key} is not in the table of notices`),
    ...Object.keys(table)
      .filter((key) => !keys.includes(key))
      .map((key) => `the table of notices names ${key}, which has no wording`),
  ]
}
