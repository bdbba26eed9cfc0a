-- The words that were said about a ticket, once per ticket however many messages have them. Messages are sealed, so these are
-- keyed digests: whoever reads the table alone learns no word. Staff searches all of them, customers those they were told.
create table said_word (
    tenant_id text not null,
    word bigint not null,
    ticket_id uuid not null,
    told boolean not null,
    primary key (tenant_id, word, ticket_id)
);
select protect_by_tenant('said_word');

-- As count_tickets does.
create function count_said(of bigint, most integer) returns bigint
    language sql stable
    set enable_bitmapscan = off
    set enable_seqscan = off
    as $$
select count(*) from (
    select from said_word where tenant_id = current_tenant() and word = of limit most) counted
$$;

-- Every message is read for its words by a timer, wherever it was written.
create function read_words_of_message() returns trigger
    language plpgsql as $$
begin
    insert into timer (tenant_id, kind, subject, due_at, try_at)
    values (new.tenant_id, 'message-words', new.id, new.posted_at, new.posted_at)
    on conflict do nothing;
    return null;
end $$;
create trigger read_words_of_message after insert on message
    for each row execute function read_words_of_message();

-- Those of before one after another, the latest first, a hundred in a second: other timers are not kept waiting.
alter table message no force row level security;
alter table timer no force row level security;
insert into timer (tenant_id, kind, subject, due_at, try_at)
select tenant_id, 'message-words', id, posted_at,
    now() + row_number() over (order by posted_at desc) * interval '10 milliseconds'
from message;
alter table timer force row level security;
alter table message force row level security;
