import type { SignChoices } from './signModel.ts'

/**
 * What the weights of signs are fitted with. The two spreads are where the reviews themselves are likeliest (the document has the
 * grid). A review of the collections in which employees write counts half: companies left out are told as well as when it counts
 * whole, and better than without it; what it moves is in the document too.
 */
export const CHOICES: SignChoices = { priorSd: 0.3, storySd: 1, companySd: 0.3, employeeSignedWeight: 0.5 }
