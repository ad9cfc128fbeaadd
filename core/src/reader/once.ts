/** Makes something when it is first asked for, and gives the same from then on: what is dear to make costs nothing to whom it is no use. */
export const once = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly value: Made } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
