/** The address of a process's page. */
export const toProcess = (process: string): string => `/process/${process}`

/** The place on it that says where one stands. */
export const toStand = (process: string): string => `${toProcess(process)}#stand`

/** The address at which a round is added to a process. */
export const toAddRound = (process: string): string => `${toProcess(process)}/add-round`

/** The address of the debrief of a round. */
export const toDebrief = (process: string, round: string): string => `${toProcess(process)}/debrief/${round}`

/** The address at which one gets ready for a round: its brief, its questions, the plan up to its hour. */
export const toReady = (process: string, round: string): string => `${toProcess(process)}/ready/${round}`

/** The address of the one page of a brief, as it is printed. */
export const toOnePage = (process: string, round: string): string => `${toReady(process, round)}/one-page`

/** The address of what a posting asks for, beside one's stories. */
export const toPosting = (process: string): string => `${toProcess(process)}/posting`

/** The address of what is known of a company. */
export const toDossier = (process: string): string => `${toProcess(process)}/company`

/** The address at which stories and answers are practised for a process. */
export const toPractice = (process: string): string => `${toProcess(process)}/practice`

/** The address at which one writes to them. */
export const toWrite = (process: string): string => `${toProcess(process)}/write`

/** The address at which any command of the table can be done. */
export const toAnyCommand = (command: string): string => `/command/${command}`

/** The address of a sign's card. */
export const toSign = (sign: string): string => `/signs/${sign}`

/** Where the processes are that are silent past their day. */
export const TO_SILENT = '/processes?past=1'

/** Where the processes are by how long they have been silent. */
export const TO_LONGEST_SILENT = '/processes?sort=silence'

/** Where one's stories are. */
export const TO_STORIES = '/stories'

/** Where stories are begun from a résumé. */
export const TO_RESUME = '/stories/resume'

/** The address at which a story is added for something that a process asks for. */
export const toStoryFor = (process: string, requirement: string): string => `${TO_STORIES}?process=${process}&for=${requirement}`

/** Where one's own mailbox is set up. */
export const TO_MAILBOX = '/mailbox'
