-- How far somebody has come with what they are asked, as far as that is known.
alter table survey_arrival add column opened_at timestamptz, add column started_at timestamptz,
    add column answered boolean not null default false;
alter table survey_arrival alter column answered drop default;

-- How many of a hundred people like them were asked: by this what they answer is weighted later.
alter table invitation add column sampling_percent smallint;

-- How many came how far, by the day on which they were asked. What is counted at once is spread over shares, which are
-- summed when somebody looks.
create table funnel_tally (
    tenant_id        text     not null,
    day              date     not null,
    template_code    text     not null,
    template_version integer  not null,
    channel          text     not null,
    share            smallint not null,
    asked            bigint   not null,
    delivered        bigint   not null,
    opened           bigint   not null,
    started          bigint   not null,
    answered         bigint   not null,
    primary key (tenant_id, day, template_code, template_version, channel, share)
);

-- Until now nobody noted who opened or started it: whoever has answered has done both.
alter table survey_arrival no force row level security;
alter table invitation no force row level security;
update survey_arrival set answered = true
from invitation asked
where asked.tenant_id = survey_arrival.tenant_id and asked.id = survey_arrival.invitation_id
    and asked.status = 'ANSWERED';
insert into funnel_tally (tenant_id, day, template_code, template_version, channel, share, asked, delivered, opened,
    started, answered)
select asked.tenant_id, (asked.sent_at at time zone 'UTC')::date, asked.template_code, asked.template_version,
    arrival.way, 0, count(*), count(*) filter (where arrival.messages > 0 or arrival.opened_by is not null),
    count(*) filter (where arrival.answered), count(*) filter (where arrival.answered),
    count(*) filter (where arrival.answered)
from invitation asked
join survey_arrival arrival on arrival.tenant_id = asked.tenant_id and arrival.invitation_id = asked.id
where asked.sent_at is not null
group by 1, 2, 3, 4, 5;
alter table invitation force row level security;
alter table survey_arrival force row level security;
select protect_by_tenant('funnel_tally');
