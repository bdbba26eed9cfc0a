-- Answers that nobody can tell whom they came from: no person, invitation or moment stands beside them. Those of a day wait
-- apart until it is over and are then put down together in no order, so that neither ids nor the order of writing tell which
-- belongs to which invitation.
create table anonymous_arrival (
    tenant_id        text    not null,
    id               uuid    not null,
    template_code    text    not null,
    template_version integer not null,
    occasion         text    not null,
    day              date    not null,
    content          bytea   not null, -- sealed
    primary key (tenant_id, id)
);
select protect_by_tenant('anonymous_arrival');

create table anonymous_response (
    tenant_id        text    not null,
    id               uuid    not null,
    template_code    text    not null,
    template_version integer not null,
    occasion         text    not null,
    day              date    not null,
    content          bytea   not null, -- sealed
    primary key (tenant_id, id)
);
select protect_by_tenant('anonymous_response');
select append_only('anonymous_response');
create index anonymous_response_by_survey on anonymous_response (tenant_id, template_code, template_version, id desc);

-- Codes for rewards, by their hash; neither the answer nor who gave it or claims it is known here.
create table reward_code (
    tenant_id   text   not null,
    id          uuid   not null,
    version     bigint not null,
    event_count bigint not null,
    code_hash   bytea  not null,
    status      text   not null,
    primary key (tenant_id, id),
    constraint reward_code_once unique (tenant_id, code_hash)
);
select protect_by_tenant('reward_code');
