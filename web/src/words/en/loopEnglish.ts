import { calendar } from './calendar.ts'
import { dossierWords } from './dossier.ts'
import { followup } from './followup.ts'
import { mailbox } from './mailbox.ts'
import { practiceWords } from './practice.ts'
import { prep } from './prep.ts'
import { storiesWords } from './stories.ts'

/** Every word of getting ready and of following up, in English: these pages come when they are asked for, and their words with them. */
export const loopEnglish = { prep, stories: storiesWords, dossier: dossierWords, practice: practiceWords, followup, mailbox, calendar }
