/** How many of the candidates left they mean to take. */
export const openings = {
  name: 'openings',
  statements: [`alter table "rounds" add column "openings" integer`],
}
