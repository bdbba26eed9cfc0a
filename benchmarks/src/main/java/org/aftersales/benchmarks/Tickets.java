package org.aftersales.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.aftersales.launcher.Service;

/** What people do with tickets all day, with a million of them there. */
final class Tickets implements Measurement {
    private static final int TICKETS = 1_000_000;
    private static final Duration FIRST = Duration.ofSeconds(120);
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Duration DURATION = Duration.ofSeconds(15);
    private static final Duration QUESTION = Duration.ofSeconds(5);
    private static final Duration BEGINNING = Duration.ofSeconds(10);
    private static final double OPENED = 0.3;
    private static final double READ = 0.5;
    private static final double SEARCHED = 100;

    private static final List<String> TABLES = List.of(
            "ticket",
            "ticket_history",
            "ticket_change",
            "ticket_change_chain",
            "ticket_routing",
            "routing_decision",
            "sla_promises",
            "sla_clock",
            "timer",
            "conversation",
            "message",
            "outbox",
            "idempotency");

    private static final String BARE_READ = """
            select ticket.*, step.*, item.* from ticket
            left join ticket_history step on step.tenant_id = ticket.tenant_id and step.ticket_id = ticket.id
            left join ticket_item item on item.tenant_id = ticket.tenant_id and item.ticket_id = ticket.id
            where ticket.tenant_id = ? and ticket.id = ? order by step.step""";

    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public boolean isLong() {
        return true;
    }

    @Override
    public String method() {
        return "A million generated tickets of eleven tenants, half of them of the one that is measured; the other"
                + " three services stopped. Over 16 kept-alive connections in a closed loop: customers open a ticket"
                + " with its first message, by one request; anybody's ticket is read with its history; staff answers;"
                + " work on an assigned ticket begins, with If-Match; pages of 20 are searched, question by question."
                + " Two minutes of opening and 45 s of reading and answering come first: until then the service is"
                + " hardly compiled. The limit of opening writes the same rows by bare prepared JDBC with one commit;"
                + " that of reading reads the same rows by one bare statement.";
    }

    @Override
    public List<Figure> measure(Stage stage) throws Exception {
        return stage.alone(Service.TICKET, () -> {
            var register = new TicketRegister(stage, stage.scaled(TICKETS));
            register.fill();
            var desk = new TicketDesk(stage, register);
            return figures(stage, desk, register.all());
        });
    }

    private static List<Figure> figures(Stage stage, TicketDesk desk, List<UUID> all) throws Exception {
        var rows = rows(stage, desk);
        var opened = stage.load(FIRST, DURATION).run(desk::opening);
        var read = stage.load(WARM_UP, DURATION).run(() -> desk.reading(all));
        var answered = stage.load(WARM_UP, DURATION).run(desk::answering);
        var begun = stage.load(BEGINNING, BEGINNING).run(desk::beginning);
        var figures = new ArrayList<Figure>();
        figures.add(Figure.of("tickets in the database", stage.scaled(TICKETS), "tickets"));
        figures.addAll(served("opened with the first message", opened));
        figures.addAll(served("read", read));
        figures.addAll(served("answered by staff", answered));
        figures.addAll(served("begun, with If-Match", begun));
        for (var question : desk.questions().entrySet()) {
            var asked = stage.load(BEGINNING, QUESTION).run(() -> desk.asking(question.getValue()));
            figures.add(Figure.of("pages of 20 " + question.getKey(), asked.perSecond(), "1/s"));
            figures.add(Figure.atMost("  p99", asked.latencies().percentile(99), "ms", SEARCHED));
        }
        var limits = limits(stage, rows, all);
        figures.add(Figure.of("database's own limit, rows of an opened ticket", limits.getFirst(), "1/s"));
        figures.add(Figure.atLeast("opened / limit", opened.perSecond() / limits.getFirst(), "ratio", OPENED));
        figures.add(Figure.of("bare reads of a ticket's rows", limits.getLast(), "1/s"));
        figures.add(Figure.atLeast("read / bare reads", read.perSecond() / limits.getLast(), "ratio", READ));
        return figures;
    }

    private static List<SampleRows.Rows> rows(Stage stage, TicketDesk desk) throws Exception {
        try (var superuser = stage.platform().connect(Service.TICKET)) {
            var once = desk.opening();
            return SampleRows.of(superuser, TABLES, once::once);
        }
    }

    private static List<Double> limits(Stage stage, List<SampleRows.Rows> rows, List<UUID> all) throws Exception {
        var platform = stage.platform();
        Map<UUID, UUID> nothing = Map.of();
        var writes = new DatabaseLimit(platform, Service.TICKET, rows, () -> nothing);
        var reads = BareRead.of(
                platform,
                Service.TICKET,
                BARE_READ,
                List.of(stage.tenant()),
                () -> all.get(ThreadLocalRandom.current().nextInt(all.size())));
        return Limits.of(stage, Service.TICKET, stage.load(BEGINNING, BEGINNING), List.of(writes, reads));
    }

    private static List<Figure> served(String what, Load.Result result) {
        return List.of(
                Figure.of(what, result.perSecond(), "1/s"),
                Figure.of("  p50", result.latencies().percentile(50), "ms"),
                Figure.of("  p99", result.latencies().percentile(99), "ms"));
    }
}
