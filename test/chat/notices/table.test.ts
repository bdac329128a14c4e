import { readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { checkNotices, noticeEntry } from '../../../src/chat/notices/table.ts'
import { loadWordings } from '../../../src/chat/wording.ts'

const root = resolve(import.meta.dirname, '../../..')
const keys = loadWordings('IN').keys('en')

test('every notice to a shop or a distributor is in the table, and the table names no notice that is gone', () => {
  expect(checkNotices(keys)).toEqual([])
})

test('a notice that nobody put into the table stops the start, and so does an entry without a notice', () => {
  expect(checkNotices([...keys, 'notice-desk-late'])).toEqual([
    'the notice notice-desk-late is not in the table of notices',
  ])
  expect(checkNotices(keys.filter((key) => key !== 'notice-reminder'))).toEqual([
    'the table of notices names notice-reminder, which has no wording',
  ])
})

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    return entry.isDirectory() ? filesBelow(path) : entry.name.endsWith('.ts') ? [path] : []
  })

// Whoever adds a place that tells others something enters its notices into the table, and then the place here.
test('nothing is told to others from a place whose notices were never entered', () => {
  const telling = [...filesBelow(join(root, 'src')), ...filesBelow(join(root, 'flows'))]
    .filter((file) => /\bctx\.tell\(|\bannounce\((?:core|web)/.test(readFileSync(file, 'utf8')))
    .map((file) => relative(root, file))
  expect(telling.toSorted()).toEqual([
    'flows/distributor/bill-desk.ts',
    'flows/distributor/claim-desk.ts',
    'flows/distributor/claims.ts',
    'flows/distributor/delivery-acts.ts',
    'flows/distributor/dispute-desk.ts',
    'flows/distributor/dues-desk.ts',
    'flows/distributor/for-shop-counter.ts',
    'flows/distributor/gift-desk.ts',
    'flows/distributor/held-lines.ts',
    'flows/distributor/note-acts.ts',
    'flows/distributor/objection.ts',
    'flows/distributor/outlet-desk.ts',
    'flows/distributor/payment-first.ts',
    'flows/distributor/settings.ts',
    'flows/marketer/campaign-draft.ts',
    'flows/marketer/campaigns.ts',
    'flows/marketer/case-desk.ts',
    'flows/marketer/payout-desk.ts',
    'flows/marketer/points-desk.ts',
    'flows/people/accept-invite.ts',
    'flows/retailer/bill.ts',
    'flows/retailer/cases.ts',
    'flows/retailer/dispute.ts',
    'flows/retailer/dues.ts',
    'flows/retailer/my-rewards.ts',
    'flows/retailer/object-order.ts',
    'flows/retailer/rewards.ts',
    'src/channels/whatsapp-web/tell-operators.ts',
    'src/chat/notices/orders.ts',
    'src/chat/notices/outlets.ts',
    'src/chat/notices/returns.ts',
    'src/jobs/bill-alerts.ts',
    'src/jobs/bill-photo.ts',
    'src/jobs/bill-questions.ts',
    'src/jobs/bill-read.ts',
    'src/jobs/bill-reviews.ts',
    'src/jobs/campaigns/add-picture.ts',
    'src/jobs/campaigns/digest.ts',
    'src/jobs/campaigns/guard.ts',
    'src/jobs/campaigns/take-list.ts',
    'src/jobs/campaigns/tell-makers.ts',
    'src/jobs/cases.ts',
    'src/jobs/claims.ts',
    'src/jobs/digest.ts',
    'src/jobs/export-file.ts',
    'src/jobs/matters.ts',
    'src/jobs/my-data.ts',
    'src/jobs/order-jobs.ts',
    'src/jobs/order-note.ts',
    'src/jobs/pack-codes.ts',
    'src/jobs/papers.ts',
    'src/jobs/payment-claim.ts',
    'src/jobs/period-payouts.ts',
    'src/jobs/points-paper.ts',
    'src/jobs/points.ts',
    'src/jobs/return-photo.ts',
    'src/jobs/reward-paper.ts',
    'src/jobs/scheme-file.ts',
    'src/jobs/scheme-try.ts',
    'src/jobs/stock-file.ts',
    'src/jobs/tell-deliveries.ts',
    'src/pages.ts',
  ])
})

test('a notice is utility unless it promotes', () => {
  expect(noticeEntry({ key: 'notice-shop-confirmed' })).toMatchObject({ category: 'utility' })
  expect(noticeEntry({ key: 'campaign-said-order' })).toMatchObject({ category: 'marketing' })
})
