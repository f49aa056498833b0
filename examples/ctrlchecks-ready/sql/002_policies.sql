alter table public.profiles enable row level security;
alter table public.user_roles enable row level security;
alter table public.workflows enable row level security;
alter table public.executions enable row level security;
alter table public.workflow_generation_jobs enable row level security;

create policy own_profile on public.profiles for select using (auth.uid() = id);
create policy own_roles on public.user_roles for select using (auth.uid() = user_id);
create policy own_workflows on public.workflows for all using (auth.uid() = user_id) with check (auth.uid() = user_id);
create policy own_executions on public.executions for select
  using (exists (select 1 from public.workflows w where w.id = workflow_id and w.user_id = auth.uid()));
create policy own_jobs on public.workflow_generation_jobs for select using (auth.uid() = user_id);
