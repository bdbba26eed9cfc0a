-- The very product that somebody is asked about, frozen with all else: whoever complains in their answer complains of it.
alter table invitation add column unit_id uuid;
alter table response add column unit_id uuid;

-- What was not put right is complained of again: it is the same that happened, and is compensated once.
alter table complaint add column incident_id uuid, add column follows uuid;

alter table invitation no force row level security;
alter table complaint no force row level security;
update invitation set unit_id = subject_id where subject_kind = 'UNIT';
update complaint told set unit_id = asked.unit_id
from invitation asked
where asked.tenant_id = told.tenant_id and asked.id = told.invitation_id and asked.unit_id is not null
    and told.unit_id is null;
with recursive chain as (
    select tenant_id, id, ticket_id, unit_id, coalesce(ticket_id, id) as incident_id, null::uuid as follows
    from complaint first
    where not exists (select from invitation asked where asked.tenant_id = first.tenant_id
        and asked.id = first.invitation_id and asked.subject_kind = 'COMPLAINT')
    union all
    select next.tenant_id, next.id, chain.ticket_id, chain.unit_id, chain.incident_id, chain.id
    from chain
    join invitation asked on asked.tenant_id = chain.tenant_id and asked.subject_kind = 'COMPLAINT'
        and asked.subject_id = chain.id
    join complaint next on next.tenant_id = asked.tenant_id and next.invitation_id = asked.id)
update complaint told set ticket_id = chain.ticket_id, unit_id = chain.unit_id, incident_id = chain.incident_id,
    follows = chain.follows
from chain
where chain.tenant_id = told.tenant_id and chain.id = told.id and chain.follows is not null;
alter table complaint force row level security;
alter table invitation force row level security;
