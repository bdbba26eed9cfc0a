package org.aftersales.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.aftersales.launcher.Service;

/** Customers and staff of the measured tenant, and what each of them does over and over. */
final class TicketDesk {
    private static final int STAFF = 1_000;
    private static final String TICKET = """
            {"kind":"REPAIR","customerId":"%s","retailerId":"retailer-%d","gtin":"09521234000017",\
            "serial":"SN%08d","priority":"NORMAL","subject":"%s","message":"%s"}""";
    private static final String WORDS = "Since this morning. I have tried another socket.";

    private final URI base;
    private final List<UUID> customerIds;
    private final List<UUID> open;
    private final List<UUID> assigned;
    private final AtomicInteger nextAssigned = new AtomicInteger();
    private final People customers;
    private final People staff;
    private final int tickets;

    TicketDesk(Stage stage, TicketRegister register) throws SQLException {
        var tokens = stage.platform().tokens();
        base = stage.platform().url(Service.TICKET);
        tickets = register.tickets();
        customerIds = register.customers();
        open = register.open();
        assigned = register.assigned();
        customers = People.of(customerIds.size(), n -> tokens.customer(stage.tenant(), "person-" + n));
        staff = People.of(STAFF, n -> tokens.staff("agent", stage.tenant(), "agent-" + n));
    }

    /** A customer opens a ticket and says what is wrong. */
    Load.Work opening() throws IOException {
        var connection = connection();
        return () -> {
            int who = customers.next();
            connection.speakAs(customers.token(who));
            var ticket = TICKET.formatted(customerIds.get(who), any(40), any(tickets), words(3, " "), WORDS);
            done(201, connection.post("/v1/tickets", UUID.randomUUID().toString(), ticket));
        };
    }

    /** Staff answers a customer. */
    Load.Work answering() throws IOException {
        var connection = connection();
        return () -> {
            connection.speakAs(staff.token(staff.next()));
            write(connection, "/v1/tickets/" + any(open), "Thank you. The part is ordered; we call you on Monday.");
        };
    }

    /** Somebody takes up what was given to them. */
    Load.Work beginning() throws IOException {
        var connection = connection();
        return () -> {
            int next = nextAssigned.getAndIncrement();
            if (next >= assigned.size()) throw new IllegalStateException("no ticket is left to be begun");
            var path = "/v1/tickets/" + assigned.get(next) + "/transitions";
            done(200, connection.change(path, 1, "{\"to\":\"IN_PROGRESS\"}"));
        };
    }

    Load.Work reading(List<UUID> ids) throws IOException {
        var connection = connection();
        return () -> done(200, connection.get("/v1/tickets/" + any(ids)));
    }

    Load.Work asking(Supplier<String> question) throws IOException {
        var connection = connection();
        return () -> done(200, connection.get("/v1/tickets?limit=20&" + question.get()));
    }

    /** What is searched for, by what one would call it. */
    Map<String, Supplier<String>> questions() {
        var questions = new LinkedHashMap<String, Supplier<String>>();
        questions.put("with two words", () -> "q=" + words(2, "+"));
        questions.put("with three words and work to do", () -> "open=true&q=" + words(3, "+"));
        questions.put("by a number that somebody read aloud", () -> "q=TK-%08d".formatted(any(tickets)));
        questions.put("that wait", () -> "status=WAITING");
        questions.put("urgent with work to do", () -> "open=true&priority=URGENT");
        questions.put("of a rare kind that wait", () -> "kind=TRAINING&status=WAITING");
        questions.put("of somebody on the staff", () -> "assignee=agent-" + any(TicketRegister.AGENTS));
        questions.put("of a customer", () -> "customerId=" + any(customerIds));
        return questions;
    }

    private HttpConnection connection() throws IOException {
        return new HttpConnection(base, staff.token(0));
    }

    private static void write(HttpConnection connection, String ticket, String words) throws IOException {
        var message = "{\"visibility\":\"PUBLIC\",\"body\":\"%s\"}".formatted(words);
        done(201, connection.post(ticket + "/messages", UUID.randomUUID().toString(), message));
    }

    private static void done(int wanted, int status) {
        if (status != wanted) throw new IllegalStateException("answered " + status + " instead of " + wanted);
    }

    private static String words(int howMany, String between) {
        return String.join(
                between,
                TicketRegister.WORDS.stream()
                        .limit(howMany)
                        .map(TicketDesk::any)
                        .toList());
    }

    private static <T> T any(List<T> many) {
        return many.get(any(many.size()));
    }

    private static int any(int below) {
        return ThreadLocalRandom.current().nextInt(below);
    }
}
