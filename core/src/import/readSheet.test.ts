import { describe, expect, test } from 'vitest'
import { type ImportChoices, type ImportedProcess, ImportPreview, NO_CHOICES } from './preview.ts'
import { readSheet } from './readSheet.ts'

const TODAY = '2026-11-24'

/** A sheet written with bars between its cells. */
const cells = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()))

const read = (text: string, choices: Partial<ImportChoices> = {}) => ImportPreview.parse(readSheet(cells(text), { ...NO_CHOICES, ...choices }, TODAY))
const only = (text: string, choices: Partial<ImportChoices> = {}): ImportedProcess => read(text, choices).processes[0] as ImportedProcess
const meanings = (text: string) => read(text).columns.map(({ meaning }) => meaning)
const sentences = ({ doubts }: ImportedProcess) => doubts.map(({ sentence }) => sentence).join(' ')

describe('One row a process, with free-text results', () => {
  const sheet = `
    Company | Role name | Applied Date | Coding Challenge | Recruiter | Phone | Onsite | Result
    Meridian | Analyst | 7/19/2024 | yes | yes | 8/6/2024 & 8/19/2024 | | Rejection :(
    Halden | Engineer | 9/92024 | expired | | n/a | | rejjectedd
    Orchard | Engineer | 8-Jul | | | | yes | Accepted!
    Brightwater | | | | | | |
    Kestrel | Clerk | 8/3/2024 and 9/9/2024 | | yes | | | ongoing`
  const { processes, counts, layout, stages } = read(sheet)
  const [meridian, halden, orchard, brightwater, kestrel] = processes as [
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
  ]

  test('Every column of marks is a round, in their order, and each date of a cell is one', () => {
    expect(layout).toBe('stage columns')
    expect(meridian.rounds.map(({ number, formats, isScreen, heldOn, where }) => ({ number, formats, isScreen, heldOn, where }))).toEqual([
      { number: 1, formats: ['technical'], isScreen: true, heldOn: null, where: null },
      { number: 2, formats: ['screen'], isScreen: true, heldOn: null, where: null },
      { number: 3, formats: [], isScreen: null, heldOn: '2024-08-06', where: 'Phone' },
      { number: 4, formats: [], isScreen: null, heldOn: '2024-08-19', where: 'Phone' },
    ])
    expect(stages.find(({ name }) => name === 'Coding Challenge')?.sentence).toContain('before any interview')
  })

  test('Results become outcomes', () => {
    expect(processes.map(({ outcome }) => outcome?.kind ?? null)).toEqual(['rejection', 'rejection', 'offer', null, null])
    expect(counts).toMatchObject({ rows: 5, processes: 5, rounds: 6, open: 2, outcomes: { offer: 1, rejection: 2, withdrawal: 0, 'no-reply': 0 } })
  })

  test('What is odd about a date is a doubt, and no day is made up', () => {
    expect([halden.process.appliedOn, sentences(halden)]).toEqual(['2024-09-09', expect.stringContaining('A mark seems to be missing')])
    expect([orchard.process.appliedOn, sentences(orchard)]).toEqual(['2024-07-08', expect.stringContaining('has no year')])
    expect([kestrel.process.appliedOn, kestrel.process.notes]).toEqual(['2024-08-03', 'Applied Date: 8/3/2024 and 9/9/2024'])
  })

  test('A lapsed test is no round, and a company alone is doubtful', () => {
    expect([halden.rounds, halden.process.notes]).toEqual([
      [],
      'Coding Challenge: expired\nApplied Date: 9/92024'.split('\n').toReversed().join('\n'),
    ])
    expect(sentences(halden)).toContain('This lapsed')
    expect(sentences(brightwater)).toContain('nothing says that you applied')
  })
})

