import { filled, named, type PostalAddress } from '@tributary/connector-kit';
import type { AddressWire } from './wire.ts';

export function placeOf(address: AddressWire): PostalAddress {
  return {
    ...named('recipient', address.party_name),
    lines: [address.name, ...(address.street ?? '').split('\n')]
      .filter(filled)
      .map((line) => line.trim())
      .slice(0, 10),
    ...named('city', address.city),
    ...named('region', address['subdivision.']?.name),
    ...named('postalCode', address.postal_code),
    ...named('country', address['country.']?.code),
  };
}
