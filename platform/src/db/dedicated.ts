import postgres from 'postgres';

/** One connection of its own on postgres.js, for LISTEN and COPY. Never shared, never pooled (docs/adr/0005). */
export type Dedicated = postgres.Sql;

export function openDedicated(url: string, name: string): Dedicated {
  return postgres(url, {
    max: 1,
    idle_timeout: 0,
    max_lifetime: null,
    connect_timeout: 5,
    connection: { application_name: name, TimeZone: 'UTC' },
    onnotice: () => undefined,
  });
}