describe('One row a process, with dates of answers and columns of all kinds', () => {
  const sheet = `
    Company | Position | Website | Application site | Location | Remote | Date sent | Days Since | Response? | Date Interview | Date of 1st Response | Time to Rejection | Wage.Amount | Job Offer | Company Type | Current Date
    Meridian County | Clerk | LinkedIn | LinkedIn | Remote | y | 11/17/2025 | 40 | Rejected | | 11/28/2025 | 16 | 15 | No | Government | 12/24/2025 17:05:09
    Orchard College | Tutor | | Email | UT | n | 12/1/2025 | 23 | Interview | 12/6/2025 | 12/2/2025 | | | Yes | Education | 12/24/2025 17:05:09
    Halden | Technician | | Recruiter | NA | n | 12/2/2025 | 22 | Ghosted | | | | | No | Retail | 12/24/2025 17:05:09
    Kestrel | Developer | | Dice | OR | n | 6/18/2025 | 163 | Interv + Rejec | | 6/19/2025 | 1 | | No | | 12/24/2025 17:05:09
    Brightwater | Aide | | Company Site | UT | n | 6/18/2025 | 163 | Position Removed | | 6/18/2025 | 0 | | No | | 12/24/2025 17:05:09`
  const { processes, leftOut, columns } = read(sheet)
  const [county, college, halden, kestrel, brightwater] = processes as [
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
  ]

  test('Derived columns are left out, and it says so', () => {
    expect(leftOut.map(({ header }) => header)).toEqual(['Days Since', 'Time to Rejection', 'Current Date'])
    expect(leftOut[0]?.why).toContain('works it out')
    expect(columns.find(({ header }) => header === 'Website')?.meaning).toBe('notes')
  })

  test('An answer is a message, and a no without rounds ended on its day', () => {
    expect(county.messages).toMatchObject([{ direction: 'received', kind: 'rejection', on: '2025-11-28' }])
    expect(county.outcome).toMatchObject({ kind: 'rejection', on: '2025-11-28', notes: null })
    expect(college.messages).toMatchObject([{ kind: 'invitation', on: '2025-12-02' }])
  })

  test('An interview is a round, on its day when that is told', () => {
    expect(college.rounds).toMatchObject([{ number: 1, heldOn: '2025-12-06', formats: [] }])
    expect(kestrel.rounds).toMatchObject([{ number: 1, heldOn: null, plannedOn: null }])
    expect(kestrel.outcome).toMatchObject({ kind: 'rejection', on: null })
  })

  test('A mark under Job Offer is an offer, and no answer is an outcome of its own', () => {
    expect([college.outcome?.kind, halden.outcome?.kind]).toEqual(['offer', 'no-reply'])
    expect([brightwater.outcome?.kind, brightwater.outcome?.notes]).toEqual(['rejection', 'Position Removed'])
  })

  test('Clear words become facts, and every other cell is kept under its heading', () => {
    expect(county.process).toMatchObject({ employerKind: 'government', workplace: 'remote', place: null, source: 'applied' })
    expect(county.process.notes).toBe('Website: LinkedIn\nApplication site: LinkedIn\nWage.Amount: 15')
    expect(halden.process).toMatchObject({ source: null, place: null, workplace: null, employerKind: null })
    expect(halden.process.notes).toContain('Application site: Recruiter\nRemote: n')
  })
})

