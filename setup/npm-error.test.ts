import { describe, expect, test } from 'vitest'
import { npmErrorInWords } from './npm-error.js'

describe('what npm says when it cannot install', () => {
  test('is told in our words where it is a fault one can mend', () => {
    const said = [
      'npm error code EAI_AGAIN',
      'npm error syscall getaddrinfo',
      'npm error errno EAI_AGAIN',
      'npm error request to https://registry.example/hono failed, reason: getaddrinfo EAI_AGAIN registry.example',
      'npm error A complete log of this run can be found in: /home/ada/.npm/_logs/x.log',
    ].join('\n')
    expect(npmErrorInWords(said)).toBe(
      'The libraries could not be installed: the npm registry could not be reached. The first start needs the network, later ones do not. npm says: request to https://registry.example/hono failed, reason: getaddrinfo EAI_AGAIN registry.example',
    )
  })

  test('is told in its own first sentence where it is another', () => {
    expect(npmErrorInWords('npm error code ESTRANGE\nnpm error Something strange happened\nnpm error more')).toBe(
      'The libraries could not be installed: Something strange happened',
    )
    expect(npmErrorInWords('spawn npm ENOENT\n')).toBe('The libraries could not be installed: spawn npm ENOENT')
  })

  test('is not made up where it says nothing', () => {
    expect(npmErrorInWords('')).toBe('The libraries could not be installed: npm gave no reason')
  })
})
