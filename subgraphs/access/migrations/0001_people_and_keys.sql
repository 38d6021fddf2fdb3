-- Safe while the old version runs: it is the first.
create table access.roles (
  id uuid primary key,
  name text not null constraint roles_name_unique unique check (name ~ '^[a-z][a-z0-9-]{1,40}$'),
  description text not null default '',
  -- type → actions; the shape is platform/src/policy's Rights
  rights jsonb not null,
  is_builtin boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

create table access.users (
  id uuid primary key,
  email text not null,
  name text not null,
  password_hash text not null,
  is_active boolean not null default true,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create unique index users_email_unique on access.users (lower(email));

create table access.user_roles (
  user_id uuid not null references access.users on delete cascade,
  role_id uuid not null references access.roles,
  primary key (user_id, role_id)
);

create table access.teams (
  id uuid primary key,
  name text not null constraint teams_name_unique unique,
  created_at timestamptz not null default now()
);

create table access.team_members (
  team_id uuid not null references access.teams on delete cascade,
  user_id uuid not null references access.users on delete cascade,
  primary key (team_id, user_id)
);
create index team_members_user on access.team_members (user_id);

create table access.sessions (
  id uuid primary key,
  user_id uuid not null references access.users on delete cascade,
  -- SHA-256 of the token: the token itself is known to its holder only
  token_hash bytea not null constraint sessions_token_unique unique,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null
);
create index sessions_user on access.sessions (user_id);

create table access.sign_in_failures (
  email text primary key,
  failures integer not null,
  locked_until timestamptz not null
);

create table access.api_keys (
  id uuid primary key,
  name text not null,
  token_hash bytea not null constraint api_keys_token_unique unique,
  -- the first letters of the key, to tell keys apart in a list
  hint text not null,
  role_id uuid not null references access.roles,
  created_at timestamptz not null default now(),
  created_by text not null,
  expires_at timestamptz,
  revoked_at timestamptz
);

create table access.projection_cursors (name text primary key, position bigint not null);
create table access.idempotency (
  principal text not null,
  mutation text not null,
  key text not null,
  result_id uuid not null,
  made_at timestamptz not null default now(),
  primary key (principal, mutation, key)
);