describe('A column a stage, marked Y and N', () => {
  const sheet = `
    Company | Role | Auto Rejected | In-Progress | HR/ Recruiter Call | Hiring Manager | Technical Interview/ Assessment | Panel Interview | Offer
    Meridian | Analyst | N | N | Y | Y | | Y | Y
    Halden | Analyst | N | N | Y | N | | |
    Orchard | Analyst | Y | N | | | | |
    Kestrel | Analyst | Y | N | Y | | | |
    Brightwater | Analyst | N | N | G | | | |
    Larkspur | Analyst | | | | | | |
    Tamarind | Analyst | N | Y | Y | | | |`
  const { processes } = read(sheet)
  const [meridian, halden, orchard, kestrel, brightwater, larkspur, tamarind] = processes as [
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
    ImportedProcess,
  ]

  test("A recruiter's call is a screen, and the others are full interviews", () => {
    expect(meridian.rounds.map(({ number, formats, isScreen }) => [number, formats, isScreen])).toEqual([
      [1, ['screen'], true],
      [2, [], null],
      [3, ['panel'], null],
    ])
    expect([meridian.outcome?.kind, meridian.process.notes]).toEqual(['offer', 'Hiring Manager: Y'])
  })

  test('An automatic no ended where it began, unless a round took place', () => {
    expect(orchard.outcome).toMatchObject({ kind: 'rejection', stage: 'applied' })
    expect([kestrel.outcome?.stage, kestrel.rounds.length, sentences(kestrel)]).toEqual([null, 1, expect.stringContaining('refused automatically')])
  })

  test('What is over without an outcome stays open and doubtful, and where it stopped is kept', () => {
    expect([halden.outcome, sentences(halden), halden.process.notes]).toEqual([
      null,
      expect.stringContaining('no longer under way'),
      'Hiring Manager: N',
    ])
  })

  test('A letter nobody can read is no round, and a blank row or one under way is no doubt', () => {
    expect([brightwater.rounds, brightwater.process.notes]).toEqual([[], 'HR/ Recruiter Call: G'])
    expect(brightwater.doubts).toMatchObject([{ column: 4, text: 'G' }, { column: null }])
    expect([larkspur.doubts, tamarind.doubts, tamarind.rounds.length]).toEqual([[], [], 1])
  })
})

describe('Steps from one stage to the next', () => {
  const sheet = `
    Company | Source | Target
    Meridian | Applied | HR/ Hiring Manager Interview
     | HR/ Hiring Manager Interview | Technical Interview
     | Technical Interview | Rejected
    Halden | Applied | No Response
    Halden | Applied | Panel Interview
     | Panel Interview | Offer
     | Offer | Declined Offer
    Orchard | Recruiter Inquiry | Withdrew
    Kestrel | Applied | Auto-Rejected
    Tamarind | Applied | Somewhere else`
  const { processes, layout, stages } = read(sheet)

  test('The steps of a company make one process, and a second start makes another', () => {
    expect(layout).toBe('source-target')
    expect(processes.map(({ process, rowNumbers }) => [process.company, rowNumbers])).toEqual([
      ['Meridian', [2, 3, 4]],
      ['Halden', [5]],
      ['Halden', [6, 7, 8]],
      ['Orchard', [9]],
      ['Kestrel', [10]],
      ['Tamarind', [11]],
    ])
    expect(new Set(processes.map(({ importKey }) => importKey)).size).toBe(processes.length)
  })

  test('The stages between are rounds and the last is the outcome', () => {
    expect(processes.map(({ rounds, outcome }) => [rounds.length, outcome?.kind ?? null])).toEqual([
      [2, 'rejection'],
      [0, 'no-reply'],
      [1, 'offer'],
      [0, 'withdrawal'],
      [0, 'rejection'],
      [0, null],
    ])
    expect(processes.map(({ process }) => process.source)).toEqual(['applied', 'applied', 'applied', 'sourced', 'applied', 'applied'])
    expect([processes[2]?.outcome?.notes, processes[4]?.outcome?.stage]).toEqual(['Declined Offer', 'applied'])
    expect(stages[0]?.sentence).toContain('both a screen and a full interview')
  })

  test('A stage that nobody knows is kept and doubtful', () => {
    expect([processes[5]?.process.notes, processes[5]?.doubts.length]).toEqual(['Target: Somewhere else', 1])
  })
})

