import { bring } from './bring.ts'
import { LANGUAGE } from './counted.ts'
import { history } from './history.ts'
import { odds } from './odds.ts'
import { offline } from './offline.ts'
import { open } from './open.ts'
import { palette } from './palette.ts'
import { processList } from './processes.ts'
import { record } from './record.ts'
import { settings } from './settings.ts'
import { shell } from './shell.ts'
import { signs } from './signs.ts'
import { tally } from './tally.ts'
import { today } from './today.ts'
import { ui } from './ui.ts'

/** Every word the pages say, in English, by the part of the house that says it. */
export const english = {
  language: LANGUAGE,
  bring,
  history,
  odds,
  offline,
  record,
  settings,
  shell,
  palette,
  processList,
  signs,
  tally,
  ui,
  today,
  open,
}
