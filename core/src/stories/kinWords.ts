import { Competency } from '#core/record/competency.ts'
import { termsOf } from './terms.ts'

/**
 * By which words a competency is spoken of, in postings and in stories. The words are our own choice; a word that is at home in every story
 * (such as "helped") is in none of them.
 */
const OF_COMPETENCIES: Readonly<Record<Competency, string>> = {
  leading:
    'lead leader leaders leadership led manage manager managed managing management supervise supervisor head mentor mentoring coach coaching delegate delegation staff inspire motivate empower develop hire',
  teamwork:
    'team teams teamwork teammate collaborate collaboration collaborative cooperate cooperation interdisciplinary multidisciplinary colleague colleagues together jointly peers relations relationship relationships departments partnership',
  communication:
    'communicate communication communicator explain explaining clear clearly clarity present presentation presenting write writing written verbal spoken articulate plain audience teach taught listen listening conversation conversations tact report publish',
  influence:
    'influence influencing persuade persuasive convince stakeholder stakeholders negotiate negotiation buy-in advocate advocacy champion sponsor consensus pitch challenge assertive diplomacy diplomatic senior executives lobby',
  conflict:
    'conflict conflicts disagree disagreement dispute disputes mediate mediation tension argument argue complaint complaints difficult de-escalate quarrel quarrelled row diplomacy confrontation grievance',
  customers:
    'customer customers client clients guest guests user users patient patients relative relatives family families service satisfaction caller visitor shopper empathy empathetic empathise care caring needs bereavement',
  problems:
    'problem problems solve solving solution solutions troubleshoot troubleshooting debug diagnose diagnosis root cause causes fix fixed resolve resolving investigate investigation obstacle complex challenge challenges resourceful',
  judgement:
    'analyse analyze analysing analyzing analysis analyst analytical analytics data insight insights metrics kpi statistics statistical figures numbers numerate measure measured quantitative evaluate evaluation assess assessment compare comparison interpret findings evidence critical',
  ideas:
    'creative creativity idea ideas innovate innovation innovative design invent invented imagine imagination prototype concept brainstorm original experiment fresh',
  priorities:
    'plan plans planning planned organise organize organised organized organisation organisational schedule scheduling prioritise prioritize prioritisation priorities coordinate coordination deadline deadlines milestone roadmap timeline logistics rota multitask multitasking juggle resources capacity',
  initiative:
    'initiative proactive proactively independently independent autonomous autonomously ownership drive driven started proposed proposal unasked founded founder entrepreneurial',
  care: 'quality accurate accuracy accurately detail details precise precision thorough thoroughness careful meticulous check checked error errors mistake mistakes audit proofread test tested standard standards',
  change:
    'adapt adapts adaptable adaptability flexible flexibility change changes changing pivot ambiguity ambiguous uncertain uncertainty restructure migration versatile transition notice agile',
  learning:
    'learn learned learning learner curious curiosity study studied course courses certificate certification qualification degree upskill curriculum development professional growth teachable feedback',
  setbacks:
    'resilient resilience pressure pressured stress stressful setback setbacks failure failed persist persistence perseverance tenacious tenacity calm composure crisis emergency outage deadline demanding busy hectic',
  integrity:
    'integrity honest honesty ethical ethics confidential confidentiality trust trustworthy compliance privacy safeguarding transparent transparency openness openly discretion discreet courage courageous accountable accountability responsible candour',
  feedback: 'feedback criticism criticised appraisal review reviews coaching improve honest',
  delivery:
    'deliver delivered delivering delivery result results outcome outcomes target targets achieve achieved goal goals execute execution completion launch',
  inclusion: 'inclusion inclusive diversity diverse equality equity accessible accessibility bias belonging cultural cultures',
}

