-- Surveys in versions; what was sent by one never changes. Those that come with the product are in no row.
create table survey_template (
    tenant_id    text        not null,
    id           uuid        not null,
    version      bigint      not null,
    event_count  bigint      not null,
    code         text        not null,
    number       integer     not null check (number > 0),
    status       text        not null,
    document     jsonb       not null,
    published_at timestamptz,
    retired_at   timestamptz,
    primary key (tenant_id, id),
    constraint survey_template_once unique (tenant_id, code, number)
);
select protect_by_tenant('survey_template');

-- Not only tickets are asked about: what it is about is named by its kind.
alter table invitation rename column ticket_id to subject_id;
alter table invitation rename column ticket_number to subject_number;
alter table invitation rename constraint invitation_once_per_ticket to invitation_once;
alter table invitation alter column subject_number drop not null;
alter table invitation add column subject_kind text not null default 'TICKET';
alter table invitation alter column subject_kind drop default;
alter table response rename column ticket_id to subject_id;
alter table response rename column ticket_number to subject_number;
alter table response alter column subject_number drop not null;
alter table response add column subject_kind text not null default 'TICKET';
alter table response alter column subject_kind drop default;

-- What somebody was asked by, from the moment on when they were asked.
alter table invitation add column template_code text, add column template_version integer;
alter table response add column template_code text, add column template_version integer;
alter table response alter column quality_score drop not null, alter column emotional_score drop not null;

-- What was answered to each question, by the kind of the question; words are kept apart.
create table response_answer (
    tenant_id     text     not null,
    invitation_id uuid     not null,
    question_id   text     not null,
    type          text     not null,
    tag           text,
    score         smallint,
    choices       text[]   not null,
    position      smallint not null,
    primary key (tenant_id, invitation_id, question_id),
    foreign key (tenant_id, invitation_id) references response (tenant_id, invitation_id)
);

alter table response_comment add column question_id text not null default 'comment';
alter table response_comment alter column question_id drop default;
alter table response_comment drop constraint response_comment_pkey;
alter table response_comment add primary key (tenant_id, invitation_id, question_id);

-- How often each step of each scale was answered, counted as the scores of the two levels are.
create table answer_tally (
    tenant_id        text     not null,
    day              date     not null,
    occasion         text     not null,
    gtin             text     not null,
    retailer_id      text     not null,
    template_code    text     not null,
    template_version integer  not null,
    question_id      text     not null,
    type             text     not null,
    tag              text     not null,
    score            smallint not null,
    answers          bigint   not null,
    primary key (tenant_id, day, occasion, gtin, retailer_id, template_code, template_version, question_id, score)
) with (fillfactor = 80);

-- Until now there were two questions for every occasion: the surveys that come with the product still ask them.
alter table invitation no force row level security;
alter table response no force row level security;
update invitation set template_code = replace(lower(occasion), '_', '-'), template_version = 1
where sent_at is not null;
update response set template_code = replace(lower(occasion), '_', '-'), template_version = 1;
insert into response_answer
select tenant_id, invitation_id, 'quality', 'CSAT', 'QUALITY', quality_score, '{}'::text[], 0 from response
union all
select tenant_id, invitation_id, 'emotional', 'CSAT', 'EMOTION', emotional_score, '{}'::text[], 1 from response;
insert into answer_tally
select response.tenant_id, (recorded_at at time zone 'UTC')::date, occasion, coalesce(gtin, ''), retailer_id,
    template_code, template_version, question_id, type, tag, score, count(*)
from response join response_answer using (tenant_id, invitation_id)
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11;
alter table invitation force row level security;
alter table response force row level security;

alter table response alter column template_code set not null, alter column template_version set not null;

select protect_by_tenant('response_answer');
select append_only('response_answer');
select protect_by_tenant('answer_tally');
