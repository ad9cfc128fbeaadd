/** Signs in a debrief, and whether it is finished. Debriefs from before were all saved by their form: they are. */
export const readings = {
  name: 'readings',
  statements: [
    `alter table "debriefs" add column "readings" text not null default '[]'`,
    `alter table "debriefs" add column "isFinished" integer not null default 1`,
  ],
}
