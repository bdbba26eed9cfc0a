package org.aftersales.feedback.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CountExportTest {

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    @Inject
    ObjectMapper json;

    private Crowd crowd;

    @BeforeEach
    void open() {
        clock.reset();
        crowd = Crowd.of(story);
    }

    @Test
    void counts_are_rows_of_one_table() throws Exception {
        rows.levels(at("2026-10-31"), 5, 2, 7);
        rows.levels(at("2026-11-01"), 5, 2, 5);
        rows.levels(at("2026-11-02"), 5, 2, 1);
        rows.scale(at("2026-11-02"), "NPS", "LOYALTY", Map.of(0, 4, 10, 2));

        assertEquals(
                List.of(
                        "group,month,survey,surveyVersion,what,step,quality,emotion,answers",
                        "parsian,2026-10,repair,1,LEVELS,,5,2,7",
                        "parsian,2026-11,own,1,NPS/LOYALTY,0,,,4",
                        "parsian,2026-11,own,1,NPS/LOYALTY,10,,,2",
                        "parsian,2026-11,repair,1,LEVELS,,5,2,6"),
                export("csv", "?by=RETAILER"));
        var line = json.readTree(export("ndjson", "?by=RETAILER").get(1));
        assertEquals(
                "{\"group\":\"parsian\",\"month\":\"2026-11\",\"survey\":\"own\",\"surveyVersion\":1,"
                        + "\"what\":\"NPS/LOYALTY\",\"step\":0,\"quality\":null,\"emotion\":null,\"answers\":4}",
                line.toString());
    }

    @Test
    void what_four_people_said_is_no_row() {
        rows.levels(at("2026-11-02"), 5, 5, 4);

        assertEquals(List.of(), export("ndjson", "?by=RETAILER"));
    }

    @Test
    void who_was_asked_is_a_row_also_of_few() {
        crowd.answered(1, 5, 5);

        assertEquals(
                List.of(
                        "REPAIR,2026-11,,,ASKED,,,,1",
                        "REPAIR,2026-11,,,ANSWERED,,,,1",
                        "REPAIR,2026-11,,,DELIVERED,,,,1"),
                export("csv", "").subList(1, 4));
    }

    @Test
    void all_groups_come_and_none_is_a_formula() {
        IntStream.range(0, 120)
                .forEach(i -> rows.levels(at("2026-11-02").retailer((i == 0 ? "=r" : "r,") + i), 5, 5, 5));

        var lines = export("csv", "?by=RETAILER");

        assertEquals(121, lines.size());
        assertEquals("'=r0,2026-11,repair,1,LEVELS,,5,5,5", lines.get(1));
        assertEquals("\"r,1\",2026-11,repair,1,LEVELS,,5,5,5", lines.get(2));
    }

    private List<String> export(String form, String query) {
        return Asked.as(Tokens.analyst(crowd.tenant()))
                .get("/v1/scores/export." + form + query)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .lines()
                .toList();
    }

    private Place at(String day) {
        return Place.of(crowd.tenant(), day);
    }
}
