package org.aftersales.benchmarks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aftersales.launcher.Service;

/** What members and those who reward them do, with a million of them and twenty million entries in the ledger. */
final class Points implements Measurement {
    private static final int MEMBERS = 1_000_000;
    private static final Duration FIRST = Duration.ofSeconds(45);
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration DURATION = Duration.ofSeconds(15);
    private static final Duration LIMIT = Duration.ofSeconds(8);

    private static final List<String> ADDED =
            List.of("earning", "posting", "lot", "entry", "qualifying", "outbox", "idempotency");
    private static final List<String> CHANGED = List.of("customer_link", "account");

    private static final String BARE_READ = """
            select member.number, member.enrolled_at, account.debt, lot.* from member
            join account on account.tenant_id = member.tenant_id and account.id = member.id
            left join lot on lot.tenant_id = member.tenant_id and lot.account_id = member.id
                and pending + available + held > 0
            where member.tenant_id = ? and member.id = ?""";

    @Override
    public String name() {
        return "loyalty";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String method() {
        return "A million generated members with ten postings each, of which the first lot has ended; the other"
                + " three services stopped. First 120 000 registrations of members' units wait in Kafka while the"
                + " service is started: how many it credits a second once it has credited a third of them. Then,"
                + " over 16 kept-alive connections in a closed loop: POST /v1/events, each worth points to another"
                + " member; balances of members, read by staff; POST /v1/redemptions, all by one member, of a reward"
                + " that is given at once. Then the tenant's sweep becomes due, until the end of every lot is booked"
                + " and until no event waits for the broker. The limits, with the service stopped, are bare prepared"
                + " JDBC over 16 connections: the same rows as one event adds and changes, one commit each; the rows"
                + " of a balance by one statement.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        int wanted = stage.scaled(MEMBERS);
        int there = new MemberRegister(stage, wanted).fill();
        var figures = new ArrayList<Figure>();
        figures.add(Figure.atLeast("members in the database", there, "members", wanted));
        figures.add(Figure.of("entries in the ledger", MemberRegister.entries(there), "entries"));
        publish(stage);
        var crediting = new Crediting(stage, there);
        crediting.prepare();
        figures.addAll(stage.alone(Service.LOYALTY, () -> alone(stage, there, crediting)));
        return figures;
    }

    private static List<Figure> alone(Stage stage, int there, Crediting crediting) throws Exception {
        var credited = crediting.figure();
        var counter = new PointsCounter(stage, there);
        var rows = rows(stage, counter);
        var earned = stage.load(FIRST, DURATION).run(counter::earning);
        var read = stage.load(WARM_UP, DURATION).run(counter::reading);
        var redeemed = stage.load(WARM_UP, DURATION).run(counter::redeeming);
        var ended = new Ending(stage, stage.tenant(), there).figures();
        var limits = limits(stage, rows, there); // the last of all: its rows are nobody's facts
        var figures = new ArrayList<Figure>(List.of(credited));
        figures.addAll(served("events that earn", earned, 1_500));
        figures.add(Figure.of("database's own limit, same rows", limits.getFirst(), "1/s"));
        figures.add(Figure.atLeast("earned / limit", earned.perSecond() / limits.getFirst(), "ratio", 0.3));
        figures.addAll(served("balances read", read, 0));
        figures.add(Figure.of("bare reads of the same rows", limits.getLast(), "1/s"));
        figures.add(Figure.atLeast("balances / bare reads", read.perSecond() / limits.getLast(), "ratio", 0.5));
        figures.addAll(served("redemptions of one member", redeemed, 200));
        figures.addAll(ended);
        return figures;
    }

    private static void publish(Stage stage) throws JsonProcessingException {
        var json = new ObjectMapper();
        var manager = stage.staff(Service.LOYALTY, "manager");
        var soon = Clock.systemUTC().instant().plusSeconds(5); // a service that has just started is slow
        manager.post("/v1/earning-rules", json.readTree("""
                {"reason":"CUSTOM","validFrom":"%s","terms":{"points":5}}""".formatted(soon)));
        manager.post("/v1/rewards", json.readTree("""
                {"code":"TREE","terms":{"kind":"DONATION","name":"A tree","points":1}}"""));
    }

    /** The rows of one event: those that it adds, and those that it changes, as a second one shows. */
    private static List<SampleRows.Rows> rows(Stage stage, PointsCounter counter) throws Exception {
        try (var superuser = stage.platform().connect(Service.LOYALTY)) {
            var once = counter.earning(MemberRegister.id(MemberRegister.RICH));
            counter.awaitPoints(superuser, once);
            var rows = new ArrayList<>(SampleRows.of(superuser, ADDED, once::once));
            rows.addAll(SampleRows.changes(superuser, CHANGED, once::once));
            return rows;
        }
    }

    /** Each unit of work of the limit is about another member, as each event is. */
    private static List<Double> limits(Stage stage, List<SampleRows.Rows> rows, int there) throws Exception {
        var sample = MemberRegister.id(MemberRegister.RICH);
        var writes = new DatabaseLimit(stage.platform(), Service.LOYALTY, rows, () -> another(sample, there));
        var reads = BareRead.of(
                stage.platform(), Service.LOYALTY, BARE_READ, List.of(stage.tenant()), () -> MemberRegister.any(there));
        return Limits.of(stage, Service.LOYALTY, stage.load(LIMIT, LIMIT), List.of(writes, reads));
    }

    private static Map<UUID, UUID> another(UUID sample, int there) {
        return Map.of(sample, MemberRegister.any(there));
    }

    private static List<Figure> served(String what, Load.Result result, double goal) {
        return List.of(
                goal == 0
                        ? Figure.of(what, result.perSecond(), "1/s")
                        : Figure.atLeast(what, result.perSecond(), "1/s", goal),
                Figure.of("  p50", result.latencies().percentile(50), "ms"),
                Figure.of("  p99", result.latencies().percentile(99), "ms"));
    }
}
