-- Scores are told apart by batch, centre, technician, channel and version of the survey too; '' where there is none.
alter table asked_tally add column batch text not null default '', add column centre text not null default '',
    add column technician text not null default '', add column channel text not null default '';
alter table score_tally add column batch text not null default '', add column centre text not null default '',
    add column technician text not null default '', add column channel text not null default '',
    add column template_code text not null default '', add column template_version integer not null default 1;
alter table answer_tally add column batch text not null default '', add column centre text not null default '',
    add column technician text not null default '', add column channel text not null default '';

-- Levels were counted by occasion; which version asked is told by the responses themselves.
alter table score_tally no force row level security;
alter table asked_tally no force row level security;
alter table answer_tally no force row level security;
alter table response no force row level security;
create temporary table told_scores as
select tenant_id, (recorded_at at time zone 'UTC')::date as day, occasion, coalesce(gtin, '') as gtin, retailer_id,
    template_code, template_version, quality_score as quality, emotional_score as emotion, count(*) as answers
from response where quality_score is not null and emotional_score is not null group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
-- Of some answers only the counts are left: they are taken for answers to the survey that comes with the product.
insert into told_scores
select tenant_id, day, occasion, gtin, retailer_id, replace(lower(occasion), '_', '-'), 1, quality, emotion, sum(answers)
from (
    select tenant_id, day, occasion, gtin, retailer_id, quality, emotion, answers from score_tally
    union all
    select tenant_id, day, occasion, gtin, retailer_id, quality, emotion, -answers from told_scores) rest
group by 1, 2, 3, 4, 5, 8, 9 having sum(answers) > 0;
alter table score_tally drop constraint if exists score_tally_pkey;
delete from score_tally;
insert into score_tally (
    tenant_id, day, occasion, gtin, retailer_id, template_code, template_version, quality, emotion, answers)
select tenant_id, day, occasion, gtin, retailer_id, template_code, template_version, quality, emotion, sum(answers)
from told_scores group by 1, 2, 3, 4, 5, 6, 7, 8, 9;
drop table told_scores;
alter table score_tally add primary key (
    tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code, template_version,
    quality, emotion);
alter table asked_tally drop constraint if exists asked_tally_pkey;
alter table asked_tally add primary key (
    tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel);
alter table answer_tally drop constraint if exists answer_tally_pkey;
alter table answer_tally add primary key (
    tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code, template_version,
    question_id, score);

-- What was counted, summed by each single trait and day and month. place: of ASKED 0 who was asked and 1 who answered;
-- of LEVELS five times the quality and once the emotion, from 0; of a scale such as CSAT/QUALITY the step.
create table rolled_tally (
    tenant_id        text     not null,
    told_by          text     not null,
    span             text     not null check (span in ('DAY', 'MONTH')),
    begins           date     not null,
    name             text     not null,
    occasion         text     not null,
    template_code    text     not null,
    template_version integer  not null,
    what             text     not null,
    place            smallint not null,
    answers          bigint   not null,
    primary key (tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what, place)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05, autovacuum_analyze_scale_factor = 0.05);

-- What was counted since and is not summed yet: whoever reads adds both, and the sum takes it from here in one step.
create table tally_change (
    tenant_id        text     not null,
    seq              bigint   generated always as identity,
    day              date     not null,
    occasion         text     not null,
    gtin             text     not null,
    retailer_id      text     not null,
    batch            text     not null,
    centre           text     not null,
    technician       text     not null,
    channel          text     not null,
    template_code    text     not null,
    template_version integer  not null,
    what             text     not null,
    place            smallint not null,
    answers          bigint   not null,
    primary key (tenant_id, seq)
) with (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05);

create function note_asked() returns trigger language plpgsql as $$
begin
    insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
        template_code, template_version, what, place, answers)
    select new.tenant_id, new.day, new.occasion, new.gtin, new.retailer_id, new.batch, new.centre, new.technician,
        new.channel, '', 0, 'ASKED', told.place, told.answers
    from (values (0, new.asked - coalesce(old.asked, 0)), (1, new.answered - coalesce(old.answered, 0)))
        told (place, answers)
    where told.answers <> 0;
    return null;
end $$;
create trigger note_asked after insert or update on asked_tally for each row execute function note_asked();

create function note_scored() returns trigger language plpgsql as $$
begin
    insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
        template_code, template_version, what, place, answers)
    values (new.tenant_id, new.day, new.occasion, new.gtin, new.retailer_id, new.batch, new.centre, new.technician,
        new.channel, new.template_code, new.template_version, 'LEVELS', (new.quality - 1) * 5 + new.emotion - 1,
        new.answers - coalesce(old.answers, 0));
    return null;
end $$;
create trigger note_scored after insert or update on score_tally for each row execute function note_scored();

create function note_answered() returns trigger language plpgsql as $$
begin
    insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
        template_code, template_version, what, place, answers)
    values (new.tenant_id, new.day, new.occasion, new.gtin, new.retailer_id, new.batch, new.centre, new.technician,
        new.channel, new.template_code, new.template_version, new.type || '/' || new.tag, new.score,
        new.answers - coalesce(old.answers, 0));
    return null;
end $$;
create trigger note_answered after insert or update on answer_tally for each row execute function note_answered();

-- All that was counted until now waits to be summed.
insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
    template_code, template_version, what, place, answers)
select tenant_id, day, occasion, gtin, retailer_id, '', '', '', '', '', 0, 'ASKED', 0, asked from asked_tally
union all
select tenant_id, day, occasion, gtin, retailer_id, '', '', '', '', '', 0, 'ASKED', 1, answered from asked_tally
where answered > 0
union all
select tenant_id, day, occasion, gtin, retailer_id, '', '', '', '', template_code, template_version, 'LEVELS',
    (quality - 1) * 5 + emotion - 1, answers from score_tally
union all
select tenant_id, day, occasion, gtin, retailer_id, '', '', '', '', template_code, template_version,
    type || '/' || tag, score, answers from answer_tally;

alter table score_tally force row level security;
alter table asked_tally force row level security;
alter table answer_tally force row level security;
alter table response force row level security;
select protect_by_tenant('rolled_tally');
select protect_by_tenant('tally_change');
