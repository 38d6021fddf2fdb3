import { pgSchema, timestamp } from 'drizzle-orm/pg-core';

export const integration = pgSchema('integration');

export const at = (name: string) => timestamp(name, { withTimezone: true });
