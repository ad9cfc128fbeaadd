import type { InputOf, OutputOf } from '../call.ts'

export type Preview = OutputOf<'import.preview'>
export type Choices = NonNullable<InputOf<'import.preview'>['choices']>
export type Meaning = Preview['columns'][number]['meaning']
