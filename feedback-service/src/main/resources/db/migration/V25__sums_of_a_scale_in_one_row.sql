-- What was answered on one scale is summed in one row: answers[n + 1] are those at place n, and whole is all of them.
alter table rolled_tally no force row level security;
delete from rolled_tally;
alter table rolled_tally drop constraint rolled_tally_pkey;
alter table rolled_tally drop column place, drop column answers, add column answers bigint[] not null,
    add column whole bigint not null;
alter table rolled_tally add primary key (
    tenant_id, told_by, span, begins, name, occasion, template_code, template_version, what);
alter table rolled_tally force row level security;

-- All that was counted until now waits to be summed anew.
alter table tally_change no force row level security;
alter table score_tally no force row level security;
alter table asked_tally no force row level security;
alter table answer_tally no force row level security;
delete from tally_change;
insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
    template_code, template_version, what, place, answers)
select tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, '', 0, 'ASKED', 0, asked
from asked_tally where asked <> 0
union all
select tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, '', 0, 'ASKED', 1, answered
from asked_tally where answered <> 0
union all
select tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code,
    template_version, 'LEVELS', (quality - 1) * 5 + emotion - 1, answers
from score_tally where answers <> 0
union all
select tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel, template_code,
    template_version, type || '/' || tag, score, answers
from answer_tally where answers <> 0;
alter table tally_change force row level security;
alter table score_tally force row level security;
alter table asked_tally force row level security;
alter table answer_tally force row level security;
