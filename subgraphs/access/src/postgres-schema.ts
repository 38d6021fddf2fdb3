import { pgSchema } from 'drizzle-orm/pg-core';

export const access = pgSchema('access');
