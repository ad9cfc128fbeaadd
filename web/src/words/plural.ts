/** What is said of one and of many; a language with more forms says them too. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

/**
 * Picks the form that a language uses for a number, and writes the number where `#` stands.
 *
 * @example pluralIn('en-GB')(1, { one: '# day', other: '# days' }) // => '1 day'
 * @example pluralIn('en-GB')(1200, { one: '# day', other: '# days' }) // => '1,200 days'
 */
export const pluralIn = (language: string) => {
  // Made when first needed: they take a twentieth of a second, in which the first page asks for what it shows.
  let made: { rules: Intl.PluralRules; figures: Intl.NumberFormat } | undefined
  return (count: number, forms: Forms): string => {
    made ??= { rules: new Intl.PluralRules(language), figures: new Intl.NumberFormat(language) }
    return (forms[made.rules.select(count)] ?? forms.other).replaceAll('#', made.figures.format(count))
  }
}
