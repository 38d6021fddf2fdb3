-- Schema access as its migrations make it. Written by `npm run db:drift -- --write`; do not edit.

table access.api_keys
  id uuid not null
  name text not null
  token_hash bytea not null
  hint text not null
  role_id uuid not null
  created_at timestamp with time zone not null default now()
  created_by text not null
  expires_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint api_keys_pkey PRIMARY KEY (id)
  constraint api_keys_role_id_fkey FOREIGN KEY (role_id) REFERENCES access.roles(id)
  constraint api_keys_token_unique UNIQUE (token_hash)

table access.audit_entries
  position bigint not null
  id uuid not null
  at timestamp with time zone not null
  actor_kind text not null
  actor_id text not null
  type text not null
  entity_type text not null
  entity_id text not null
  fields text[] not null
  hash bytea not null
  constraint audit_entries_event_unique UNIQUE (id)
  constraint audit_entries_pkey PRIMARY KEY ("position")
  index audit_entries_by_actor USING btree (actor_id, "position")
  index audit_entries_by_entity USING btree (entity_id, "position")
  index audit_entries_by_time USING btree (at)

table access.idempotency
  principal text not null
  mutation text not null
  key text not null
  result_id uuid not null
  made_at timestamp with time zone not null default now()
  constraint idempotency_pkey PRIMARY KEY (principal, mutation, key)

table access.projection_cursors
  name text not null
  position bigint not null
  constraint projection_cursors_pkey PRIMARY KEY (name)

table access.roles
  id uuid not null
  name text not null
  description text not null default ''::text
  rights jsonb not null
  is_builtin boolean not null default false
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint roles_name_check CHECK ((name ~ '^[a-z][a-z0-9-]{1,40}$'::text))
  constraint roles_name_unique UNIQUE (name)
  constraint roles_pkey PRIMARY KEY (id)

table access.sessions
  id uuid not null
  user_id uuid not null
  token_hash bytea not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone not null
  constraint sessions_pkey PRIMARY KEY (id)
  constraint sessions_token_unique UNIQUE (token_hash)
  constraint sessions_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.users(id) ON DELETE CASCADE
  index sessions_user USING btree (user_id)

table access.sign_in_failures
  email text not null
  failures integer not null
  locked_until timestamp with time zone not null
  constraint sign_in_failures_pkey PRIMARY KEY (email)

table access.team_members
  team_id uuid not null
  user_id uuid not null
  constraint team_members_pkey PRIMARY KEY (team_id, user_id)
  constraint team_members_team_id_fkey FOREIGN KEY (team_id) REFERENCES access.teams(id) ON DELETE CASCADE
  constraint team_members_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.users(id) ON DELETE CASCADE
  index team_members_user USING btree (user_id)

table access.teams
  id uuid not null
  name text not null
  created_at timestamp with time zone not null default now()
  constraint teams_name_unique UNIQUE (name)
  constraint teams_pkey PRIMARY KEY (id)

table access.user_roles
  user_id uuid not null
  role_id uuid not null
  constraint user_roles_pkey PRIMARY KEY (user_id, role_id)
  constraint user_roles_role_id_fkey FOREIGN KEY (role_id) REFERENCES access.roles(id)
  constraint user_roles_user_id_fkey FOREIGN KEY (user_id) REFERENCES access.users(id) ON DELETE CASCADE

table access.users
  id uuid not null
  email text not null
  name text not null
  password_hash text not null
  is_active boolean not null default true
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  updated_at timestamp with time zone not null default now()
  constraint users_pkey PRIMARY KEY (id)
  index users_email_unique UNIQUE USING btree (lower(email))
