-- An answer that was begun, whole and sealed, until it is sent or counts as it stands.
create table response_draft (
    tenant_id     text        not null,
    invitation_id uuid        not null,
    submission_id uuid        not null,
    content       bytea       not null, -- sealed
    saved_at      timestamptz not null,
    primary key (tenant_id, invitation_id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);
select protect_by_tenant('response_draft');

-- Whether an answer came after the invitation had expired, and whether it was begun and never sent.
alter table response
    add column late    boolean not null default false,
    add column partial boolean not null default false;
