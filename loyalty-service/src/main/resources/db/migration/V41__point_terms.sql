-- From when on, and for how long, points of a programme can be spent, by when that happened for which they are given. What is
-- null is as the installation is set; what is published stays.
create table programme_point_terms (
    tenant_id    text        not null,
    programme    text        not null,
    valid_from   timestamptz not null,
    validity     text,
    ending       text        check (ending in ('DAY', 'MONTH', 'YEAR')),
    pending_for  text,
    published_by text        not null,
    published_at timestamptz not null,
    primary key (tenant_id, programme, valid_from),
    constraint programme_point_terms_with_notice
        check (valid_from = published_at or valid_from >= published_at + interval '1 day')
);
select protect_by_tenant('programme_point_terms');
select append_only('programme_point_terms');
create trigger written_once before update or delete on programme_point_terms
    for each row execute function written_once();
create trigger never_emptied before truncate on programme_point_terms
    for each statement execute function written_once();
