create table public.profiles (
  id uuid primary key references auth.users (id) on delete cascade,
  email text not null unique,
  created_at timestamptz not null default now()
);

create table public.user_roles (
  user_id uuid not null references public.profiles (id) on delete cascade,
  role text not null check (role in ('admin', 'member')),
  primary key (user_id, role)
);

create table public.workflows (
  id uuid primary key default gen_random_uuid(),
  user_id uuid not null references public.profiles (id) on delete cascade,
  title text not null,
  graph jsonb not null,
  created_at timestamptz not null default now()
);

create table public.executions (
  id uuid primary key default gen_random_uuid(),
  workflow_id uuid not null references public.workflows (id) on delete cascade,
  status text not null,
  started_at timestamptz not null default now(),
  finished_at timestamptz
);

create table public.workflow_generation_jobs (
  id uuid primary key,
  kind text not null,
  user_id uuid references public.profiles (id) on delete cascade,
  worker_id text not null,
  status text not null,
  result jsonb,
  created_at timestamptz not null default now()
);

create index profiles_created_at on public.profiles (created_at);
create index user_roles_role on public.user_roles (role);
create index workflows_user on public.workflows (user_id);
create index executions_workflow on public.executions (workflow_id, started_at desc);
create index workflow_generation_jobs_user on public.workflow_generation_jobs (user_id, status);
