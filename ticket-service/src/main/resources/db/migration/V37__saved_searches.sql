-- Searches that staff keeps. What they look for may name people, so it is sealed; the version says how to read it.
create table saved_search (
    tenant_id text not null,
    id uuid not null,
    version bigint not null,
    owner text not null,
    name text not null,
    shared boolean not null,
    filter_version int not null,
    filter bytea not null,
    created_at timestamptz not null,
    primary key (tenant_id, id)
);
create index saved_search_owner on saved_search (tenant_id, owner, id);
select protect_by_tenant('saved_search');
