-- A signature is of a person and goes with them; that somebody signed, for what, when and before whom stays. Protocols are
-- append-only for the service, which may do nothing to them but this.
alter table acceptance add column signature_erased_at timestamptz;
alter table acceptance drop constraint acceptance_signed_or_refused;
alter table acceptance add constraint acceptance_signed_or_refused check (
    case when signer = 'REFUSED' then signature is null and signature_erased_at is null
        else (signature is null) = (signature_erased_at is not null) end);

create function erase_signatures(ticket uuid, erased timestamptz) returns integer
    language sql
    security definer
    set search_path = public
    as $$
with gone as (
    update acceptance set signature = null, signature_erased_at = erased
    where tenant_id = current_tenant() and signature is not null
        and appointment_id in (select id from appointment where tenant_id = current_tenant() and ticket_id = ticket)
    returning appointment_id
)
select count(*)::integer from gone
$$;
revoke execute on function erase_signatures(uuid, timestamptz) from public;
grant execute on function erase_signatures(uuid, timestamptz) to ${app};
