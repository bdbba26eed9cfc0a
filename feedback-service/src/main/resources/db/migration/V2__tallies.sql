-- Who was asked and what was answered, counted by UTC day: sums of these rows are the scores, exactly. They name no
-- customer, so they stay when one is forgotten. A ticket without a product has the gtin ''.
create table asked_tally (
    tenant_id   text   not null,
    day         date   not null,
    occasion    text   not null,
    gtin        text   not null,
    retailer_id text   not null,
    asked       bigint not null,
    answered    bigint not null,
    primary key (tenant_id, day, occasion, gtin, retailer_id)
) with (fillfactor = 80);

create table score_tally (
    tenant_id   text     not null,
    day         date     not null,
    occasion    text     not null,
    gtin        text     not null,
    retailer_id text     not null,
    quality     smallint not null check (quality between 1 and 5),
    emotion     smallint not null check (emotion between 1 and 5),
    answers     bigint   not null,
    primary key (tenant_id, day, occasion, gtin, retailer_id, quality, emotion)
) with (fillfactor = 80);

alter table invitation no force row level security;
alter table response no force row level security;
insert into asked_tally
select tenant_id, (sent_at at time zone 'UTC')::date, occasion, coalesce(gtin, ''), retailer_id, count(*),
    count(*) filter (where status = 'ANSWERED')
from invitation where sent_at is not null group by 1, 2, 3, 4, 5;
insert into score_tally
select tenant_id, (recorded_at at time zone 'UTC')::date, occasion, coalesce(gtin, ''), retailer_id, quality_score,
    emotional_score, count(*)
from response group by 1, 2, 3, 4, 5, 6, 7;
alter table invitation force row level security;
alter table response force row level security;

select protect_by_tenant('asked_tally');
select protect_by_tenant('score_tally');
