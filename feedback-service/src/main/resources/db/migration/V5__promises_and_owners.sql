-- What a tenant has laid down, in versions: the promises of complaints, who may compensate by how much.
create table rule_book (
    tenant_id    text        not null,
    book         text        not null,
    version      int         not null check (version > 0),
    document     jsonb       not null,
    published_at timestamptz not null,
    primary key (tenant_id, book, version)
);
select protect_by_tenant('rule_book');
select append_only('rule_book');

-- Who owns which unit, as its registration proves. Fed by warranty.units.
create table owned_unit (
    tenant_id      text        not null,
    unit_id        uuid        not null,
    customer_id    uuid        not null,
    retailer_id    text        not null,
    gtin           text        not null,
    price_minor    bigint,
    price_currency text,
    proof          text        not null,
    since          timestamptz not null,
    primary key (tenant_id, unit_id),
    check ((price_minor is null) = (price_currency is null))
);
select protect_by_tenant('owned_unit');
create index owned_unit_by_customer on owned_unit (tenant_id, customer_id);

-- What is promised to whoever complains, from whichever side the complaint came. What was promised before these promises
-- were made is due by the defaults.
alter table complaint
    add column source               text not null default 'ANSWER',
    add column unit_id              uuid,
    add column quality_score        int check (quality_score between 1 and 5),
    add column emotional_score      int check (emotional_score between 1 and 5),
    add column attempts             int  not null default 0 check (attempts >= 0),
    add column attempted_at         timestamptz,
    add column proposal_due_at      timestamptz,
    add column proposal_broken_at   timestamptz,
    add column proposed_at          timestamptz,
    add column remedy               text,
    add column resolution_due_at    timestamptz,
    add column resolution_broken_at timestamptz,
    add column escalated_to         text,
    add column closed_at            timestamptz,
    add column closed_by            text,
    add column closing              text,
    add column compensation         text,
    add column heard_at             timestamptz;
alter table complaint no force row level security;
alter table response no force row level security;
update complaint set proposal_due_at = opened_at + interval '72 hours',
    resolution_due_at = opened_at + interval '240 hours',
    proposed_at = resolved_at;
update complaint c set quality_score = r.quality_score, emotional_score = r.emotional_score
from response r where r.tenant_id = c.tenant_id and r.invitation_id = c.invitation_id;
alter table response force row level security;
alter table complaint force row level security;
alter table complaint
    alter column source drop default,
    alter column proposal_due_at set not null,
    alter column resolution_due_at set not null;
create index complaint_by_day on complaint (tenant_id, opened_at);

alter table timer no force row level security;
update timer set kind = 'complaint-promises' where kind = 'complaint-first-contact';
alter table timer force row level security;

-- Who hears of it when a promise is about to be broken or was; each step at most once, which its key says.
create table complaint_step (
    tenant_id    text        not null,
    complaint_id uuid        not null,
    promise      text        not null,
    level        text        not null,
    due_at       timestamptz not null,
    reached_at   timestamptz,
    primary key (tenant_id, complaint_id, promise, level),
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
);
select protect_by_tenant('complaint_step');

-- What the customer says themselves, sealed and apart from the case: it is purged earlier.
create table complaint_words (
    tenant_id    text  not null,
    complaint_id uuid  not null,
    content      bytea not null,
    primary key (tenant_id, complaint_id),
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
);
select protect_by_tenant('complaint_words');

-- Who tried to reach the customer in vain, and how.
create table complaint_attempt (
    tenant_id    text        not null,
    id           uuid        not null,
    complaint_id uuid        not null,
    channel      text        not null,
    attempted_by text        not null,
    attempted_at timestamptz not null,
    primary key (tenant_id, id),
    foreign key (tenant_id, complaint_id) references complaint (tenant_id, id)
);
select protect_by_tenant('complaint_attempt');
select append_only('complaint_attempt');
