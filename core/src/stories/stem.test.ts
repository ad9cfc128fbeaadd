import { expect, test } from 'vitest'
import { stem } from './stem.ts'

/** The examples in Porter's paper of 1980, rule by rule, as they come out of all its steps. */
const PORTER =
  'caresses:caress ponies:poni ties:ti cats:cat feed:feed agreed:agre plastered:plaster bled:bled motoring:motor sing:sing conflated:conflat ' +
  'troubled:troubl sized:size hopping:hop tanned:tan falling:fall hissing:hiss fizzed:fizz failing:fail filing:file happy:happi sky:sky ' +
  'relational:relat conditional:condit rational:ration valenci:valenc digitizer:digit conformabli:conform radicalli:radic differentli:differ ' +
  'vileli:vile analogousli:analog vietnamization:vietnam predication:predic operator:oper feudalism:feudal decisiveness:decis hopefulness:hope ' +
  'callousness:callous formaliti:formal sensitiviti:sensit sensibiliti:sensibl triplicate:triplic formative:form formalize:formal ' +
  'electriciti:electr electrical:electr hopeful:hope goodness:good revival:reviv allowance:allow inference:infer airliner:airlin ' +
  'gyroscopic:gyroscop adjustable:adjust defensible:defens irritant:irrit replacement:replac adjustment:adjust dependent:depend adoption:adopt ' +
  'homologou:homolog communism:commun activate:activ angulariti:angular homologous:homolog effective:effect bowdlerize:bowdler probate:probat ' +
  'rate:rate cease:ceas controll:control roll:roll generalizations:gener oscillators:oscil yes:ye'

test.each(PORTER.split(' ').map((pair) => pair.split(':')))('%s is shortened to %s', (word = '', shortened = '') => {
  expect(stem(word)).toBe(shortened)
})

test('names of tools and words of other scripts stay as they are', () => {
  for (const word of ['c++', 'c#', 'node.js', 'sql2', 'größe', 'ab', '']) expect(stem(word)).toBe(word)
})
