import type { SignChoices } from './signModel.ts'

/**
 * What the weights are fitted with. The two spreads of signs are where the reviews themselves are likeliest (the document has the
 * grid). That of what a story shows is where companies left out are told best as it is, their level not being set: wider claims too
 * much, narrower too little. A review of the collections in which employees write counts half: companies left out are told as well
 * as without it, and better than when it counts whole; what it moves is in the document too.
 */
export const CHOICES: SignChoices = { priorSd: 0.3, storySd: 0.6, companySd: 0.3, employeeSignedWeight: 0.5 }