describe('Columns are known by what their headings mean', () => {
  test('in the export of JobSync', () => {
    const sheet = `
      index|createdAt|applied|appliedDate|Company|JobTitle|jobType|workplaceType|Location|JobSource|Status
      1|2026-09-01T12:00:00.000Z|true|2026-09-02T08:00:00.000Z|Meridian|Analyst|Full-time|Hybrid|Berlin|Referral|interview
      2|2026-09-01T12:00:00.000Z|false||Halden|Analyst|Full-time|Remote|Oslo|Indeed|draft`
    expect(meanings(sheet)).toEqual([
      'derived',
      'derived',
      'didApply',
      'appliedOn',
      'company',
      'role',
      'notes',
      'workplace',
      'place',
      'foundThrough',
      'status',
    ])
    expect(only(sheet)).toMatchObject({
      process: { appliedOn: '2026-09-02', workplace: 'hybrid', place: 'Berlin', source: 'referred' },
      rounds: [{ number: 1 }],
    })
    expect(read(sheet).notImported).toMatchObject([{ rowNumber: 3, sentence: expect.stringContaining('not applied') }])
  })

  test('in the export of LinkedIn', () => {
    const sheet = `
      Application Date|Contact Email|Contact Phone Number|Company Name|Job Title|Job Url|Resume Name|Question And Answers
      3/7/24, 2:22 PM|me@mail.example|+49 30 1|Meridian|Analyst|https://www.linkedin.com/jobs/view/1|cv.pdf|Years of SQL: 3, remote: yes
      3/17/24, 9:02 AM|me@mail.example|+49 30 1|Halden|Analyst|http://www.linkedin.com/jobs/view/2|cv.pdf|`
    expect(meanings(sheet)).toEqual(['appliedOn', 'notes', 'notes', 'company', 'role', 'link', 'notes', 'notes'])
    expect(only(sheet)).toMatchObject({
      process: { appliedOn: '2024-03-07', postingUrl: 'https://www.linkedin.com/jobs/view/1' },
      outcome: null,
      doubts: [],
    })
  })

  test('in the export of Simplify', () => {
    const sheet = `
      Job Title|Company Name|Job URL|Applied Date|Status|Status Date|Archived|Date Archived|Notes
      Analyst|Meridian|https://jobs.example/1|2026-03-07|REJECTED|2026-03-20|false||liked the team`
    expect(meanings(sheet).slice(0, 6)).toEqual(['role', 'company', 'link', 'appliedOn', 'status', 'statusOn'])
    expect(only(sheet)).toMatchObject({ outcome: { kind: 'rejection', on: '2026-03-20' }, process: { notes: 'Archived: false\nliked the team' } })
  })

  test('in sheets shaped like those of Huntr, Teal and Notion, and in German', () => {
    expect(
      meanings(
        'Company|Job Title|List|Job Post Url|Date Added|Date Applied|Date Interviewed|Date Offered\nA|B|Interview|https://a.example|2026-01-01|2026-01-02|2026-01-20|',
      ),
    ).toEqual(['company', 'role', 'status', 'link', 'notes', 'appliedOn', 'round', 'offer'])
    expect(meanings('Company|Job Position|Max. Salary|Location|Status|Date Saved|Date Applied\nA|B|1|Oslo|Applied|2026-01-01|2026-01-02')).toEqual([
      'company',
      'role',
      'notes',
      'place',
      'status',
      'notes',
      'appliedOn',
    ])
    expect(
      meanings(
        'Name|Position|Stage|Apply Date|Posting|Created time\nHalden|Clerk|Phone Screen|March 7, 2026|https://a.example|March 6, 2026 2:22 PM',
      ),
    ).toEqual(['company', 'role', 'status', 'appliedOn', 'link', 'derived'])
    expect(only('Firma|Stelle|Datum|Antwort\nHalden|Sachbearbeitung|14.3.2026|Absage')).toMatchObject({
      process: { appliedOn: '2026-03-14' },
      outcome: { kind: 'rejection' },
    })
  })

  test('under a title, and without headings at all', () => {
    expect(read('My search||\n||\nEmployer|Date I applied|Outcome?\nHalden|3/14/2026|').headingRow).toBe(3)
    const bare = read('Halden|Analyst|2026-03-14|https://a.example\nOrchard|Clerk|2026-03-15|https://b.example')
    expect([bare.headingRow, bare.columns.map(({ meaning }) => meaning)]).toEqual([null, ['company', 'role', 'appliedOn', 'link']])
  })

  test('and by what stands in them: names under Recruiter are people, not rounds', () => {
    expect(meanings('Company|Role|Recruiter|Phone\nHalden|Clerk|Ada Ito|555 1234\nOrchard|Clerk|Sam Lee|555 2345').slice(2)).toEqual([
      'notes',
      'notes',
    ])
  })

  test('unless the candidate knows better', () => {
    const sheet = 'Company|Role|Mood\nHalden|Clerk|rejected\nOrchard|Clerk|fine'
    expect(only(sheet, { columns: { 2: 'ignore' } })).toMatchObject({ outcome: null, process: { notes: null } })
    expect(only(sheet, { columns: { 2: 'notes' } })).toMatchObject({ outcome: null, process: { notes: 'Mood: rejected' } })
    expect(only(sheet, { columns: { 2: 'status' } }).outcome?.kind).toBe('rejection')
    expect(only(sheet, { columns: { 1: 'company' } }).process.company).toBe('Clerk')
  })
})

