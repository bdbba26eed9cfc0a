package org.aftersales.ticket.appointment;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.aftersales.kit.test.Tokens;
import org.aftersales.ticket.Field;

/** What many clients do at once, and how they were answered. */
final class BookingClients {
    /** So many stay at once, and absences besides: half of the week is always to be had. */
    private static final int BOOKINGS = 2;

    private static final int ABSENCES = 2;

    private final Field field;
    private final String ticket;
    private final Queue<Response> held = new ConcurrentLinkedQueue<>();
    private final Queue<String> away = new ConcurrentLinkedQueue<>();
    private final AtomicLong booked = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private final AtomicLong absences = new AtomicLong();
    private final AtomicLong standing = new AtomicLong();
    private final Queue<String> strange = new ConcurrentLinkedQueue<>();

    BookingClients(Field field, String ticket) {
        this.field = field;
        this.ticket = ticket;
    }

    /** @param standing rows that must be in the table now */
    record Tally(long booked, long refused, long absences, long standing, String strange) {}

    Tally tally() {
        return new Tally(booked.get(), refused.get(), absences.get(), standing.get(), String.join("\n", strange));
    }

    /** Holds two hours of the first week; what was held longest is given back. */
    void book(Random random) {
        var told = Field.installation(ticket);
        told.put("slot", Field.slot(moment(random), "t1"));
        var answer = post(Tokens.agent(field.tenant()), "/v1/appointments", told);
        switch (answer.statusCode()) {
            case 201 -> {
                booked.incrementAndGet();
                standing.incrementAndGet();
                held.add(answer);
                if (held.size() > BOOKINGS) oldest(held, this::cancel);
            }
            case 409 -> {
                refused.incrementAndGet();
                List<Object> alternatives = answer.path("alternatives");
                if (alternatives == null || alternatives.isEmpty()) strange.add(answer.asString());
            }
            default -> strange.add(answer.statusCode() + " " + answer.asString());
        }
    }

    private void cancel(Response held) {
        var answer = as(Tokens.agent(field.tenant()))
                .header("If-Match", held.header("ETag"))
                .body(Map.of("askedBy", "CUSTOMER", "reason", "changed-mind"))
                .post("/v1/appointments/" + held.<String>path("id") + "/cancellation");
        if (answer.statusCode() == 200) standing.decrementAndGet();
        else strange.add(answer.statusCode() + " " + answer.asString());
    }

    /** Half an hour of the first week; the longest standing is taken back. */
    void stayAway(Random random) {
        var start = moment(random).plusSeconds(1_800);
        var absence = Map.of(
                "start", start.toString(), "end", start.plusSeconds(1_800).toString(), "reason", "break");
        var path = "/v1/technicians/t1/absences";
        var manager = Tokens.manager(field.tenant());
        var answer = post(manager, path, absence);
        switch (answer.statusCode()) {
            case 201 -> {
                absences.incrementAndGet();
                standing.incrementAndGet();
                away.add(path + "/" + answer.<String>path("id"));
                if (away.size() > ABSENCES) oldest(away, oldest -> back(manager, oldest));
            }
            case 409 -> refused.incrementAndGet();
            default -> strange.add(answer.statusCode() + " " + answer.asString());
        }
    }

    private void back(String manager, String path) {
        var answer = as(manager).delete(path);
        if (answer.statusCode() == 204) standing.decrementAndGet();
        else strange.add(answer.statusCode() + " " + answer.asString());
    }

    private static Instant moment(Random random) {
        return Field.MONDAY.plus(Duration.ofDays(random.nextInt(5))).plus(Duration.ofMinutes(30L * random.nextInt(13)));
    }

    /** Somebody else may have been faster to give it back. */
    private static <T> void oldest(Queue<T> standing, Consumer<T> giveBack) {
        var oldest = standing.poll();
        if (oldest != null) giveBack.accept(oldest);
    }

    private static Response post(String token, String path, Map<String, ?> body) {
        return as(token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(body)
                .post(path);
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
