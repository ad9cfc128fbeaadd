import versionJson from '#evidence/version.json' with { type: 'json' }

/** What the evidence is called: the day it was last changed, and the first signs of its hash. */
export const EVIDENCE_VERSION: string = versionJson.version
