import { EMPLOYER_KINDS, SOURCES } from '../record/words.ts'
import { Heads } from '../ui/Heads.tsx'
import { Wide } from '../ui/Wide.tsx'
import { words } from '../words/words.ts'
import type { Tally } from './Steps.tsx'

const said = words.tally

type Group = Pick<Tally['sources'][number], 'processes' | 'conversation' | 'offer'> & { name: string }

const Table = ({ title, head, groups }: { title: string; head: string; groups: readonly Group[] }) => (
  <Wide label={said.groupTable(title)}>
    <table className="tally-groups">
      <caption className="hidden-but-read">{title}</caption>
      <Heads names={[head, said.groupProcesses, said.groupConversation, said.groupOffer]} />
      <tbody>
        {groups.map(({ name, processes, conversation, offer }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{said.figure(processes)}</td>
            <td data-name={said.groupConversation}>{said.ofCount(conversation.wentOn, conversation.decided)}</td>
            <td data-name={said.groupOffer}>{said.ofCount(offer.wentOn, offer.decided)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Wide>
)

/** Something is decided, and so little that it says next to nothing. */
const isFew = ({ isEnough, decided }: Group['conversation']): boolean => !isEnough && decided > 0

/** The same counts for each way in and each kind of employer. */
export const Groups = ({ sources, employerKinds }: Tally) => (
  <>
    <section className="part" aria-labelledby="tally-sources">
      <h2 id="tally-sources">{said.sources}</h2>
      <p className="soft">
        {said.groupsHow} {[...sources, ...employerKinds].some(({ conversation }) => isFew(conversation)) ? said.groupsFew : ''}
      </p>
      <Table
        title={said.sources}
        head={said.groupName}
        groups={sources.map(({ source, ...group }) => ({ ...group, name: source === null ? said.groupUnknown : SOURCES[source] }))}
      />
    </section>
    <section className="part" aria-labelledby="tally-employers">
      <h2 id="tally-employers">{said.employers}</h2>
      <Table
        title={said.employers}
        head={said.groupKind}
        groups={employerKinds.map(({ employerKind, ...group }) => ({
          ...group,
          name: employerKind === null ? said.groupUnknown : EMPLOYER_KINDS[employerKind],
        }))}
      />
    </section>
  </>
)
