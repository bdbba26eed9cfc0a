package org.aftersales.kit.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CommandLogTest {
    private final Calls calls = new Calls();
    private final Lines lines = new Lines();
    private final Logger logger = Logger.getLogger(CommandLog.class.getName());

    @BeforeEach
    void listen() {
        logger.addHandler(lines);
    }

    @AfterEach
    void stopListening() {
        logger.removeHandler(lines);
    }

    @Test
    void an_accepted_command_leaves_one_line_with_the_id_of_what_it_made() {
        var id = calls.parcel("a vase for Sara");

        assertEquals(List.of("POST /v1/parcels 201 " + id), lines.all);
    }

    @Test
    void the_line_names_what_the_path_names() {
        var id = calls.parcel("a vase");
        lines.all.clear();

        calls.agent()
                .header("If-Match", "*")
                .put("/v1/parcels/" + id + "/dispatch")
                .then()
                .statusCode(200);

        assertEquals(List.of("PUT /v1/parcels/{id}/dispatch 200 " + id), lines.all);
    }

    @Test
    void neither_a_question_nor_a_refused_command_leaves_a_line() {
        var path = "/v1/parcels/" + calls.parcel("a vase");
        lines.all.clear();

        calls.agent().get(path).then().statusCode(200);
        calls.agent().put(path + "/dispatch").then().statusCode(428);

        assertEquals(List.of(), lines.all);
    }

    private static final class Lines extends Handler {
        final List<String> all = new CopyOnWriteArrayList<>();

        @Override
        public void publish(LogRecord line) {
            var parameters = line.getParameters();
            all.add(parameters == null ? line.getMessage() : line.getMessage().formatted(parameters));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
