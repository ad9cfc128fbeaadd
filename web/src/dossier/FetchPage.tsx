import { useRef, useState } from 'react'
import { call, sentenceOf } from '../call.ts'
import { Button } from '../ui/Button.tsx'
import { focusSoon } from '../ui/focusSoon.ts'
import { Problem } from '../ui/Problem.tsx'
import { Line } from '../ui/TextField.tsx'
import { Progress } from '../ui/Waiting.tsx'
import { loopWords } from '../words/loop.ts'
import type { PageRead } from './BringPage.tsx'

const said = loopWords.dossier

const webAddress = (text: string): URL | null => {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null
  return url !== null && /^https?:$/.test(url.protocol) ? url : null
}

type State = { readonly url: URL; readonly isFetching: boolean } | null

/** Fetches one page when it is asked to, and says before exactly what will be asked of whom. */
export const FetchPage = ({ onRead }: { onRead: (page: PageRead) => void }) => {
  const [address, setAddress] = useState<string | null>(null)
  const [problem, setProblem] = useState<string>()
  const [state, setState] = useState<State>(null)
  const place = useRef<HTMLElement>(null)
  const toField = () => focusSoon(() => place.current?.querySelector<HTMLElement>('input'))

  const look = () => {
    const url = webAddress(address ?? '')
    if (url === null) {
      setProblem(said.needsAddress)
      return toField()
    }
    setProblem(undefined)
    setState({ url, isFetching: false })
    focusSoon(() => place.current?.querySelector<HTMLElement>('[data-fetch]'))
  }
  const stop = () => {
    setState(null)
    toField()
  }
  const fetchIt = async (url: URL) => {
    setState({ url, isFetching: true })
    try {
      onRead(await call('dossier.fetch', { url: url.href }))
    } catch (error) {
      setProblem(sentenceOf(error))
      stop()
    }
  }
  return (
    <section ref={place} className="stack wide fetch-page" aria-label={said.fetchTitle}>
      <h3>{said.fetchTitle}</h3>
      {state === null ? (
        <form
          className="bring-text wide"
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            look()
          }}
        >
          <Line type="url" name="address" label={said.address} help={said.addressHow} value={address} onChange={setAddress} problem={undefined} />
          <Problem problem={problem} />
          <div>
            <Button type="submit">{said.look}</Button>
          </div>
        </form>
      ) : (
        <>
          <p>{said.ask(state.url.host, `${state.url.pathname}${state.url.search}`)}</p>
          <div className="row">
            <Button data-fetch="" onPress={() => fetchIt(state.url)} isBusy={state.isFetching}>
              {said.fetch}
            </Button>
            {state.isFetching ? null : <Button onPress={stop}>{said.fetchNot}</Button>}
          </div>
          <div role="status">{state.isFetching ? <Progress label={said.fetching(state.url.host)} done={0} total={0} /> : null}</div>
        </>
      )}
    </section>
  )
}
