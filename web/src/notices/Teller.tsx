import { useEffect } from 'react'
import { useLocation } from 'wouter'
import { call, type OutputOf } from '../call.ts'
import { whatOf, whereOf, whyOf } from '../today/dueWords.ts'
import { words } from '../words/words.ts'
import { takeUntold } from './noticesOn.ts'

const said = words.today

type Told = OutputOf<'today.notices'>

const LOOK_MS = 30_000

/** So many are told one by one; of more it is told how many. */
const ONE_BY_ONE = 3

const raise = (title: string, body: string, tag: string, onClick: () => void): void => {
  const notice = new Notification(title, { body, tag, lang: words.language })
  notice.onclick = () => {
    window.focus()
    onClick()
    notice.close()
  }
}

const tell = async ({ today, notices }: Told, go: (to: string) => void): Promise<void> => {
  const fresh = await takeUntold(notices)
  const shown = fresh.length > ONE_BY_ONE ? fresh.slice(0, ONE_BY_ONE - 1) : fresh
  for (const { name, due } of shown) raise(whatOf(due), whyOf(due, today, Date.now(), false), name, () => go(whereOf(due)))
  if (fresh.length > shown.length) raise(said.moreWait(fresh.length - shown.length), '', 'more', () => go('/'))
}

/** Looks now and then for what became due, and tells it once, whatever windows are open. */
export const Teller = () => {
  const [, go] = useLocation()
  useEffect(() => {
    const look = () => {
      call('today.notices', {})
        .then((told) => tell(told, go))
        // Nobody answers: it is told when somebody does again.
        .catch(() => {})
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [go])
  return null
}
