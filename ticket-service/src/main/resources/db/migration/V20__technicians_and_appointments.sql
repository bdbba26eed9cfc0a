-- Equality of texts inside a GiST index; a trusted extension, so the owner of the database may create it.
create extension if not exists btree_gist;

-- Who goes to customers or calls them: where, when and with which skills. The id is the subject of their token.
create table technician (
    tenant_id      text    not null,
    id             text    not null,
    version        bigint  not null,
    active         boolean not null,
    zone           text    not null,
    travel_minutes integer not null check (travel_minutes between 0 and 240),
    territories    jsonb   not null,
    skills         jsonb   not null,
    shifts         jsonb   not null,
    primary key (tenant_id, id)
);
select protect_by_tenant('technician');

-- When somebody is not free, whatever the reason. What no longer blocks is deleted; its story is the appointment's.
create table technician_time (
    tenant_id      text        not null,
    id             uuid        not null,
    technician_id  text        not null,
    reason         text        not null check (reason in ('ABSENCE', 'HOLD', 'BOOKING')),
    span           tstzrange   not null, -- with the way there and back
    planned        tstzrange   not null,
    appointment_id uuid,
    label          text        not null, -- a code of the absence, or the ticket's number and the type of appointment
    sequence       integer     not null default 0,
    held_until     timestamptz,
    primary key (tenant_id, id),
    foreign key (tenant_id, technician_id) references technician (tenant_id, id),
    constraint technician_time_is_half_open
        check (not isempty(span) and lower_inc(span) and not upper_inc(span) and not lower_inf(span)
            and not upper_inf(span) and not isempty(planned) and span @> planned),
    constraint technician_time_of_a_hold_ends check ((reason = 'HOLD') = (held_until is not null)),
    constraint technician_time_is_for_something check ((reason = 'ABSENCE') = (appointment_id is null)),
    -- Nobody is in two places: the database itself refuses it, for absences, holds and bookings alike.
    constraint technician_in_one_place
        exclude using gist (tenant_id with =, technician_id with =, span with &&)
);
select protect_by_tenant('technician_time');

create index technician_time_of_appointment on technician_time (tenant_id, appointment_id)
    where appointment_id is not null;
create index technician_time_held on technician_time (tenant_id, technician_id, held_until) where reason = 'HOLD';

-- The calendar that a technician subscribes to. The token itself is nowhere: only its hash, found before the tenant.
create table technician_feed (
    tenant_id     text        not null,
    technician_id text        not null,
    token_hash    bytea       not null,
    created_at    timestamptz not null,
    primary key (tenant_id, technician_id),
    foreign key (tenant_id, technician_id) references technician (tenant_id, id),
    constraint technician_feed_token_once unique (token_hash)
);
select protect_by_tenant('technician_feed');
select open_to_worker('technician_feed');

-- One visit, call or session for one ticket. Four windows: what was asked for, promised, planned, and what happened.
create table appointment (
    tenant_id       text        not null,
    id              uuid        not null,
    version         bigint      not null,
    event_count     bigint      not null,
    ticket_id       uuid        not null,
    ticket_number   text        not null,
    customer_id     uuid        not null,
    retailer_id     text        not null,
    unit_id         uuid,
    type            text        not null,
    mode            text        not null,
    status          text        not null,
    zone            text        not null,
    territory       text,
    minutes         integer     not null check (minutes between 5 and 720),
    crew            integer     not null check (crew between 1 and 5),
    skills          jsonb       not null,
    join_url        bytea, -- whoever has it can come in, so it is sealed
    requested_from  timestamptz,
    requested_until timestamptz,
    promised_from   timestamptz,
    promised_until  timestamptz,
    planned_from    timestamptz,
    planned_until   timestamptz,
    planned_local   timestamp,
    actual_from     timestamptz,
    actual_until    timestamptz,
    technicians     jsonb,
    held_until      timestamptz,
    plans           integer     not null,
    previous_id     uuid,
    missed_by       text,
    topics          jsonb,
    understanding   text,
    primary key (tenant_id, id),
    constraint appointment_is_planned_or_not check ((planned_from is null) = (planned_until is null)
        and (planned_from is null) = (technicians is null) and (planned_from is null) = (planned_local is null)),
    constraint appointment_missed_by_somebody check ((status = 'MISSED') = (missed_by is not null)),
    constraint appointment_held_for_a_time check ((status = 'HELD') = (held_until is not null)),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id)
);
select protect_by_tenant('appointment');

create index appointment_by_ticket on appointment (tenant_id, ticket_id, id);
create index appointment_by_unit on appointment (tenant_id, unit_id, type, id) where unit_id is not null;

-- Every plan that an appointment had, who asked for it and why. Written once, never changed.
create table appointment_plan (
    tenant_id      text        not null,
    id             uuid        not null,
    appointment_id uuid        not null,
    place          integer     not null,
    planned_from   timestamptz not null,
    planned_until  timestamptz not null,
    technicians    jsonb       not null,
    asked_by       text        not null,
    reason         text,
    late           boolean     not null,
    actor          text        not null,
    made_at        timestamptz not null,
    primary key (tenant_id, id),
    constraint appointment_plan_one_after_another unique (tenant_id, appointment_id, place),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id)
);
select protect_by_tenant('appointment_plan');
select append_only('appointment_plan');

-- What was checked at the end of a visit and who signed it. Written once, never changed.
create table acceptance (
    tenant_id      text        not null,
    appointment_id uuid        not null,
    items          jsonb       not null,
    signer         text        not null,
    signature      bytea, -- the picture of the signature, sealed
    digest         bytea       not null, -- SHA-256 of what was signed, so that protocol and signature stay together
    recorded_by    text        not null,
    signed_at      timestamptz not null,
    primary key (tenant_id, appointment_id),
    foreign key (tenant_id, appointment_id) references appointment (tenant_id, id),
    constraint acceptance_signed_or_refused check ((signer = 'REFUSED') = (signature is null))
);
select protect_by_tenant('acceptance');
select append_only('acceptance');
