-- What a member has is read far more often than it changes. All that a balance takes of a lot stands in the index by which
-- it is found, so that ten lots are a page or two and not ten, from all over the table.
drop index lot_balance;
create index lot_balance on lot (tenant_id, account_id, expires_at)
    include (expires_on, activates_at, pending, available, held) where pending + available + held > 0;

-- Hardly anybody owes points: whether somebody does is seen without their account.
create index account_in_debt on account (tenant_id, id) include (debt) where debt > 0;
