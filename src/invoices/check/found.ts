import type { Check, CheckName, Reason, ReasonCode } from '../decision.ts'

/** What one check found, and what it makes of the bill where it does not pass. */
export type Found = { readonly check: Check; readonly refuse?: Reason; readonly review?: Reason }

export const passed = (name: CheckName, evidence: string): Found => ({
  check: { name, result: 'passed', evidence },
})
export const unknown = (name: CheckName, evidence: string): Found => ({
  check: { name, result: 'unknown', evidence },
})

/** Failed, of no consequence for the verdict. */
export const noted = (name: CheckName, evidence: string): Found => ({
  check: { name, result: 'failed', evidence },
})

type Args = Reason['args']
const reasonOf = (code: ReasonCode, args?: Args): Reason => (args ? { code, args } : { code })

export const review = (name: CheckName, evidence: string, code: ReasonCode, args?: Args): Found => ({
  check: { name, result: 'failed', evidence },
  review: reasonOf(code, args),
})
export const refuse = (name: CheckName, evidence: string, code: ReasonCode, args?: Args): Found => ({
  check: { name, result: 'failed', evidence },
  refuse: reasonOf(code, args),
})

/** Nothing to compare with, and yet not to be decided without a person. */
export const unsure = (name: CheckName, evidence: string, code: ReasonCode): Found => ({
  check: { name, result: 'unknown', evidence },
  review: { code },
})
