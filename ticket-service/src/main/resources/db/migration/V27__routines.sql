-- What is done about tickets of a kind without anybody asking: that they have arrived is said, and what its customer leaves
-- alone is closed after a notice.
create table routine (
    tenant_id    text    not null,
    kind         text    not null,
    version      bigint  not null,
    acknowledge  boolean not null,
    notice_after text, -- ISO-8601; nothing is closed where it is absent
    close_after  text,
    primary key (tenant_id, kind),
    constraint routine_closes_after_a_notice check ((notice_after is null) = (close_after is null))
);
select protect_by_tenant('routine');
