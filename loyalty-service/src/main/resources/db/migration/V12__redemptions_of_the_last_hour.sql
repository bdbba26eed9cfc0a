-- Before each redemption of a member those of the last hour are counted, while everybody else waits for the member's
-- account: it must not take longer the more they have ever redeemed.
create index redemption_lately on redemption (tenant_id, member_id, redeemed_at);
