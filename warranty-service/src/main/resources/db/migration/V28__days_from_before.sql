-- Units from before V15 lack the days of delivery and installation that were told with their sale. What was found by them
-- still tells of them: what the seller owes by law runs from the delivery, and a warranty that does not run from its sale
-- runs from the first evidence of its rule. Where a cap may have moved the start, or the day of a fallback or of another
-- event may be meant, nothing is filled in.
alter table unit no force row level security;
alter table coverage no force row level security;
alter table policy_version no force row level security;
alter table unit_changed no force row level security;
with sold as (
    select unit.tenant_id, unit.id, unit.starts_on, (unit.sold_at at time zone unit.zone)::date as sold_on,
        policy.document #> '{startRule,cap}' is null as uncapped,
        policy.document #> '{startRule,evidence}' ? 'DELIVERY' as by_delivery,
        policy.document #> '{startRule,evidence}' ? 'INSTALLATION' as by_installation,
        case when policy.document #>> '{statutory,from}' = 'DELIVERY' then (
            select min(law.starts_on) from coverage law where law.tenant_id = unit.tenant_id
                and law.unit_id = unit.id and law.regime = 'STATUTORY') end as law_from,
        policy.document #>> '{statutory,fallback}' is null as law_is_sure
    from unit join policy_version policy on policy.tenant_id = unit.tenant_id
        and policy.code = unit.policy_code and policy.number = unit.policy_version
    where unit.delivered_on is null and unit.installed_on is null and unit.replaces is null),
delivered as (
    select *, uncapped and starts_on <> sold_on as moved,
        coalesce(
            case when law_is_sure or law_from <> sold_on then law_from end,
            case when uncapped and starts_on <> sold_on and by_delivery and not by_installation then starts_on end)
            as delivered_on
    from sold),
found as (
    select tenant_id, id, delivered_on,
        case when moved and by_installation and (not by_delivery or starts_on <> delivered_on) then starts_on end
            as installed_on
    from delivered)
update unit set delivered_on = found.delivered_on, installed_on = found.installed_on
from found
where unit.tenant_id = found.tenant_id and unit.id = found.id
    and (found.delivered_on is not null or found.installed_on is not null);
alter table unit force row level security;
alter table coverage force row level security;
alter table policy_version force row level security;
alter table unit_changed force row level security;
