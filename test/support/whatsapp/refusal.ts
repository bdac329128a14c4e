/** A refusal as the Graph API words it. Clients decide by `code`; `details` is for people. */
type Known = { http: number; title: string }

const known: Record<number, Known> = {
  1: { http: 500, title: 'API Unknown' },
  2: { http: 503, title: 'API Service' },
  3: { http: 500, title: 'API Method' },
  4: { http: 400, title: 'API Too Many Calls' },
  10: { http: 403, title: 'Permission Denied' },
  33: { http: 400, title: 'Parameter value is not valid' },
  100: { http: 400, title: 'Invalid parameter' },
  190: { http: 401, title: 'Access token has expired' },
  368: { http: 403, title: 'Temporarily blocked for policies violations' },
  80007: { http: 400, title: 'Rate limit issues' },
  130403: { http: 403, title: 'Business has blocked user' },
  130429: { http: 429, title: 'Rate limit hit' },
  130472: { http: 400, title: "User's number is part of an experiment" },
  131000: { http: 500, title: 'Something went wrong' },
  131008: { http: 400, title: 'Required parameter is missing' },
  131009: { http: 400, title: 'Parameter value is not valid' },
  131016: { http: 500, title: 'Service unavailable' },
  131021: { http: 400, title: 'Recipient cannot be sender' },
  131026: { http: 400, title: 'Message undeliverable' },
  131031: { http: 403, title: 'Account has been locked' },
  131042: { http: 400, title: 'Business eligibility payment issue' },
  131047: { http: 400, title: 'Re-engagement message' },
  131048: { http: 400, title: 'Spam rate limit hit' },
  131049: { http: 400, title: 'Not delivered to maintain healthy ecosystem engagement' },
  131050: { http: 400, title: 'User has stopped marketing messages' },
  131051: { http: 400, title: 'Unsupported message type' },
  131052: { http: 400, title: 'Media download error' },
  131053: { http: 400, title: 'Media upload error' },
  131056: { http: 400, title: '(Business Account, Consumer Account) pair rate limit hit' },
  131057: { http: 500, title: 'Account in maintenance mode' },
  131062: { http: 400, title: 'Business-scoped user id recipients are not supported for this message' },
  132000: { http: 400, title: 'Template Param Count Mismatch' },
  132001: { http: 404, title: 'Template does not exist' },
  132005: { http: 400, title: 'Template Hydrated Text Too Long' },
  132012: { http: 400, title: 'Template Parameter Format Mismatch' },
  132015: { http: 400, title: 'Template is paused' },
  132016: { http: 400, title: 'Template is disabled' },
}

export class GraphError extends Error {
  readonly code: number
  readonly http: number
  readonly details: string
  /** A limit was broken that a correct client keeps by itself; counted. */
  readonly violation: boolean

  constructor(code: number, details: string, extra: { http?: number; violation?: boolean } = {}) {
    super(titleOf(code))
    this.code = code
    this.http = extra.http ?? known[code]?.http ?? 400
    this.details = details
    this.violation = extra.violation ?? false
  }
}

export const titleOf = (code: number): string => known[code]?.title ?? 'Something went wrong'

/** A request no correct client makes. */
export function broken(code: number, details: string): GraphError {
  return new GraphError(code, details, { violation: true })
}

export function answerOf(error: GraphError): object {
  return {
    error: {
      message: `(#${error.code}) ${error.message}`,
      type: 'OAuthException',
      code: error.code,
      error_data: { messaging_product: 'whatsapp', details: error.details },
      fbtrace_id: 'AStandInTraceOfNobody00',
    },
  }
}

/** The same in the `errors` of a status or of a message. */
export function asErrors(code: number, details: string): object[] {
  const href = 'https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/'
  return [{ code, title: titleOf(code), message: titleOf(code), error_data: { details }, href }]
}
