-- Until when events of a time are judged by a programme, however late they are told. What is declared stays declared.
create table programme_closing (
    tenant_id       text        not null,
    programme       text        not null,
    happened_before timestamptz not null,
    closes_at       timestamptz not null,
    declared_by     text        not null,
    declared_at     timestamptz not null,
    primary key (tenant_id, programme, happened_before),
    constraint programme_closing_with_notice check (closes_at >= happened_before + interval '1 day'
        and closes_at >= declared_at + interval '1 day')
);
select protect_by_tenant('programme_closing');
select append_only('programme_closing');
create trigger written_once before update or delete on programme_closing
    for each row execute function written_once();
create trigger never_emptied before truncate on programme_closing for each statement execute function written_once();
