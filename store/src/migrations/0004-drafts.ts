/** What was typed into a form and not saved yet. It is no part of the record: no change of the history knows of it. */
export const drafts = {
  name: 'drafts',
  statements: [
    `create table "drafts" ("key" text primary key, "version" text not null, "at" text not null, "fields" text not null, "turns" text not null)`,
  ],
}
