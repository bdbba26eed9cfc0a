-- What somebody answered before they answered otherwise: kept, never changed, and counted no more.
create table response_before (
    tenant_id       text        not null,
    invitation_id   uuid        not null,
    submission_id   uuid        not null,
    quality_score   smallint,
    emotional_score smallint,
    language        text        not null,
    recorded_at     timestamptz not null,
    put_aside_at    timestamptz not null,
    answers         jsonb       not null,
    primary key (tenant_id, invitation_id, submission_id),
    foreign key (tenant_id, invitation_id) references invitation (tenant_id, id)
);
select protect_by_tenant('response_before');
select append_only('response_before');

-- The one way in which a response makes room for another: it is put aside whole, but for its words.
create function put_aside(response_id uuid, at timestamptz) returns integer
    language plpgsql
    security definer
    set search_path = public
    as $$
begin
    insert into response_before
    select tenant_id, invitation_id, submission_id, quality_score, emotional_score, language, recorded_at, at,
        coalesce((select jsonb_agg(jsonb_build_object('questionId', question_id, 'score', score, 'choices', choices)
                order by position)
            from response_answer given
            where given.tenant_id = response.tenant_id and given.invitation_id = response.invitation_id), '[]')
    from response where tenant_id = current_tenant() and invitation_id = response_id;
    delete from response_answer where tenant_id = current_tenant() and invitation_id = response_id;
    delete from response where tenant_id = current_tenant() and invitation_id = response_id;
    return 1;
end $$;
