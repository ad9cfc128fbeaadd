import { useAnswer } from '../answers.ts'
import { field } from '../ui/form.ts'
import { Line } from '../ui/TextField.tsx'
import { Failed, Skeleton } from '../ui/Waiting.tsx'
import { words } from '../words/words.ts'
import { Setting } from './Setting.tsx'
import { type Settings, SettingsForm } from './SettingsForm.tsx'

const said = words.settings

const factsOf = ({ name, email, phone }: Settings) => ({ name, email, phone })

/** How the candidate's notes are signed. */
export const AboutYou = () => {
  const { data, error, refetch } = useAnswer('settings.show', {})
  return (
    <Setting title={said.you} how={said.youHow}>
      {error === null ? null : <Failed error={error} onRetry={() => refetch()} />}
      {data === undefined ? (
        error === null && <Skeleton lines={3} />
      ) : (
        <SettingsForm
          settings={data}
          label={said.you}
          factsOf={factsOf}
          fields={(form) => (
            <div className="fields">
              <Line label={said.name} {...field(form, 'name')} />
              <Line label={said.email} type="email" {...field(form, 'email')} />
              <Line label={said.phone} type="tel" {...field(form, 'phone')} />
            </div>
          )}
        />
      )}
    </Setting>
  )
}
