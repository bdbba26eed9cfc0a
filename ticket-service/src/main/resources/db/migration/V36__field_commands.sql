-- What technicians' apps told after they had been away: each command once, with what became of it. The device's time is
-- what it says; the skew is how far its clock was behind ours when it spoke.
create table field_command (
    tenant_id text not null,
    technician text not null,
    command_id uuid not null,
    place bigint generated always as identity,
    ticket_id uuid not null,
    seen_version bigint not null,
    digest bytea not null,
    occurred_at timestamptz not null,
    received_at timestamptz not null,
    skew_millis bigint not null,
    verdict text not null,
    version bigint,
    code text,
    detail text,
    primary key (tenant_id, technician, command_id)
);
create index field_command_chain on field_command (tenant_id, technician, ticket_id, seen_version, place);
select protect_by_tenant('field_command');
select append_only('field_command');
