import { file, type FileConfigInput, type MappingInput } from '@tributary/connector-file';
import type { Connector } from '@tributary/connector-kit';
import { vendure } from '@tributary/connector-vendure';

/** Every connector that this hub has. The only file that knows a vendor. */
export const CONNECTORS: readonly Connector[] = [file, vendure];

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
  configOf(folder: string, files: readonly ImportedFile[]): FileConfigInput {
    // Parsed by the connector's own schema, like every configuration.
    return { folder, streams: files.map((one) => ({ ...one, mapping: one.mapping as MappingInput })) };
  },
} as const;
