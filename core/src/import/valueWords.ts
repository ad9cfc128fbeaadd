import type { EmployerKind, ProcessFacts, Source } from '../record/process.ts'
import { nameKey } from './nameKey.ts'

const table = <T extends string>(entries: Readonly<Record<T, string>>): ReadonlyMap<string, T> =>
  new Map((Object.entries(entries) as [T, string][]).flatMap(([meant, words]) => words.split('|').map((word): [string, T] => [word, meant])))

const WORKPLACES = table<NonNullable<ProcessFacts['workplace']>>({
  remote: 'remote|fully remote|100 remote|full remote|wfh|work from home|anywhere|remote only|is remote|home office|telecommute|remote job',
  hybrid: 'hybrid|partly remote|partially remote|hybrid remote|remote hybrid',
  'on-site': 'on site|onsite|in office|in person|office|on premises|on premise',
})

/** Where the work is done, when a cell says just that. */
export const workplaceOf = (text: string): ProcessFacts['workplace'] => WORKPLACES.get(nameKey(text)) ?? null

const EMPLOYERS = table<EmployerKind>({
  government: 'government|public sector|federal|federal government|state government|local government|govt|public service|civil service|municipal',
  academic: 'education|academic|academia|university|college|higher education|school|research university',
  'small-firm': 'startup|start up|small|small business|small company|small firm|seed|early stage|early stage startup|smb|sme',
  'large-firm': 'large|large company|large firm|enterprise|corporate|corporation|big company|big tech|faang|multinational|mnc|fortune 500',
  'campus-programme': 'campus programme|campus program|campus|graduate programme|graduate program|internship programme|internship program',
})

/** The kind of employer that a word plainly means; null for a branch such as finance. */
export const employerKindOf = (key: string): EmployerKind | null => EMPLOYERS.get(key) ?? null

const SOURCES = table<Source>({
  applied:
    'applied|linkedin|linked in|indeed|glassdoor|ziprecruiter|zip recruiter|monster|dice|handshake|hand shake|usajobs|usa jobs|government jobs|governmentjobs|ripplematch|company|company site|company website|company page|careers page|career page|careers site|career site|website|job board|jobboard|email|e mail|wellfound|angellist|angel list|builtin|built in|simplify|hacker news|xing|stepstone|seek|reed|totaljobs|otta|welcome to the jungle|google|google jobs|craigslist|career fair|job fair|online|direct|direct application|applied online|cold application',
  referred: 'referral|referred|employee referral|internal referral|friend|friend referral|networking|network|alumni referral',
  sourced:
    'sourced|inbound|headhunted|headhunter|they contacted me|they reached out|recruiter reached out|recruiter outreach|recruiter inquiry|reached out to me',
  agency: 'agency|staffing agency|recruitment agency|recruiting agency|temp agency|staffing',
})

/** How the candidate came into it, when the word is clear. "Recruiter" is not: theirs or an agency's. */
export const sourceOf = (text: string): Source | null => {
  const key = nameKey(text)
  return SOURCES.get(key) ?? (/jobs(?: com)?$/.test(key) ? 'applied' : null)
}
