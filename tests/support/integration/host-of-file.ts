import { afterEach } from '@jest/globals';
import { ofFile } from '../of-file.ts';
import { scriptedVendor, type ScriptedVendor } from './scripted-vendor.ts';
import { startTestHost, type TestHost } from './test-host.ts';

export interface HostOfFile {
  readonly vendor: ScriptedVendor;
  readonly test: TestHost;
}

/** A host and a vendor that it may be connected to, for the tests of one file. */
export function hostOfFile(change?: Parameters<typeof scriptedVendor>[0]): HostOfFile {
  const vendor = scriptedVendor(change);
  return { vendor, test: ofFile(async () => await startTestHost([vendor.connector])) };
}

/** The same; after each test the vendor and what was delivered are as if nothing had been. */
export function freshHostOfFile(change?: Parameters<typeof scriptedVendor>[0]): HostOfFile {
  const { vendor, test } = hostOfFile(change);
  afterEach(() => {
    vendor.rows.clear();
    vendor.beforePage = () => undefined;
    vendor.beforeKeys = () => undefined;
    test.inbound.judge = () => undefined;
    test.inbound.before = () => undefined;
    test.inbound.after = () => undefined;
    test.inbound.held.clear();
    test.inbound.taken.length = 0;
  });
  return { vendor, test };
}
