/** Getting ready for a round, one row a round at most, and the hours of a week in which one can. */
export const preps = {
  name: 'preps',
  statements: [
    `create table "preps" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "roundId" text not null unique references "rounds" ("id"), "chosen" text not null, "own" text not null, "answered" text not null,
    "done" text not null, "busy" text not null, "travelMinutes" integer, "dressSeen" text)`,
    `create index "preps_of_process" on "preps" ("processId")`,
    `alter table "settings" add column "prepHours" text`,
  ],
}
