/** What is set once for everything: one row at most. */
export const settings = {
  name: 'settings',
  statements: [
    `create table "settings" (
    "id" text primary key check ("id" = '00000000-0000-7000-8000-000000000001'), "revision" integer not null,
    "country" text, "region" text, "zone" text, "oddsShown" integer not null)`,
  ],
}
