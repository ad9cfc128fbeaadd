import { useAnswer } from '../answers.ts'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'

const said = words.settings

/** Where the record lies, and how to keep it elsewhere. */
export const Folder = () => {
  const { data } = useAnswer('settings.show', {})
  return (
    <Setting title={said.folder}>
      {data === undefined ? null : <p>{data.folder === null ? said.folderServer : said.folderIs(data.folder)}</p>}
      <p className="soft">{said.folderHow}</p>
    </Setting>
  )
}
