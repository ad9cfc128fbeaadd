import { connect } from 'node:net'
import type { Writable } from 'node:stream'
import { gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { Refusal } from '#core/refusal.ts'
import { fakeInternet } from '#test/outside/fakes.ts'
import { FETCH_LIMITS, fetchPage } from './fetchPage.ts'
import { type Outside, theOutside } from './outside.ts'

const PUBLIC = '93.184.215.14'
/** 50 MB in 50 kB. */
const BOMB = gzipSync(Buffer.alloc(50_000_000))
const SECRET = '<p>the secret of the house</p>'

const fetched = (outside: Outside, address: string, limits = FETCH_LIMITS): Promise<string> =>
  fetchPage(outside, address, limits).then(
    ({ text, address: end }) => `${end} ${text}`,
    (error) => (error instanceof Refusal ? error.message : `a fault: ${error.stack}`),
  )

/** Ways to write an address that lies inside a network. */
const INSIDE = [
  ...['127.0.0.1', '127.1', '0177.0.0.1', '0x7f.0.0.1', '0x7f000001', '2130706433', '017700000001', '127.0.0.1.', '0', '0.0.0.0'],
  ...[
    '10.0.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '169.254.169.254',
    '0xa9fea9fe',
    '198.18.0.1',
    '192.0.0.8',
    '224.0.0.1',
    '255.255.255.255',
  ],
  ...[
    '[::1]',
    '[::]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::127.0.0.1]',
    '[0:0:0:0:0:ffff:a9fe:a9fe]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::10.0.0.1]',
  ],
  ...['[64:ff9b:1::a00:1]', '[2002:7f00:1::]', '[2002:a9fe:a9fe::1]', '[2001:0:7f00:1::]', '[fe80::1]', '[fc00::1]', '[fd00:ec2::254]', '[ff02::1]'],
  ...['①②⑦.⓪.⓪.①', '１２７.0.0.1'],
]

describe('No address inside a network is reached', () => {
  test.each(INSIDE.flatMap((host) => [`http://${host}/`, `https://${host}/`]))('asked for at once: %s', async (address) => {
    const internet = await fakeInternet((_, response) => response.end(SECRET))
    expect(await fetched(internet, address)).toContain('lies inside a network and is never asked')
    expect(internet.reached).toEqual([])
  })

  test.each(INSIDE)('sent on to from a public page: %s', async (host) => {
    const internet = await fakeInternet(
      ({ headers }, response) =>
        headers.host === 'orchard.example'
          ? response.writeHead(302, { location: `http://${encodeURI(host).replaceAll('%5B', '[').replaceAll('%5D', ']')}/latest/meta-data` }).end()
          : response.end(SECRET),
      { 'orchard.example': [PUBLIC] },
    )
    expect(await fetched(internet, 'http://orchard.example/')).toContain('lies inside a network and is never asked')
    expect(internet.reached).toEqual([PUBLIC])
  })

  test.each([
    ['one that is inside', ['10.1.2.3']],
    ['one that hides in a mapped one', ['::ffff:10.1.2.3']],
    ['one inside beside a public one', [PUBLIC, '127.0.0.1']],
    ['one inside before a public one', ['fe80::1', PUBLIC]],
    ['one with a zone', ['2606:4700::1%lo']],
    ['none', []],
    ['nonsense', ['not an address']],
  ])('by a name that stands for %s', async (_, addresses) => {
    const internet = await fakeInternet((_request, response) => response.end(SECRET), { 'orchard.example': addresses })
    expect(await fetched(internet, 'http://orchard.example/')).toMatch(/lies inside a network|nobody knows an address/)
    expect(internet.reached).toEqual([])
  })

  test('by a name that stands for another address the second time: it is asked for once, and once again when it sends on', async () => {
    let times = 0
    const names = {
      'orchard.example': () => {
        times += 1
        return times === 1 ? [PUBLIC] : ['127.0.0.1']
      },
    }
    const plain = await fakeInternet((_, response) => response.end('<p>hello</p>'), names)
    expect(await fetched(plain, 'http://orchard.example/')).toBe('http://orchard.example/ <p>hello</p>')
    expect([times, plain.reached]).toEqual([1, [PUBLIC]])
    times = 0
    const moving = await fakeInternet((_, response) => response.writeHead(301, { location: '/there' }).end(SECRET), names)
    expect(await fetched(moving, 'http://orchard.example/')).toContain('it leads to 127.0.0.1')
    expect([times, moving.reached]).toEqual([2, [PUBLIC]])
  })

  test('by the real names of this machine', async () => {
    const reached: string[] = []
    const watched: Outside = {
      ...theOutside,
      connect: (address) => {
        reached.push(address)
        throw new Error('reached')
      },
    }
    expect(await fetched(watched, 'http://localhost/')).toContain('lies inside a network and is never asked')
    expect(reached).toEqual([])
  })

  test.each([
    ['file:///etc/passwd', 'begins with http'],
    ['ftp://orchard.example/', 'begins with http'],
    ['gopher://127.0.0.1:6379/_x', 'begins with http'],
    ['javascript:alert(1)', 'begins with http'],
    ['orchard.example', 'begins with http'],
    ['http://', 'begins with http'],
    ['http://a:b@orchard.example/', 'a user or a password'],
    ['http://orchard.example:8080/', 'names a port'],
    ['http://orchard.example:22/', 'names a port'],
  ])('by %s, which is not even looked up', async (address, words) => {
    const internet = await fakeInternet((_, response) => response.end(SECRET), { 'orchard.example': [PUBLIC] })
    expect(await fetched(internet, address)).toContain(words)
    const sending = await fakeInternet((_, response) => response.writeHead(307, { location: address }).end(), { 'start.example': [PUBLIC] })
    if (!['orchard.example', 'http://'].includes(address)) expect(await fetched(sending, 'http://start.example/')).toContain(words)
    expect([internet.reached, sending.reached.length < 2]).toEqual([[], true])
  })
})

describe('A public page', () => {
  const names = { 'orchard.example': [PUBLIC], 'www.orchard.example': ['2606:4700::6810:1'] }

  test('is fetched over either way, with nothing sent along but the question', async () => {
    const seen: object[] = []
    const internet = await fakeInternet(({ headers, url }, response) => {
      seen.push({ ...headers, url })
      response.setHeader('set-cookie', 'a=b')
      if (url === '/') response.writeHead(302, { location: 'https://orchard.example/about?x=1#y' }).end()
      else response.end('<p>Grüße</p>')
    }, names)
    expect(await fetched(internet, 'http://www.orchard.example/')).toBe('https://orchard.example/about?x=1 <p>Grüße</p>')
    expect(internet.reached).toEqual(['2606:4700::6810:1', PUBLIC])
    for (const headers of seen)
      expect(Object.keys(headers).sort()).toEqual(['accept', 'accept-encoding', 'accept-language', 'connection', 'host', 'url', 'user-agent'])
  })

  test('is not believed when it cannot prove who it is', async () => {
    const internet = await fakeInternet((_, response) => response.end(SECRET), names, { trust: false })
    expect(await fetched(internet, 'https://orchard.example/')).toContain('it cannot prove who it is')
    const other = await fakeInternet((_, response) => response.end(SECRET), names)
    expect(await fetched(other, 'https://www.orchard.example/')).toContain('it cannot prove who it is')
  })

  test('in another alphabet, or packed although nobody asked, is read', async () => {
    const latin = await fakeInternet(
      (_, response) => response.setHeader('content-type', 'text/html; charset=iso-8859-1').end(Buffer.from('Grüße', 'latin1')),
      names,
    )
    expect(await fetched(latin, 'http://orchard.example/')).toContain('Grüße')
    const packed = await fakeInternet((_, response) => response.setHeader('content-encoding', 'gzip').end(gzipSync('<p>small</p>')), names)
    expect(await fetched(packed, 'http://orchard.example/')).toContain('<p>small</p>')
  })

  test('is sought at its other addresses when the first does not answer', async () => {
    const internet = await fakeInternet((_, response) => response.end('here'), { 'orchard.example': ['2606:4700::dead', PUBLIC] })
    const flaky: Outside = {
      ...internet,
      connect: (address, port) => (address === PUBLIC ? internet.connect(address, port) : connect({ host: '127.0.0.1', port: 1 })),
    }
    expect(await fetched(flaky, 'http://orchard.example/')).toBe('http://orchard.example/ here')
  })
})

/** Says a little again and again, until nobody listens. */
const drip = (to: Writable, words: string): void => {
  const dripping = setInterval(() => to.write(words), 50)
  to.on('error', () => {})
  to.on('close', () => clearInterval(dripping))
}

describe('A hostile page is refused in words', () => {
  const names = { 'orchard.example': [PUBLIC] }
  const quick = { ...FETCH_LIMITS, milliseconds: 400 }
  const megabyte = Buffer.alloc(1_000_000, 'x')

  test.each<[string, Parameters<typeof fakeInternet>[0], string]>([
    ['it is as large as it says, 50 MB', (_, response) => response.writeHead(200, { 'content-length': 50_000_000 }).write('x'), 'larger than 2 MB'],
    [
      'it does not say how large it is, and never ends',
      (_, response) => {
        const more = (): void => void response.write(megabyte, () => setImmediate(more))
        response.on('error', () => {})
        more()
      },
      'larger than 2 MB',
    ],
    ['it grows when it is unpacked', (_, response) => response.setHeader('content-encoding', 'gzip').end(BOMB), 'larger than 2 MB'],
    ['it is packed in a broken way', (_, response) => response.setHeader('content-encoding', 'gzip').end('no zip'), 'could not be understood'],
    ['it is packed in an unknown way', (_, response) => response.setHeader('content-encoding', 'zstd').end('x'), 'not known (zstd)'],
    ['it drips', (_, response) => drip(response, 'x'), 'took longer than 0.4 seconds'],
    ['it never answers', () => {}, 'took longer than 0.4 seconds'],
    [
      'its head drips',
      ({ socket }) => {
        socket.write('HTTP/1.1 200 OK\r\n')
        drip(socket, 'x-a: b\r\n')
      },
      'longer than 0.4 seconds',
    ],
    ['it is a picture', (_, response) => response.setHeader('content-type', 'image/png').end('x'), 'no page but image/png'],
    ['it is not there', (_, response) => response.writeHead(404).end('x'), 'answers with 404'],
    ['it sends on for ever', (_, response) => response.writeHead(302, { location: '/again' }).end(), 'more than 3 times'],
    ['it sends on to nowhere', (_, response) => response.writeHead(302).end(), 'answers with 302'],
    ['it hangs up', (request) => request.socket.destroy(), 'the connection was cut off'],
    ['it speaks something else', (request) => void request.socket.end('SSH-2.0-OpenSSH\r\n'), 'could not be understood'],
  ])('%s', async (_, answer, words) => {
    const internet = await fakeInternet(answer, names)
    expect(await fetched(internet, 'http://orchard.example/', quick)).toContain(words)
  })

  test('nobody knows it', async () => {
    expect(await fetched(await fakeInternet(() => {}), 'http://orchard.example/')).toContain('nobody knows that name')
  })
})
