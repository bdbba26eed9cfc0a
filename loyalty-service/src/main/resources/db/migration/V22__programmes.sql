-- Programmes that a tenant has beside the one that everybody has, which is called main and has no row.
create table programme (
    tenant_id   text        not null,
    id          uuid        not null,
    version     bigint      not null,
    event_count bigint      not null,
    code        text        not null check (code <> 'main'),
    name_en     text        not null,
    name_fa     text        not null,
    zone        text        not null,
    joins       text        not null,
    status      text        not null,
    opened_at   timestamptz not null,
    closed_at   timestamptz,
    primary key (tenant_id, id),
    constraint programme_code unique (tenant_id, code),
    check ((status = 'CLOSED') = (closed_at is not null)),
    check (closed_at >= opened_at)
);
select protect_by_tenant('programme');

-- A person is a member of main first; in every other programme they have a membership of their own, with its own account.
alter table member
    add column programme text not null default 'main',
    add column main_id uuid,
    drop constraint member_tenant_id_subject_key,
    add constraint member_once unique (tenant_id, subject, programme),
    add constraint member_of_person unique (tenant_id, main_id, programme),
    add constraint member_in_main check ((programme = 'main') = (main_id is null)),
    add foreign key (tenant_id, main_id) references member (tenant_id, id);

-- One cause moves points once in each programme, and never in the account of another one. What was posted before was
-- posted in main, so nobody has to read it again.
alter table account
    add column programme text not null default 'main',
    add constraint account_in_programme unique (tenant_id, id, programme);
alter table posting
    add column programme text not null default 'main',
    drop constraint posting_cause,
    add constraint posting_cause unique (tenant_id, reason, cause_id, part, programme),
    drop constraint posting_tenant_id_account_id_fkey,
    add constraint posting_in_programme foreign key (tenant_id, account_id, programme)
        references account (tenant_id, id, programme) not valid;
alter table earning
    add column programme text not null default 'main',
    drop constraint earning_pkey,
    add primary key (tenant_id, reason, cause_id, programme);

-- A return takes back what was earned in each programme.
alter table reversal
    drop constraint reversal_pkey,
    add primary key (tenant_id, id, lot_id);
alter table qualifying
    drop constraint qualifying_pkey,
    add primary key (tenant_id, id, lot_id);

-- Points never move between programmes.
alter table gift
    add column programme text not null default 'main',
    drop constraint gift_tenant_id_giver_id_fkey,
    drop constraint gift_tenant_id_receiver_id_fkey,
    add constraint gift_from_programme foreign key (tenant_id, giver_id, programme)
        references account (tenant_id, id, programme) not valid,
    add constraint gift_to_programme foreign key (tenant_id, receiver_id, programme)
        references account (tenant_id, id, programme) not valid;

-- What each programme is set to.
alter table earning_rule
    add column programme text not null default 'main',
    drop constraint earning_rule_pkey,
    add primary key (tenant_id, programme, reason, code, version);
drop index earning_rule_valid;
create index earning_rule_valid on earning_rule (tenant_id, programme, reason, code, valid_from desc, version desc);

alter table tier_programme
    add column programme text not null default 'main',
    drop constraint tier_programme_pkey,
    add primary key (tenant_id, programme, version);
drop index tier_programme_valid;
create index tier_programme_valid on tier_programme (tenant_id, programme, valid_from desc, version desc);
alter table member_tier add column programme text not null default 'main';

alter table redemption
    add column programme text not null default 'main',
    drop constraint redemption_tenant_id_reward_fkey,
    drop constraint redemption_tenant_id_member_id_fkey;
alter table reward
    add column programme text not null default 'main',
    drop constraint reward_pkey,
    add primary key (tenant_id, programme, code);
alter table redemption
    add constraint redemption_of_reward foreign key (tenant_id, programme, reward)
        references reward (tenant_id, programme, code) not valid,
    add constraint redemption_in_programme foreign key (tenant_id, member_id, programme)
        references account (tenant_id, id, programme) not valid;

alter table budget_shard
    add column programme text not null default 'main',
    drop constraint budget_shard_tenant_id_code_fkey,
    drop constraint budget_shard_pkey,
    add primary key (tenant_id, programme, code, shard);
alter table budget_use
    add column programme text not null default 'main',
    drop constraint budget_use_tenant_id_code_fkey,
    drop constraint budget_use_pkey,
    add primary key (tenant_id, programme, code, day);
alter table budget_alert
    add column programme text not null default 'main',
    drop constraint budget_alert_tenant_id_code_fkey,
    drop constraint budget_alert_once,
    add constraint budget_alert_once unique (tenant_id, programme, code, points, percent);
alter table budget
    add column programme text not null default 'main',
    drop constraint budget_pkey,
    add primary key (tenant_id, programme, code);
alter table budget_shard add foreign key (tenant_id, programme, code) references budget (tenant_id, programme, code);
alter table budget_use add foreign key (tenant_id, programme, code) references budget (tenant_id, programme, code);
alter table budget_alert add foreign key (tenant_id, programme, code) references budget (tenant_id, programme, code);

-- What is owed is counted programme by programme.
alter table liability_sum
    add column programme text not null default 'main',
    drop constraint liability_sum_pkey,
    add primary key (tenant_id, programme, quarter, reason, expires_at);