/** Words that mean much the same, a group a line. */
const KIN: readonly string[] = [
  // Money and trade
  'revenue sales turnover income sell sold selling takings business trade commercial growth partner partners partnership partnerships',
  'cost costs budget budgets spend spending expense expenses saving savings saved cheaper price prices bill bills margin margins finance financial waste cut',
  'cash till money fraud theft discrepancy discrepancies shortfall missing',
  'ledger reconcile reconciled reconciliation invoice invoices invoicing billing accounting accounts bookkeeping payroll audit auditor tax taxes vat month-end close',
  'supplier suppliers vendor vendors procurement purchasing purchase contract contracts tender tenders negotiate negotiation',
  'stock inventory warehouse ordering replenishment logistics shipment shipments delivery deliveries parcel parcels transport lorry truck fleet',
  'campaign campaigns marketing newsletter social advert adverts advertising brand seo content audience media press launch',
  'fundraise fundraising fundraiser donor donors grant grants charity sponsor sponsors trust foundation application applications',
  'negotiate negotiation deal deals bargain persuade client account accounts pipeline prospect prospects',
  // People
  'hire hired hiring recruit recruited recruitment onboard onboarding interviewing staffing vacancy',
  'retention turnover leave left stay stayed morale engagement survey motivate motivated',
  'train trained training teach taught teacher workshop workshops coach coaching instruct tutorial lesson lessons class classroom pupil pupils school',
  'student students intern interns trainee trainees apprentice junior juniors beginner newcomer newcomers mentor mentoring guide guided supervise',
  'complaint complaints complain angry upset shouted apology apologise apologize refund difficult guest customer',
  'listen listened empathy empathetic understanding feelings interview interviewed interviews',
  'volunteer volunteers community outreach charity neighbours',
  'talk talked speak spoke speaking speaker speech public outreach audience presentation stage',
  'discreet discretion confidential confidentiality confidence private secret privacy gdpr',
  'remote distributed virtual hybrid zone zones timezone international global offices abroad languages',
  'rota shift shifts schedule scheduling staffing overtime holiday cover',
  // Finding out
  'evidence experiment experiments trial trials hypothesis statistics statistical luck effect a/b measured interviews',
  'report reports reporting dashboard dashboards chart charts visualise visualize visualisation visualization bi looker tableau power',
  'forecast forecasts forecasting predict prediction predictive model models modelling modeling machine regression',
  'spreadsheet spreadsheets excel sheets vlookup pivot',
  'research researched study survey literature publication publications paper papers academic sample samples laboratory lab',
  'requirement requirements user users stakeholder interview needs discovery specification',
  'decision decisions decide decided choose chose judgement prioritise prioritize trade-off challenge doubted',
  // Making and running software
  'sql query queries database databases postgres postgresql mysql warehouse dbt bigquery snowflake index',
  'python pandas notebook notebooks scikit numpy r script scripts scripting',
  'javascript typescript react vue angular frontend front-end web html css browser node.js page',
  'automate automated automation script scripts scripted macro pipeline pipelines bot',
  'cloud aws amazon azure gcp kubernetes docker container containers terraform infrastructure devops deployment deploy deployed delivery ci cd server servers',
  'legacy old code codebase refactor refactoring rewrite rewrote program software maintain maintenance debt',
  'test tests tested testing qa review reviewed regression coverage bug bugs defect defects',
  'performance optimise optimize optimisation optimization speed fast faster slow quick quicker latency seconds scalability load',
  'incident incidents outage on-call monitoring monitor alert alerts alerting logs logging reliability availability uptime crashed down',
  'security secure vulnerability vulnerabilities leak breach attack penetration encryption',
  'accessibility accessible wcag screen-reader reader blind deaf keyboard disability disabled inclusive colour-blind contrast',
  'architecture architect design designs technical decision system systems api apis integration',
  'agile scrum sprint sprints kanban backlog standup retrospective estimate estimates estimation',
  'migrate migrated migration move moved moving transition cutover switch switched upgrade',
  'technology technologies digital software system systems tool tools tablet tablets app introduce introduced introducing adoption adopt refused reluctant resistance change',
  // Doing things well and safely
  'safety safe safely unsafe hazard hazards risk risks incident incidents accident accidents injury injured emergency emergencies ambulance health',
  'process processes procedure procedures workflow workflows streamline streamlined improve improved improvement efficiency efficient lean faster',
  'standard standards inspection inspections inspector audit audits hygiene certificate compliance iso',
  'launch launched launching release released rollout roll-out ship shipped deliver delivered delivery opening opened open',
  'project projects milestone timeline coordinate programme deliver budget scope',
  'law legal legislation regulation regulations regulatory policy policies compliance compliant court contract statement statements',
  'document documents documented documentation documenting handbook wiki manual write-up record records',
  'crisis emergency pressure calm stress hectic busy overwhelmed',
  'phone telephone call calls caller helpdesk support ticket tickets desk',
  'medication medications medicine medicines drug drugs dose doses pharmacist pharmacy prescription',
  'staffing nurses agency bank overtime cover hands headcount workforce rostering roster',
  'publish published publication printed journal article articles findings results paper',
  'equipment device devices machine machines mattress tool tools hardware purchase evaluate',
  'setting establish established founded start started open opened new launch',
  'relations relationship relationships rapport trust visited met liaise liaison departments',
  'degree bachelor master university college diploma studied graduate qualification distinction',
  'record records notes document wrote log logbook',
  'reduce reduced reducing fewer less lower cut decrease fell halve halved',
  'increase increased raise raised grow grew growth more doubled improve',
  // Trades with words of their own
  'nurse nurses nursing ward wards patient patients clinical hospital care doctor doctors clinic treatment surgery admission admissions beds infection infected',
  'social families family child children safeguarding caseload welfare vulnerable',
  'kitchen food cook cooks chef menu dish allergen allergens restaurant waiter hygiene',
  'build built construction site builder builders engineering structural bridge repair repairs drawings maintenance',
  'machine machines equipment mechanical technician workshop instrument instruments calibrate calibration',
  'shop store retail shelf display merchandising till customer branch branches',
  'event events conference venue festival organise organised',
  'art artwork graphic illustration layout typography visual photo photography video film',
]

/** The group of words that a competency is spoken of by: a term of its own, since it has a space in it. */
export const kinOfCompetency = (competency: Competency): string => `kin ${competency}`

const GROUPS: readonly (readonly [kin: string, words: string])[] = [
  ...Object.entries(OF_COMPETENCIES).map(([competency, words]) => [kinOfCompetency(competency as Competency), words] as const),
  ...KIN.map((words, index) => [`kin ${index}`, words] as const),
]

const kinByTerm = (): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const [kin, words] of GROUPS)
    for (const term of new Set(termsOf(words).map((one) => one.term))) found.set(term, [...(found.get(term) ?? []), kin])
  return found
}

const KIN_BY_TERM = kinByTerm()

/** The groups that a term belongs to, each as a term of its own. */
export const kinOf = (term: string): readonly string[] => KIN_BY_TERM.get(term) ?? []

/** The competencies that are spoken of by a term. */
export const competenciesOf = (term: string): Competency[] => {
  const kin = kinOf(term)
  return Competency.options.filter((competency) => kin.includes(kinOfCompetency(competency)))
}
