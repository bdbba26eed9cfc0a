-- How far people come, by product and service centre too; where it is about none, or none is known, it is empty.
alter table funnel_tally add column gtin text not null default '', add column centre text not null default '';
alter table funnel_tally alter column gtin drop default, alter column centre drop default;
alter table funnel_tally drop constraint funnel_tally_pkey;
alter table funnel_tally add primary key
    (tenant_id, day, template_code, template_version, channel, gtin, centre, share);

-- What was counted until now is moved to where it belongs, as far as invitations are there; sums stay as they were.
alter table invitation no force row level security;
alter table survey_arrival no force row level security;
alter table origin no force row level security;
alter table funnel_tally no force row level security;
create temporary table known_funnel on commit drop as
select asked.tenant_id, (asked.sent_at at time zone 'UTC')::date as day, asked.template_code, asked.template_version,
    arrival.way as channel, coalesce(asked.gtin, '') as gtin, coalesce(made.centre, '') as centre, count(*) as asked,
    count(*) filter (where arrival.messages > 0 or arrival.opened_by is not null) as delivered,
    count(*) filter (where arrival.answered or arrival.started_at is not null or arrival.opened_at is not null) as opened,
    count(*) filter (where arrival.answered or arrival.started_at is not null) as started,
    count(*) filter (where arrival.answered) as answered
from invitation asked
join survey_arrival arrival on arrival.tenant_id = asked.tenant_id and arrival.invitation_id = asked.id
left join origin made on made.tenant_id = asked.tenant_id and made.subject_id = asked.subject_id
where asked.sent_at is not null
group by 1, 2, 3, 4, 5, 6, 7;
delete from known_funnel where gtin = '' and centre = '';
insert into funnel_tally (tenant_id, day, template_code, template_version, channel, gtin, centre, share, asked,
    delivered, opened, started, answered)
select tenant_id, day, template_code, template_version, channel, gtin, centre, 0, asked, delivered, opened, started,
    answered
from known_funnel;
insert into funnel_tally as known (tenant_id, day, template_code, template_version, channel, gtin, centre, share, asked,
    delivered, opened, started, answered)
select tenant_id, day, template_code, template_version, channel, '', '', 0, -sum(asked), -sum(delivered), -sum(opened),
    -sum(started), -sum(answered)
from known_funnel
group by 1, 2, 3, 4, 5
on conflict (tenant_id, day, template_code, template_version, channel, gtin, centre, share) do update set
    asked = known.asked + excluded.asked, delivered = known.delivered + excluded.delivered,
    opened = known.opened + excluded.opened, started = known.started + excluded.started,
    answered = known.answered + excluded.answered;
alter table funnel_tally force row level security;
alter table origin force row level security;
alter table survey_arrival force row level security;
alter table invitation force row level security;
