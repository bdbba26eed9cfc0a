-- What things are called where that is not decided by their terms: main, and tiers, whose versions stay as published.
create table display_name (
    tenant_id text        not null,
    programme text        not null,
    kind      text        not null check (kind in ('PROGRAMME', 'TIER')),
    code      text        not null,
    version   bigint      not null,
    en        text        not null,
    fa        text        not null,
    named_by  text        not null,
    named_at  timestamptz not null,
    primary key (tenant_id, programme, kind, code)
);
select protect_by_tenant('display_name');