describe('Dates that can be read two ways are asked about once', () => {
  const sheet = 'Company|Date applied\nHalden|8/5/2026\nOrchard|9/6/2026'

  test('when nothing in the sheet decides', () => {
    expect(read(sheet).dateOrder).toEqual({ decided: null, asked: true, example: '8/5/2026' })
    expect(only(sheet)).toMatchObject({ process: { appliedOn: null, notes: 'Date applied: 8/5/2026' }, doubts: [{ column: 1 }] })
  })

  test('and the answer holds for the whole sheet', () => {
    expect(read(sheet, { dateOrder: 'day-first' }).processes.map(({ process }) => process.appliedOn)).toEqual(['2026-05-08', '2026-06-09'])
    expect(only(sheet, { dateOrder: 'month-first' })).toMatchObject({ process: { appliedOn: '2026-08-05', notes: null }, doubts: [] })
  })

  test('while a single 13 in any column answers for all', () => {
    expect(read(`${sheet}\nKestrel|13/6/2026`).dateOrder).toMatchObject({ decided: 'day-first', asked: false })
    expect(read('Company|Date applied|Due\nHalden|8/5/2026|8/31/2026').dateOrder.decided).toBe('month-first')
  })

  test('and a sheet that shows both ways is asked about too', () => {
    expect(read(`${sheet}\nKestrel|13/6/2026\nMill|6/13/2026`).dateOrder).toMatchObject({ decided: null, asked: true })
  })
})

describe('What lies ahead cannot have happened', () => {
  test('so a round after today is planned', () => {
    expect(only('Company|Status|Date interview\nHalden|Applied|2026-12-01').rounds).toMatchObject([{ heldOn: null, plannedOn: '2026-12-01' }])
    expect(only('Company|Status|Date interview\nHalden|Applied|2026-11-24').rounds).toMatchObject([{ heldOn: '2026-11-24', plannedOn: null }])
  })

  test('a day of applying after today is unknown, with its words kept', () => {
    expect(only('Company|Date applied\nHalden|2026-12-01')).toMatchObject({
      process: { appliedOn: null, notes: 'Date applied: 2026-12-01' },
      doubts: [{ column: 1 }],
    })
  })

  test('and no round is planned in a process that is over', () => {
    const { rounds, doubts, process } = only('Company|Status|Date interview\nHalden|Rejected|2026-12-01')
    expect([rounds[0]?.plannedOn, doubts.length, process.notes]).toEqual([null, 1, 'Round 1, in the sheet: 2026-12-01'])
  })
})

