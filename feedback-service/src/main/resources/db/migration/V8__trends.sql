-- What an occasion's, a product's or a retailer's customers answer over time; each counted day is judged once.
create table trend (
    tenant_id    text     not null,
    id           uuid     not null,
    version      bigint   not null,
    event_count  bigint   not null,
    told_by      text     not null,
    name         text     not null,
    question     text     not null,
    learnt       bigint[] not null,
    usual        double precision,
    variance     double precision,
    answers      bigint,
    smoothed     double precision,
    days_error   double precision,
    usual_part   double precision,
    shifted_on   date,
    shifted_from double precision,
    shifted_to   double precision,
    primary key (tenant_id, id),
    constraint trend_once_per_subject unique (tenant_id, name, told_by, question)
);
select protect_by_tenant('trend');

create table trend_progress (
    tenant_id text not null,
    judged_to date not null,
    primary key (tenant_id)
);
select protect_by_tenant('trend_progress');

select open_to_worker('score_tally');
