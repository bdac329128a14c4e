/** Every reason for which the people domain says no; each is a locale key. */
export const peopleReasons = [
  'name-empty',
  'name-letters',
  'name-long',
  'phone-unreadable',
  'phone-unknown',
  'phone-of-another',
  'invite-not-allowed',
  'invite-no-place',
  'invite-unknown',
  'invite-expired',
  'invite-used',
  'invite-closed',
  'invite-own',
  'outlet-unknown',
  'outlet-many-pending',
  'outlet-not-yours',
  'outlet-approved-already',
  'outlet-merged-already',
  'outlet-passed-on',
  'outlet-with-brand',
  'outlet-other-beat',
  'outlet-same',
  'outlet-not-active',
  'member-not-allowed',
  'member-already',
  'member-gone',
  'member-last-owner',
  'link-code-wrong',
  'link-code-expired',
  'link-code-used',
  'link-code-often',
  'link-other-seats',
] as const

export type Reason = (typeof peopleReasons)[number]

/** An expected no: a value, not an error. `args` fill the wording that `reason` names. */
export type Refusal = { ok: false; reason: Reason; args?: Record<string, string | number> }

export function refuse(reason: Reason, args?: Record<string, string | number>): Refusal {
  return args ? { ok: false, reason, args } : { ok: false, reason }
}
