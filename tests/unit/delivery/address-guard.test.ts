import { describe, expect, it } from 'vitest';
import { AddressGuard } from '../../../platform/delivery/address-guard.ts';

describe('AddressGuard', () => {
  const guard = new AddressGuard([]);

  it.each([
    '0.0.0.0',
    '10.0.0.1',
    '100.64.0.1',
    '100.127.255.255',
    '127.0.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.16.0.1',
    '172.31.255.255',
    '192.0.0.8',
    '192.168.1.1',
    '198.18.0.1',
    '203.0.113.7',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::127.0.0.1',
    '::ffff:127.0.0.1',
    '::ffff:7f00:1',
    '0:0:0:0:0:FFFF:10.0.0.1',
    '64:ff9b::10.0.0.1',
    '64:ff9b::a9fe:a9fe',
    '64:ff9b:1::1',
    '100::1',
    '2001:0:4136:e378:8000:63bf:3fff:fdd2',
    '2001:db8::1',
    '2002:7f00:1::1',
    '3fff::1',
    '5f00::1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'fe80::1%eth0',
    'fec0::1',
    'ff02::1',
    'not an address',
    '',
  ])('refuses %j', (address) => {
    expect(guard.reachOf(address)).toBe('refused');
  });

  it.each([
    '1.1.1.1',
    '9.255.255.255',
    '11.0.0.0',
    '100.63.255.255',
    '100.128.0.0',
    '172.15.255.255',
    '172.32.0.0',
    '192.0.1.1',
    '223.255.255.255',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2001:4860:4860::8888',
    '2606:4700:4700::1111',
  ])('lets %j through', (address) => {
    expect(guard.reachOf(address)).toBe('public');
  });

  it('lets through what is allowed, and nothing beside it', () => {
    const opened = new AddressGuard(['10.1.0.0/16', '127.0.0.1', 'fd12:3456::/32']);
    const inside = ['10.1.255.1', '::ffff:10.1.0.1', '127.0.0.1', 'fd12:3456::9'];
    const beside = ['10.2.0.1', '127.0.0.2', 'fd12:3457::1'];
    const reaches = (addresses: string[]) => new Set(addresses.map((address) => opened.reachOf(address)));
    expect(reaches(inside)).toEqual(new Set(['allowed']));
    expect(reaches(beside)).toEqual(new Set(['refused']));
    expect(opened.reachOf('8.8.8.8')).toBe('public');
  });
});
