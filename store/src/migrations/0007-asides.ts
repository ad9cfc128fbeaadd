/** What the candidate said of what waits for them: not before a day, or done with. Of one due there is one at most. */
export const asides = {
  name: 'asides',
  statements: [
    `create table "asides" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "due" text not null, "subjectId" text not null, "of" text not null, "until" text)`,
    `create index "asides_of_process" on "asides" ("processId")`,
    `create unique index "asides_once" on "asides" ("subjectId", "due", "of")`,
  ],
}
