package org.aftersales.feedback.insight;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.aftersales.feedback.Asked;
import org.aftersales.feedback.Story;
import org.aftersales.feedback.TallyRows;
import org.aftersales.feedback.TallyRows.Place;
import org.aftersales.kit.test.TestClock;
import org.aftersales.kit.test.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What single people said cannot be reckoned from two questions: 40 of arya, 3 of behruz, 10 of parsian. */
@QuarkusTest
class DifferenceResourceTest {

    private static final String DAY = "2026-11-20";
    private static final String PRODUCT = "09521234001348";

    @Inject
    Story story;

    @Inject
    TestClock clock;

    @Inject
    TallyRows rows;

    private Crowd crowd;

    @BeforeEach
    void open() {
        clock.reset();
        crowd = Crowd.of(story);
        rows.levels(at("arya"), 4, 5, 40);
        rows.levels(at("behruz"), 1, 1, 3);
        rows.levels(at("parsian"), 4, 3, 10);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private Place at(String retailer) {
        return Place.of(crowd.tenant(), DAY).retailer(retailer).product(PRODUCT);
    }

    @Test
    void the_next_smallest_group_is_not_told_either() {
        crowd.scores("?by=RETAILER")
                .body("items.group", contains("arya", "behruz", "parsian"))
                .body("items.answers", contains(40, 3, 10))
                .body("items.suppressed", contains(false, true, true))
                .body("items[2].quality", nullValue())
                .body("items[2].emotion", nullValue())
                .body("items[2].quadrants", nullValue());
    }

    @Test
    void naming_it_tells_no_more_than_the_list() {
        crowd.scores("?by=RETAILER&retailerId=parsian").body("items.suppressed", contains(true));
        crowd.scores("?by=OCCASION&retailerId=parsian").body("items.suppressed", contains(true));
        crowd.scores("?by=MONTH&retailerId=parsian").body("items.suppressed", contains(true));
        crowd.scores("?by=PRODUCT&retailerId=parsian").body("items.suppressed", contains(true));
        crowd.scores("?by=PRODUCT&retailerId=arya").body("items.suppressed", contains(false));
        crowd.scores("?by=RETAILER&occasion=REPAIR").body("items.suppressed", contains(false, true, true));
    }

    @Test
    void the_whole_is_told() {
        crowd.scores("?by=OCCASION").body("items.suppressed", contains(false)).body("items.answers", contains(53));
        crowd.scores("?by=PRODUCT").body("items.suppressed", contains(false));
    }

    @Test
    void two_small_ones_shield_each_other_and_nobody_else_is_left_out() {
        rows.levels(at("sepid"), 5, 5, 2);

        crowd.scores("?by=RETAILER").body("items.suppressed", contains(false, true, false, true));
    }

    @Test
    void each_scale_is_a_whole_of_its_own() {
        rows.scale(at("arya"), "NPS", "LOYALTY", Map.of(10, 6));
        rows.scale(at("behruz"), "NPS", "LOYALTY", Map.of(9, 5));
        rows.scale(at("parsian"), "CES", "EFFORT", Map.of(7, 8));
        rows.scale(at("arya"), "CES", "EFFORT", Map.of(7, 1));

        crowd.scores("?by=RETAILER")
                .body("items[0].scales.suppressed", contains(false, true))
                .body("items[1].scales.suppressed", contains(false))
                .body("items[2].scales.suppressed", contains(true))
                .body("items[2].scales[0].score", nullValue())
                .body("items[2].scales[0].counts", nullValue());
    }

    /** Parsian has changed; what it was before would tell of behruz before. */
    @Test
    void no_change_tells_what_was_not_told_before() {
        rows.levels(Place.of(crowd.tenant(), DAY).retailer("behruz"), 2, 2, 9);
        rows.levels(Place.of(crowd.tenant(), "2026-10-10").retailer("arya"), 5, 5, 30);
        rows.levels(Place.of(crowd.tenant(), "2026-10-10").retailer("behruz"), 5, 5, 2);
        rows.levels(Place.of(crowd.tenant(), "2026-10-10").retailer("parsian"), 5, 5, 20);

        crowd.scores("?by=RETAILER")
                .body("items.suppressed", contains(false, false, false))
                .body("items[0].quality.change", notNullValue())
                .body("items[1].quality.change", nullValue())
                .body("items[2].quality.change", nullValue());
    }

    @Test
    void a_batch_is_a_part_of_its_product() {
        Asked.as(Tokens.manager(crowd.tenant()))
                .contentType("application/json")
                .body("""
                        {"centres": [], "batches": [
                          {"gtin": "09521234001348", "code": "W31", "serialFrom": "A000", "serialTo": "A999"},
                          {"gtin": "09521234001348", "code": "W32", "serialFrom": "B000", "serialTo": "B999"},
                          {"gtin": "09521234001355", "code": "W33", "serialFrom": "C000", "serialTo": "C999"}]}""")
                .put("/v1/origins/versions/1")
                .then()
                .statusCode(201);
        crowd.answered(3, 1, 1, Map.of("serial", "A001", "gtin", PRODUCT));
        crowd.answered(6, 5, 5, Map.of("serial", "B001", "gtin", PRODUCT));
        crowd.answered(4, 5, 5, Map.of("serial", "C001", "gtin", "09521234001355"));

        crowd.scores("?by=BATCH").body("items.suppressed", contains(true, true, true));
    }

    @Test
    void ranks_and_exports_leave_it_out_as_well() {
        var analyst = Tokens.analyst(crowd.tenant());
        Asked.as(analyst)
                .get("/v1/scores/ranking?by=RETAILER")
                .then()
                .body("items.group", contains("arya"))
                .body("tooFew", equalTo(2));
        Asked.as(analyst)
                .get("/v1/scores/export.csv?by=RETAILER")
                .then()
                .body(containsString("arya,2026-11,repair,1,LEVELS,,4,5,40"))
                .body(not(containsString("behruz")))
                .body(not(containsString("parsian")));
    }
}
