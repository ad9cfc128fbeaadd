/** What a made-up invitation says; the rest is as most are. */
export type Invite = Partial<{
  method: string | null
  uid: string
  sequence: number
  stamp: string
  start: string
  end: string
  title: string
  lines: readonly string[]
  organiser: string
  guests: readonly string[]
  zone: string
}>

const BERLIN = [
  'BEGIN:VTIMEZONE',
  'TZID:W. Europe Standard Time',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]

/** One event, as Outlook writes it. */
export const eventLines = (invite: Invite = {}): string[] => {
  const { uid = '040000008200E00074C5B7101A82E008', sequence = 0, stamp = '20261120T090000Z', title = 'Interview, Insights Analyst' } = invite
  const { start = ';TZID=W. Europe Standard Time:20261201T140000', end = ';TZID=W. Europe Standard Time:20261201T150000', lines = [] } = invite
  const {
    organiser = 'CN=Ilse Meijer:mailto:ilse.meijer@orchard.example',
    guests = ['CN=Noor Adeyemi;ROLE=REQ-PARTICIPANT:mailto:noor@example.org'],
  } = invite
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART${start}`,
    `DTEND${end}`,
    `SUMMARY:${title.replaceAll(',', '\\,')}`,
    `ORGANIZER;${organiser}`,
    ...guests.map((guest) => `ATTENDEE;${guest}`),
    ...lines,
    'END:VEVENT',
  ]
}

/** A file with these events in it. */
export const calendarOf = (method: string | null, ...events: readonly string[][]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...(method === null ? [] : [`METHOD:${method}`]), ...BERLIN, ...events.flat(), 'END:VCALENDAR', ''].join('\r\n')

/** An invitation as a file. */
export const inviteFile = (invite: Invite = {}): string => calendarOf(invite.method === undefined ? 'REQUEST' : invite.method, eventLines(invite))

/** The same as it comes by mail: as its text and again as a file beside it. */
export const inviteMail = (invite: Invite = {}): string => {
  const calendar = inviteFile(invite)
  return [
    'From: Ilse Meijer <ilse.meijer@orchard.example>',
    'To: Noor Adeyemi <noor@example.org>',
    'Subject: Invitation: Interview',
    'Date: Fri, 20 Nov 2026 10:00:00 +0100',
    'Message-ID: <1@orchard.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary="b1"',
    '',
    '--b1',
    'Content-Type: multipart/alternative; boundary="b2"',
    '',
    '--b2',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'We look forward to meeting you.',
    '--b2',
    `Content-Type: text/calendar; charset=utf-8; method=${invite.method ?? 'REQUEST'}`,
    '',
    calendar,
    '--b2--',
    '--b1',
    'Content-Type: application/ics; name="invite.ics"',
    'Content-Disposition: attachment; filename="invite.ics"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(calendar).toString('base64').replace(/.{76}/g, '$&\r\n'),
    '--b1--',
    '',
  ].join('\r\n')
}
