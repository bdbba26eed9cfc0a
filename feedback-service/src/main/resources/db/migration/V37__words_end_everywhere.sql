-- What customers said about a complaint, and what was written anonymously, ends as other words do: half a year later unless
-- the settings say otherwise; what is here already, too. Of a complaint that still runs it is kept until it has ended.
alter table timer no force row level security;
alter table complaint no force row level security;
alter table complaint_words no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select told.tenant_id, 'complaint-words', told.id, told.opened_at + interval '180 days',
    told.opened_at + interval '180 days'
from complaint told join complaint_words said on said.tenant_id = told.tenant_id and said.complaint_id = told.id
on conflict do nothing;
alter table complaint_words force row level security;
alter table complaint force row level security;

-- Whether anything was written is all that is known of the sealed answer; of those before, it is not known.
alter table anonymous_arrival add column worded boolean not null default true;
alter table anonymous_arrival alter column worded drop default;
alter table anonymous_response add column worded boolean not null default true;
alter table anonymous_response alter column worded drop default;
create index anonymous_response_worded on anonymous_response (tenant_id, day) where worded;
grant update (content, worded) on anonymous_response to ${app};

alter table anonymous_arrival no force row level security;
alter table anonymous_response no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select tenant_id, 'anonymous-words', md5(day::text)::uuid, over, over
from (select tenant_id, day, (day + 181)::timestamp at time zone 'UTC' as over from anonymous_response
    union select tenant_id, day, (day + 181)::timestamp at time zone 'UTC' from anonymous_arrival) known
on conflict do nothing;
alter table anonymous_response force row level security;
alter table anonymous_arrival force row level security;
alter table timer force row level security;
