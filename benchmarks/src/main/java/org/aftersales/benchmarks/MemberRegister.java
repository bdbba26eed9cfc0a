package org.aftersales.benchmarks;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.aftersales.launcher.Service;

/**
 * Members with ten postings each, sealed and balanced as the service does it, and one who has very many points in a
 * single lot. Each has one lot that has ended and whose end is not booked. What they were given counts towards no tier.
 *
 * @param members how many there are to be; as many as can be written in time there are
 */
record MemberRegister(Stage stage, int members) {
    /** The number of the one whom everybody redeems for. */
    static final int RICH = 1;

    private static final int POSTINGS = 10;
    private static final int AT_ONCE = 2_000;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final List<String> TABLES = List.of("customer_link", "member", "account", "posting", "lot", "entry");

    /** One more posting, of ten million points that end before all others and so are spent first. */
    private static final String ENRICH = """
            with given as (
                select a.tenant_id, a.id as member, a.postings + 1 as place, a.chain_head, uuidv7() as posting,
                    uuidv7() as cause, uuidv7() as lot, now() as at,
                    '{"rule":"survey","ruleVersion":1,"outcome":"AWARDED"}'::jsonb as why
                from account a where a.tenant_id = '%1$s' and a.id = '%2$s'),
            sealed as (
                select *, posting_seal(chain_head, posting, member, place, 'SURVEY', cause, 0, why, at, at, at,
                    'AVAILABLE:' || lot || ':10000000,ISSUANCE:SURVEY::-10000000') as seal from given),
            chained as (
                update account a set postings = place, chain_head = seal from sealed
                where a.tenant_id = sealed.tenant_id and a.id = member),
            postings as (
                insert into posting (tenant_id, id, account_id, reason, cause_id, entries, why, occurred_at,
                    effective_at, recorded_at, place, seal)
                select tenant_id, posting, member, 'SURVEY', cause, 2, why, at, at, at, place, seal from sealed),
            lots as (
                insert into lot (tenant_id, id, account_id, posting_id, points, earned_at, expires_on, expires_at,
                    pending, available, held)
                select tenant_id, lot, member, posting, 10000000, at, current_date + 7,
                    (current_date + 8)::timestamp at time zone 'UTC', 0, 10000000, 0 from sealed)
            insert into entry (tenant_id, posting_id, line, account, account_id, lot_id, points)
            select tenant_id, posting, 1, 'AVAILABLE', member, lot, 10000000 from sealed
            union all select tenant_id, posting, 2, 'ISSUANCE:SURVEY', null, null, -10000000 from sealed""";

    /** Writes them and answers how many there are. */
    int fill() throws Exception {
        var platform = stage.platform();
        var filling = new Filling(platform, Service.LOYALTY, TABLES, AT_ONCE, PATIENCE);
        int there = filling.fill(
                "members.sql", members, Map.of("tenant", stage.tenant(), "each", String.valueOf(POSTINGS)));
        try (var superuser = platform.connect(Service.LOYALTY);
                var statement = superuser.createStatement()) {
            statement.execute(ENRICH.formatted(stage.tenant(), id(RICH)));
        }
        filling.settle();
        return there;
    }

    static int entries(int there) {
        return there * POSTINGS * 2;
    }

    /** The member of a number, who is also the customer. */
    static UUID id(int number) {
        return new UUID(0x7000L, 0x8000_0000_0000_0000L | number);
    }

    static UUID any(int there) {
        return id(1 + ThreadLocalRandom.current().nextInt(there));
    }
}
