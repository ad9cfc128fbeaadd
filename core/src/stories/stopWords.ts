const list = (words: string): string[] => words.split(/\s+/).filter((word) => word !== '')

/** Words that join others and say nothing themselves. */
const JOINING = list(`
  a an and are as at be been being but by can could did do does doing done for from had has have having he her hers him his how i if in into is it its
  itself just may me might more most must my no nor not of off on once only or other our ours out over own same she should so some such than that the
  their theirs them then there these they this those through to too under until up us very was we were what when where which while who whom whose why
  will with within without would you your yours yourself about above across after again against all also am among an any around away back because
  before below between both during each either else ever every few first further get gets got here how however i'm it's i'd i've let made make makes
  making many much need needs new next now often one onto per put rather really said say see several since still take takes taking two three upon use
  used uses using via want way well went went whether whole yet week weeks month months hour hours minute minutes morning evening night today people thing things something anything nothing nobody everybody somebody
  tell tells told say said ask asked know knew find found come came go gone gave give given kept keep own first second third whole three four five
  you'll you're we're we'll we've that's don't etc eg ie
`)

/** Words that every posting uses of everything it asks for. */
const OF_POSTINGS = list(`
  ability able advantage applicant aptitude appreciated background basic bonus candidate comfort comfortable confident demonstrable demonstrate
  demonstrated desirable desire desired enthusiasm enthusiastic equivalent essential excellent exceptional experience experienced expect expected expert
  expertise exposure familiar familiarity field fluency fluent good great hand hands hands-on have held help highly ideal ideally job join keen knowledge
  least level like looking love minimum nice passion passionate person please plus possess practical preferable preferably preferred prior proficiency
  proficient proven qualification qualified record related relevant required requirement responsible responsibility role similar skill skilled skills
  solid someone sound strong successful track understand understanding willing willingness work worked working works year years day daily environment
  position including include includes such various different high knowing own ensure across
`)

/** Words that tell nothing apart, in lower case. */
export const STOP_WORDS: ReadonlySet<string> = new Set([...JOINING, ...OF_POSTINGS])
