-- What a ticket is about, in a few words: for people to read and to search, never in an event.
alter table ticket add column subject text;

-- One spelling for what people write in several: Arabic and Persian letters and digits, marks, joiners, upper and lower case.
-- A zero-width non-joiner counts both as a space and as nothing, for people type either.
create function search_text(words text) returns text
    language sql immutable parallel safe
    return regexp_replace(
        translate(lower(words), 'يىكةۀأإآٱؤئ۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩ـ', 'ییکههااااوی01234567890123456789'),
        '[\u064B-\u065F\u0670]', '', 'g');

create function search_words(words text) returns text[]
    language sql immutable parallel safe
    return tsvector_to_array(to_tsvector('simple', replace(search_text(words), U&'\200C', '')));

-- The words of each ticket. They are rows and not a tsvector of the ticket, because row-level security lets no index
-- answer @@ before it has looked at every row of the tenant, while equal words may be looked up.
create table ticket_word (
    tenant_id text not null,
    word      text not null,
    ticket_id uuid not null,
    primary key (tenant_id, word, ticket_id),
    foreign key (tenant_id, ticket_id) references ticket (tenant_id, id) on delete cascade
);
select protect_by_tenant('ticket_word');
create index ticket_word_by_ticket on ticket_word (tenant_id, ticket_id);

create function ticket_words() returns trigger
    language plpgsql as $$
declare
    words text := concat_ws(' ', new.number, new.serial, new.gtin, new.finding_code, new.assignee, new.subject);
begin
    if tg_op = 'UPDATE' then
        delete from ticket_word where tenant_id = new.tenant_id and ticket_id = new.id;
    end if;
    insert into ticket_word (tenant_id, word, ticket_id)
    select new.tenant_id, found.word, new.id
    from unnest(search_words(words) || search_words(replace(words, U&'\200C', ' '))) found (word)
    where length(found.word) <= 200
    on conflict do nothing;
    return null;
end $$;
create trigger ticket_words_of_new after insert on ticket for each row execute function ticket_words();
create trigger ticket_words_of_changed after update of finding_code, assignee, subject on ticket for each row
    when (old.finding_code is distinct from new.finding_code or old.assignee is distinct from new.assignee
        or old.subject is distinct from new.subject)
    execute function ticket_words();
