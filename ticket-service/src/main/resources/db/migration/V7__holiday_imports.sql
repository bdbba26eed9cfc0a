-- Holidays that somebody has read from a file; they count once somebody else has approved them.
create table sla_holiday_import (
    tenant_id     text        not null,
    id            uuid        not null,
    version       bigint      not null,
    calendar_code text        not null,
    status        text        not null,
    holidays      jsonb       not null,
    through       date        not null,
    proposed_by   text        not null,
    proposed_at   timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    published_as  integer,
    primary key (tenant_id, id),
    constraint sla_holiday_import_is_decided_by_somebody
        check ((status = 'PROPOSED') = (decided_by is null) and (status = 'APPROVED') = (published_as is not null)),
    constraint sla_holiday_import_four_eyes check (status <> 'APPROVED' or decided_by <> proposed_by)
);
select protect_by_tenant('sla_holiday_import');
