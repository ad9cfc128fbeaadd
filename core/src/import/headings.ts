import type { Meaning } from './meaning.ts'

/** The headings that mean something, as `headingKey` spells them, with bars between. */
type Headings = {
  surely: string
  /** Those that mean it only when no other column means it better, and the cells fit. */
  maybe?: string
}

/** The headings that trackers and home-made sheets give to each meaning. Rounds have their own words, in `stageName`. */
const TEXTS: Readonly<Partial<Record<Meaning, Headings>>> = {
  company: {
    surely: 'company|company name|firma|unternehmen|arbeitgeber|employer|employer name|organization|organisation|organization name|firm|business',
    maybe: 'name|where|companies|startup|client|institution|agency|org',
  },
  role: {
    surely:
      'role|role name|stelle|jobtitel|position applied|role applied|job applied|job title position|role title|job title|job role|job position|position|position title|position name|job name|title',
    maybe: 'job|jobs|opening|vacancy|opportunity|post|what|name|program',
  },
  appliedOn: {
    surely:
      'bewerbungsdatum|beworben am|applied date|applied on|applied at|apply date|date applied|date apply|date of application|application date|application sent|application submitted|application submitted on|date sent|date submitted|date application submitted|sent on|submitted on|submission date|day applied|when applied',
    maybe: 'applied|date|datum|beworben|sent|submitted|application|when|start|start date',
  },
  didApply: {
    surely: 'did apply|have applied|is applied|applied yet|applied yes no|applied y n',
    maybe: 'applied|application sent|application submitted|submitted|sent',
  },
  status: {
    surely:
      'status|ergebnis|ruckmeldung|antwort|current status|application status|job status|result|results|final result|outcome|final outcome|response|stage|current stage|application stage|state|decision|final decision|verdict|list|list name|board list|progress|answer|reply',
    maybe: 'phase|step|update|interview status|accepted rejected',
  },
  statusOn: {
    surely: 'status date|date status|status changed|status updated|date of status|result date|date of result|decision date|outcome date',
  },
  inProgress: {
    surely: 'in progress|ongoing|still open|still active|under way|active process',
    maybe: 'active|open|live|current',
  },
  respondedOn: {
    surely:
      'date 1st response|date first response|first response|1st response|first response date|response date|date response|date responded|responded on|reply date|date reply|date heard back|heard back|heard back on|heard back date|answer date|date answer',
    maybe: 'response|reply|answer|responded',
  },
  rejection: {
    surely:
      'rejected|rejection|auto rejected|auto rejection|automatically rejected|rejected on|rejected date|rejection date|date rejected|date rejection|rejection received|denied',
  },
  offer: {
    surely: 'offer|job offer|offer received|offered|got offer|offer date|date offer|date offered|offer made|offer extended',
    maybe: 'accepted|offer accepted|hired',
  },
  withdrawal: {
    surely: 'withdrawn|withdrew|withdrawal|withdrawn on|date withdrawn|withdrawal date',
  },
  link: {
    surely:
      'url|link|job url|job link|job post url|job posting url|job posting link|job posting|posting url|posting link|link posting|link job|post url|application link|application url|apply link|position url|position link|listing url|listing link',
    maybe: 'website|site|posting|listing|application site|web|page',
  },
  postingText: {
    surely: 'job description|posting text|job posting text|role description|position description|job desc',
    maybe: 'description|jd',
  },
  place: {
    surely: 'location|ort|standort|job location|work location|place|city|city state|office location',
    maybe: 'office|region|country|state',
  },
  workplace: {
    surely:
      'remote|is remote|workplace|workplace type|work type|work mode|work model|remote hybrid|remote hybrid onsite|remote onsite|remote y n|work arrangement|hybrid remote',
    maybe: 'hybrid|location type',
  },
  foundThrough: {
    surely:
      'job source|application source|applied through|applied via|applied from|found through|found via|found on|how found|how did find|source job|job board|application site|application method|application platform|lead source',
    maybe: 'source|platform|via|through|channel|board|method|origin|site',
  },
  referral: {
    surely: 'referral|referred|referred by|referrer|employee referral|referral name|got referral|has referral',
  },
  employerKind: {
    surely: 'company type|employer type|employer kind|company kind|organization type|organisation type|type company|type employer',
    maybe: 'sector|company size',
  },
  from: {
    surely: 'from stage|source stage|previous stage|stage from',
    maybe: 'source|from',
  },
  to: {
    surely: 'to stage|target stage|next stage|stage to',
    maybe: 'target|to|destination',
  },
  notes: {
    surely: 'notes|note|notizen|bemerkung|bemerkungen|comments|comment|remarks|my notes|additional notes|other notes|thoughts|misc notes',
  },
  derived: {
    surely:
      'days since|days since applied|days since application|days since applying|days ago|days elapsed|days waiting|days passed|days open|time since|time since applied|time since application|time to first response|time to 1st response|time to response|time to reply|time to rejection|time to interview|time to offer|days to first response|days to response|days to rejection|days to interview|days to offer|current date|todays date|today|index|row|row number|id|no|nr|number|created at|created time|created|updated at|last edited time|last modified|last updated|last updated at',
  },
}

const listed = (kind: keyof Headings): ReadonlyMap<Meaning, readonly string[]> =>
  new Map((Object.entries(TEXTS) as [Meaning, Headings][]).map(([meaning, headings]) => [meaning, headings[kind]?.split('|') ?? []]))

const SURELY = listed('surely')
const MAYBE = listed('maybe')

/** The headings that mean it, whatever else the sheet has. */
export const headingsOf = (meaning: Meaning): readonly string[] => SURELY.get(meaning) ?? []

/** The headings that can mean it. */
export const maybeHeadingsOf = (meaning: Meaning): readonly string[] => MAYBE.get(meaning) ?? []
