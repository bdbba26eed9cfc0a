-- The words of a ticket are most of what opening one costs the database, so they are written with as little as holds. Only the
-- trigger writes them, of a ticket that is there, so nothing needs to look for the ticket of each word again. A change of the
-- ticket touches the words that it changes. Only words with a zero-width non-joiner are read twice.
create or replace function ticket_words() returns trigger
    language plpgsql as $$
declare
    words text := concat_ws(' ', new.number, new.serial, new.gtin, new.finding_code, new.assignee, new.subject);
    told text[] := search_words(words);
begin
    if position(U&'\200C' in words) > 0 then
        told := array(select distinct unnest(told || search_words(replace(words, U&'\200C', ' '))));
    end if;
    if tg_op = 'INSERT' then
        insert into ticket_word (tenant_id, word, ticket_id)
        select new.tenant_id, word, new.id from unnest(told) word where length(word) <= 200;
    else
        delete from ticket_word where tenant_id = new.tenant_id and ticket_id = new.id and word <> all (told);
        insert into ticket_word (tenant_id, word, ticket_id)
        select new.tenant_id, word, new.id from unnest(told) word where length(word) <= 200
        on conflict do nothing;
    end if;
    return null;
end $$;

-- Tickets stay; where an operator takes one away, its words go with it, as they did with the foreign key.
create function forget_ticket_words() returns trigger
    language plpgsql as $$
begin
    delete from ticket_word where tenant_id = old.tenant_id and ticket_id = old.id;
    return null;
end $$;
create trigger ticket_words_of_gone after delete on ticket for each row execute function forget_ticket_words();
alter table ticket_word drop constraint ticket_word_tenant_id_ticket_id_fkey;
