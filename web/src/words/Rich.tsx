import { Fragment, type ReactNode } from 'react'

/**
 * A sentence with parts that are more than words: in `See <link>the signs</link>.` the part `link` is made by the function of its name from what stands in it.
 * The sentence stays whole in the catalogue, so that another language may put its parts in another order.
 */
export const Rich = ({ text, parts }: { text: string; parts: Readonly<Record<string, (inner: string) => ReactNode>> }) =>
  text.split(/<(\w+)>(.*?)<\/\1>/s).map((piece, index, all) => {
    if (index % 3 === 1) return null
    const make = index % 3 === 2 ? parts[all[index - 1] ?? ''] : undefined
    // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of a sentence keep their places
    return <Fragment key={index}>{make === undefined ? piece : make(piece)}</Fragment>
  })
