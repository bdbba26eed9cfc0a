-- The lines of a chunk are one row: they are written once, with the chunk's commit, and only read in their order.
alter table import_result rename to import_result_line;
alter index import_result_pkey rename to import_result_line_pkey;
alter table import_result_line no force row level security;
create table import_result (
    tenant_id    text     not null,
    import_id    uuid     not null,
    first_record bigint   not null,
    refused      bigint[] not null,
    lines        text[]   not null,
    primary key (tenant_id, import_id, first_record)
);
insert into import_result (tenant_id, import_id, first_record, refused, lines)
select tenant_id, import_id, min(record),
    coalesce(array_agg(record order by record) filter (where outcome in ('rejected', 'conflict')), '{}'),
    array_agg(line order by record)
from import_result_line group by tenant_id, import_id, (record - 1) / 500;
drop table import_result_line;
select protect_by_tenant('import_result');
select append_only('import_result');
