import { bluesky } from '@tributary/connector-bluesky';
import { carddav } from '@tributary/connector-carddav';
import {
  file,
  previewRows,
  proposeMapping,
  VCARD_MAPPING,
  type FileConfigInput,
  type MappingInput,
} from '@tributary/connector-file';
import { ghost } from '@tributary/connector-ghost';
import { http } from '@tributary/connector-http';
import type { Connector } from '@tributary/connector-kit';
import { mail } from '@tributary/connector-mail';
import { mastodon } from '@tributary/connector-mastodon';
import { medusa } from '@tributary/connector-medusa';
import { postgres } from '@tributary/connector-postgres';
import { shopify } from '@tributary/connector-shopify';
import { tryton } from '@tributary/connector-tryton';
import { vendure } from '@tributary/connector-vendure';
import { woocommerce } from '@tributary/connector-woocommerce';

/** Every connector that this hub has. The only file that knows a vendor. */
export const CONNECTORS: readonly Connector[] = [
  bluesky,
  carddav,
  file,
  ghost,
  http,
  mail,
  mastodon,
  medusa,
  postgres,
  shopify,
  tryton,
  vendure,
  woocommerce,
];

/** Nobody waits behind an import: large batches, few transactions. */
const BATCH_SIZE = 2_000;

export interface ImportedFile {
  /** Name of its stream. */
  readonly name: string;
  /** Name in the folder. */
  readonly files: string;
  readonly mapping: unknown;
}

/** The connector that `tributary import` runs, and what a connection of it is configured with. */
export const IMPORTS = {
  connectorId: file.id,
  propose: proposeMapping,
  preview: previewRows,
  /** How address books are read when nobody says otherwise. */
  mappingOf: (name: string): MappingInput | undefined => (/\.(vcf|vcard)$/i.test(name) ? VCARD_MAPPING : undefined),
  configOf(folder: string, files: readonly ImportedFile[]): FileConfigInput {
    // Parsed by the connector's own schema, like every configuration.
    return {
      folder,
      batchSize: BATCH_SIZE,
      streams: files.map((one) => ({ ...one, mapping: one.mapping as MappingInput })),
    };
  },
} as const;
