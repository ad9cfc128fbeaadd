import { BlockList, isIP } from 'node:net'

/** Every range that is no public address, from the registries of special-purpose addresses (IANA), each with what it is for. */
const SPECIAL_V4: readonly (readonly [network: string, prefix: number, what: string])[] = [
  ['0.0.0.0', 8, 'this network'],
  ['10.0.0.0', 8, 'private'],
  ['100.64.0.0', 10, 'carrier-grade NAT'],
  ['127.0.0.0', 8, 'loopback'],
  ['169.254.0.0', 16, 'link-local, and where clouds keep their keys'],
  ['172.16.0.0', 12, 'private'],
  ['192.0.0.0', 24, 'protocol assignments'],
  ['192.0.2.0', 24, 'documentation'],
  ['192.31.196.0', 24, 'AS112'],
  ['192.52.193.0', 24, 'AMT'],
  ['192.88.99.0', 24, '6to4 relays'],
  ['192.168.0.0', 16, 'private'],
  ['192.175.48.0', 24, 'AS112'],
  ['198.18.0.0', 15, 'benchmarks'],
  ['198.51.100.0', 24, 'documentation'],
  ['203.0.113.0', 24, 'documentation'],
  ['224.0.0.0', 4, 'multicast'],
  ['240.0.0.0', 4, 'reserved, and broadcast'],
]

/**
 * Of version 6 only what was given out to the public is taken, 2000::/3, less what lies in it for other ends. Addresses in which one of version 4 is hidden
 * (mapped ::ffff:0:0/96, NAT64 64:ff9b::/96 and 64:ff9b:1::/48, loopback, link-local, unique local) are not in it at all.
 */
const PUBLIC_V6 = ['2000::', 3] as const
const SPECIAL_V6: typeof SPECIAL_V4 = [
  ['2001::', 23, 'protocol assignments, Teredo among them'],
  ['2001:db8::', 32, 'documentation'],
  ['2002::', 16, '6to4, which hides an address of version 4'],
  ['2620:4f:8000::', 48, 'AS112'],
  ['3fff::', 20, 'documentation'],
]

const special = new BlockList()
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, 'ipv6')
const given = new BlockList()
given.addSubnet(...PUBLIC_V6, 'ipv6')

/**
 * Is this an address that anybody on the internet may reach? What is no address, or not known to be public, is not.
 *
 * @param address as a resolver gives it: dotted figures, or version 6 without brackets
 */
export const isPublicAddress = (address: string): boolean => {
  if (address.includes('%')) return false
  const version = isIP(address)
  if (version === 4) return !special.check(address, 'ipv4')
  return version === 6 && given.check(address, 'ipv6') && !special.check(address, 'ipv6')
}
