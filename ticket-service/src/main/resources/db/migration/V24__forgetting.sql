-- What an erased customer wrote, and the links to their tickets. Messages are append-only for the service, which may do
-- nothing to them but this; the owner's rights are bound by row-level security as everybody's.
create function forget_words(customer uuid) returns integer
    language sql
    security definer
    set search_path = public
    as $$
with gone_links as (
    delete from tracking_link
    where tenant_id = current_tenant()
        and ticket_id in (select id from ticket where tenant_id = current_tenant() and customer_id = customer)
), written as (
    select id from message
    where tenant_id = current_tenant() and author = 'CUSTOMER'
        and ticket_id in (select id from ticket where tenant_id = current_tenant() and customer_id = customer)
), gone_files as (
    delete from message_attachment
    where tenant_id = current_tenant() and message_id in (select id from written)
    returning message_id
), gone_words as (
    delete from message
    where tenant_id = current_tenant() and id in (select id from written)
    returning id
)
select count(*)::integer from gone_words
$$;
revoke execute on function forget_words(uuid) from public;
grant execute on function forget_words(uuid) to ${app};
