package org.aftersales.ticket.appointment;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aftersales.kit.test.TestClock;
import org.aftersales.ticket.Field;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A crew that can do the work is found wherever there is one. */
@QuarkusTest
class CrewTest {
    @Inject
    TestClock clock;

    private Field field;

    @BeforeEach
    void nobody_is_here() {
        clock.reset();
        field = Field.opened();
    }

    @Test
    void whoever_has_most_of_the_skills_keeps_no_crew_from_being_found() {
        technician("a", "WATER", "POWER");
        technician("b", "GAS", "WATER");
        technician("c", "POWER", "GLASS");

        found(2, "GAS", "WATER", "POWER", "GLASS").body("items[0].technicians", contains("b", "c"));
        found(2, "WATER", "POWER", "GLASS").body("items[0].technicians", contains("a", "c"));
        found(3, "GAS", "GLASS").body("items[0].technicians", contains("a", "b", "c"));
        found(1, "WATER", "POWER").body("items[0].technicians", contains("a"));
    }

    @Test
    void who_has_four_skills_does_not_go_where_two_with_three_are_needed() {
        technician("a", "S2", "S3", "S4", "S5");
        technician("b", "S1", "S2", "S3");
        technician("c", "S4", "S5", "S6");
        technician("d");

        found(2, "S1", "S2", "S3", "S4", "S5", "S6").body("items[0].technicians", contains("b", "c"));
        found(3, "S1", "S2", "S3", "S4", "S5", "S6").body("items[0].technicians", contains("a", "b", "c"));
        found(1, "S1", "S6").body("items", empty());
    }

    /** What can be found can be held. */
    @Test
    void the_crew_that_is_found_is_taken() {
        technician("a", "WATER", "POWER");
        technician("b", "GAS", "WATER");
        technician("c", "POWER", "GLASS");
        var skills = skills("GAS", "WATER", "POWER", "GLASS");

        var request = Field.installation(field.ticket());
        request.putAll(Map.of("crew", 2, "skills", skills, "slot", Field.slot(Field.MONDAY, "b", "c")));

        assertEquals(201, field.request(request).statusCode());
    }

    private void technician(String id, String... skills) {
        field.put(id, Field.document(List.copyOf(skills(skills)))).then().statusCode(201);
    }

    private static List<Map<String, ?>> skills(String... codes) {
        return Stream.of(codes)
                .<Map<String, ?>>map(code -> Map.of("code", code, "level", 1))
                .toList();
    }

    private ValidatableResponse found(int crew, String... skills) {
        var within = Map.of("start", "2026-11-23T00:00:00Z", "end", "2026-11-24T00:00:00Z");
        return field.agent()
                .contentType(ContentType.JSON)
                .body(Map.of(
                        "type",
                        "INSTALLATION",
                        "mode",
                        "IN_PERSON",
                        "territory",
                        "B1",
                        "within",
                        within,
                        "crew",
                        crew,
                        "skills",
                        skills(skills)))
                .post("/v1/slots/search")
                .then()
                .statusCode(200);
    }
}
