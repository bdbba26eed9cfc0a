-- By which way an invitation is known to have reached somebody: 'LINK' where they found it in the app or were given a link.
alter table survey_link add column way text not null default 'LINK';
alter table survey_link alter column way drop default;

-- How many messages have arrived, and by which way somebody has looked by themselves.
create table survey_arrival (
    tenant_id     text    not null,
    invitation_id uuid    not null,
    way           text    not null,
    messages      integer not null check (messages >= 0),
    opened_by     text,
    primary key (tenant_id, invitation_id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);

-- Until now nobody noted it: all who were asked counted as reached, and stay counted so.
alter table invitation no force row level security;
insert into survey_arrival (tenant_id, invitation_id, way, messages, opened_by)
select tenant_id, id, 'LINK', 0, 'LINK' from invitation where sent_at is not null;
alter table invitation force row level security;
select protect_by_tenant('survey_arrival');

alter table asked_tally add column delivered bigint not null default 0;
alter table asked_tally alter column delivered drop default;

create or replace function note_asked() returns trigger language plpgsql as $$
begin
    insert into tally_change (tenant_id, day, occasion, gtin, retailer_id, batch, centre, technician, channel,
        template_code, template_version, what, place, answers)
    select new.tenant_id, new.day, new.occasion, new.gtin, new.retailer_id, new.batch, new.centre, new.technician,
        new.channel, '', 0, 'ASKED', told.place, told.answers
    from (values
            (0, new.asked - coalesce(old.asked, 0)),
            (1, new.answered - coalesce(old.answered, 0)),
            (2, new.delivered - coalesce(old.delivered, 0)))
        told (place, answers)
    where told.answers <> 0;
    return null;
end $$;

-- Who was asked is summed at one place more.
alter table rolled_tally no force row level security;
update rolled_tally set answers = answers || 0::bigint where what = 'ASKED';
alter table rolled_tally force row level security;

alter table asked_tally no force row level security;
alter table tally_change no force row level security;
update asked_tally set delivered = asked;
alter table tally_change force row level security;
alter table asked_tally force row level security;
