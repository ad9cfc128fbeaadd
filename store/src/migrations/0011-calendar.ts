/** What calendars said of rounds, where a round is held, the secret address of the feed. */
export const calendar = {
  name: 'calendar',
  statements: [
    `alter table "rounds" add column "link" text`,
    `create table "invitations" (
    "id" text primary key, "revision" integer not null, "processId" text references "processes" ("id"), "uid" text not null, "occurrence" text,
    "sequence" integer not null, "stampedAt" text, "cancelled" integer not null, "title" text, "starts" text not null, "durationMinutes" integer,
    "where" text, "link" text, "guests" text not null, "rounds" text not null)`,
    `create index "invitations_by_uid" on "invitations" ("uid")`,
    `create index "invitations_of_process" on "invitations" ("processId")`,
    `create table "feeds" ("secret" text primary key, "at" text not null)`,
  ],
}
