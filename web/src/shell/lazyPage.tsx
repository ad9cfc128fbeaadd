import { type ComponentType, use } from 'react'

/** A page whose script comes when it is first asked for. `fetch` brings it beforehand, so that going there is instant. */
export const lazyPage = <Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> & { fetch: () => Promise<void> } => {
  let loaded: ComponentType<Props> | undefined
  let loading: Promise<void> | undefined
  const fetch = () => {
    loading ??= load().then((page) => {
      loaded = page
    })
    return loading
  }
  const LazyPage = (props: Props) => {
    if (loaded === undefined) use(fetch())
    const Page = loaded as unknown as ComponentType<Props>
    return <Page {...props} />
  }
  return Object.assign(LazyPage, { fetch })
}