describe('Nothing that a sheet says is lost or taken for more than text', () => {
  test('formulas are text', () => {
    const { process } = only('Company|Role|Notes\n=1+1|@SUM(A1)|+49 30\n-Halden-|x|y')
    expect(process).toMatchObject({ company: '=1+1', role: '@SUM(A1)', notes: '+49 30' })
  })

  test('rows without a company are shown and not brought in, empty ones are counted', () => {
    const preview = read('Company|Role\n|Analyst\n|\nHalden|Clerk\nCompany|Role')
    expect(preview.notImported).toEqual([
      { rowNumber: 2, text: 'Analyst', sentence: 'This row names no company, so it was not brought in.' },
      { rowNumber: 5, text: 'Company, Role', sentence: 'These are the headings again.' },
    ])
    expect([preview.counts.emptyRows, preview.processes.map(({ rowNumbers }) => rowNumbers)]).toEqual([1, [[4]]])
  })

  test('an impossible date is kept as it stands', () => {
    expect(only('Company|Date applied\nHalden|31/2/2026\nOrchard|14/3/2026')).toMatchObject({
      process: { appliedOn: null, notes: 'Date applied: 31/2/2026' },
      doubts: [{ text: '31/2/2026' }],
    })
  })

  test('a name of 400 characters is cut, with all of it in the notes', () => {
    const long = 'x'.repeat(400)
    const { process, doubts } = only(`Company|Role\n${long}|Clerk`)
    expect([process.company.length, process.notes, doubts[0]?.text.length]).toEqual([300, `Company: ${long}`, 300])
  })

  test('two rows that say the same are both brought in, and the second is doubtful', () => {
    const { processes } = read('Company|Role|Date applied\nHalden|Clerk|2026-03-04\nHalden|Clerk|2026-03-04')
    expect(processes.map(({ doubts }) => doubts.length)).toEqual([0, 1])
  })

  test('"no" under a heading that asks for an answer says that none came, and nothing ended', () => {
    expect(only('Company|Response?\nHalden|No')).toMatchObject({ outcome: null, process: { notes: null }, doubts: [] })
    expect(only('Company|Outcome\nHalden|No')).toMatchObject({ outcome: null, process: { notes: 'Outcome: No' }, doubts: [{ text: 'No' }] })
  })

  test('a row of something not applied for is shown and not brought in', () => {
    expect(read('Company|Applied|Role\nHalden|no|Clerk\nOrchard|yes|Clerk')).toMatchObject({
      processes: [{ process: { company: 'Orchard' } }],
      notImported: [{ rowNumber: 2 }],
    })
  })

  test('an ending that would lie before a round has an unknown day', () => {
    const { outcome, process, doubts } = only('Company|Status|Status date|Date interview\nHalden|Rejected|2026-03-01|2026-03-04')
    expect([outcome, process.notes, doubts.length]).toMatchObject([{ kind: 'rejection', on: null }, 'Ended on, in the sheet: 2026-03-01', 1])
  })

  test('endings that contradict each other are none', () => {
    expect(only('Company|Status|Rejected\nHalden|Offer|2026-03-04')).toMatchObject({
      outcome: null,
      process: { notes: expect.stringContaining('2026-03-04') },
      doubts: [{ column: null }],
    })
  })

  test('a round before the day of applying is noticed', () => {
    expect(sentences(only('Company|Date applied|Date interview\nHalden|2026-03-04|2026-03-01'))).toContain('before the day you applied')
  })
})

test('Ten thousand rows are read in about a second', () => {
  const states = ['Applied', 'Rejected', 'Ghosted', 'Interview']
  const rows = Array.from({ length: 10_000 }, (_, n) => [
    `Company ${n % 4000}`,
    `Role ${n % 70}`,
    `${1 + (n % 12)}/${1 + (n % 28)}/2025`,
    states[n % 4] as string,
    `note ${n}`,
    n % 3 === 0 ? 'Y' : '',
  ])
  const before = process.cpuUsage()
  const preview = readSheet([['Company', 'Role', 'Date applied', 'Status', 'Notes', 'Phone screen'], ...rows], NO_CHOICES, TODAY)
  const { user, system } = process.cpuUsage(before)
  expect(preview.counts.processes).toBe(10_000)
  // The target is one second; four leave room for a busy machine, and no quadratic work would fit.
  expect((user + system) / 1_000_000).toBeLessThan(4)
})
