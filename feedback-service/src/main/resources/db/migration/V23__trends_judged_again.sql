-- Of which series something was answered otherwise on a day that was judged, from when on: they are to be learnt again.
create table trend_redo (
    tenant_id   text not null,
    told_by     text not null,
    name        text not null,
    survey_code text not null,
    day         date not null,
    primary key (tenant_id, told_by, name, survey_code)
);
select protect_by_tenant('trend_redo');
