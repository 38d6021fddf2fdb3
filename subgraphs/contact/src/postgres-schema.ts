import { pgSchema } from 'drizzle-orm/pg-core';

export const contactSchema = pgSchema('contact');
