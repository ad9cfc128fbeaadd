/** The candidate's stories, where they were told and how they were practised; what a posting asks for; what is known of a company. */
export const stories = {
  name: 'stories',
  statements: [
    `create table "stories" (
    "id" text primary key, "revision" integer not null, "title" text not null, "situation" text, "task" text, "action" text, "result" text,
    "competencies" text not null, "origin" text, "demo" integer not null)`,
    `create table "tellings" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "storyId" text not null references "stories" ("id"), "roundId" text not null references "rounds" ("id"),
    "personIds" text not null, "went" text, "notes" text)`,
    `create unique index "tellings_once" on "tellings" ("storyId", "roundId")`,
    `create index "tellings_of_process" on "tellings" ("processId")`,
    `create index "tellings_of_round" on "tellings" ("roundId")`,
    `create table "requirements" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "text" text not null, "need" text, "place" integer not null, "storyIds" text not null, "quote" text)`,
    `create index "requirements_of_process" on "requirements" ("processId")`,
    `create table "facts" (
    "id" text primary key, "revision" integer not null, "processId" text not null references "processes" ("id"),
    "heading" text not null, "text" text not null, "source" text, "sourceUrl" text, "saidOn" text, "seenOn" text,
    "personId" text references "people" ("id"))`,
    `create index "facts_of_process" on "facts" ("processId")`,
    `create table "practices" (
    "id" text primary key, "revision" integer not null, "at" text not null, "storyId" text references "stories" ("id"),
    "question" text, "told" text not null, "how" text, "notes" text)`,
    `create index "practices_of_story" on "practices" ("storyId")`,
  ],
}
