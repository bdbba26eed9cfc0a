-- What somebody complained of by an answer, by what it measures: whether it was put right is said by an answer that measures
-- the same. The two levels alone, as they stood beside the complaint so far, told nothing of all other scales.
alter table complaint add column bad text[] not null default '{}';

alter table complaint no force row level security;
alter table response_answer no force row level security;
update complaint told set bad = array(
    select level.tag from (values ('QUALITY', told.quality_score), ('EMOTION', told.emotional_score)) level (tag, score)
    where level.score <= 2
    union
    select given.tag from response_answer given
    where given.tenant_id = told.tenant_id and given.invitation_id = told.invitation_id and given.tag is not null
        and (given.type = 'NPS' and given.score <= 6 or given.type = 'CES' and given.score <= 2))
where told.source = 'ANSWER';
alter table response_answer force row level security;
alter table complaint force row level security;
