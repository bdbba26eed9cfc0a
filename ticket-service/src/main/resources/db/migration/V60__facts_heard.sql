-- What has come about of a ticket, so that a policy that holds for it only later asks for none of it again.
alter table sla_promises
    add column heard text not null default '';
