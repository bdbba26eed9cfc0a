-- What was due and is not done is known too. It is counted on the day on which it was due, whether it is done later or not.
alter table told_promise
    alter column completed_at drop not null,
    add constraint told_promise_kept_is_done check (completed_at is not null or not kept);
drop index told_promise_by_time;
create index told_promise_by_time on told_promise (tenant_id, (least(completed_at, due_at)));
