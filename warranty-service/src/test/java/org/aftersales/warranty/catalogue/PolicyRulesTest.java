package org.aftersales.warranty.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.aftersales.warranty.Shop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class PolicyRulesTest {

    @Inject
    ObjectMapper json;

    private ValidatableResponse published(String field, String value) throws JsonProcessingException {
        var shop = Shop.opened();
        ObjectNode policy = ShippedCatalogue.policies().get(2).deepCopy();
        policy.put("version", 2).set(field, json.readTree(value));
        return shop.asRetailer()
                .body(policy.toString())
                .put("/v1/policies/TV-36/versions/2")
                .then();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"rule\":\"SUSPEND_IF_OVER_N_DAYS\"} | 422 | /repairEffect/days | missing",
                "{\"rule\":\"SUSPEND_ACTUAL_DAYS\",\"days\":3} | 422 | /repairEffect/days | not-of-this-rule",
                "{\"rule\":\"EXTEND_ONCE_N_MONTHS\"} | 422 | /repairEffect/months | missing",
                "{\"rule\":\"NONE\",\"months\":3} | 422 | /repairEffect/months | not-of-this-rule",
                "{\"rule\":\"NONE\",\"partPeriod\":\"P6M\"} | 422 | /repairEffect/partPeriod | not-of-this-rule",
            })
    void a_repair_effect_that_cannot_be_followed_is_refused(String effect, int status, String pointer, String code)
            throws JsonProcessingException {
        published("repairEffect", effect)
                .statusCode(status)
                .body("code", equalTo("invalid-policy"))
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /repairEffect/rule",
                "{\"rule\":\"FORGIVE\"} | /repairEffect/rule",
                "{\"rule\":\"SUSPEND_IF_OVER_N_DAYS\",\"days\":0} | /repairEffect/days",
                "{\"rule\":\"EXTEND_ONCE_N_MONTHS\",\"months\":121} | /repairEffect/months",
                "{\"rule\":\"RESTART_PART\",\"partPeriod\":\"soon\"} | /repairEffect/partPeriod",
            })
    void a_repair_effect_that_cannot_be_read_is_malformed(String effect, String pointer)
            throws JsonProcessingException {
        published("repairEffect", effect).statusCode(400).body("errors.pointer", contains(pointer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "exclusions | [{\"partCategory\":\"battery\"},{}] | 422 | /exclusions/1",
                "exclusions | [{\"faultCode\":\"a b\"}] | 400 | /exclusions/0/faultCode",
                "statutory | {\"from\":\"DELIVERY\",\"kinds\":[\"PARTS\"]} | 400 | /statutory/period",
                "statutory | {\"from\":\"SALE\",\"period\":\"P2Y\",\"kinds\":[\"COMPONENT\"]}"
                        + " | 422 | /statutory/kinds/0",
                "statutory | {\"from\":\"SALE\",\"period\":\"P2Y\",\"kinds\":[\"PARTS\",\"PARTS\"]}"
                        + " | 422 | /statutory/kinds/1",
                "statutory | {\"from\":\"SALE\",\"period\":\"P2Y\",\"kinds\":[\"PARTS\"],"
                        + "\"repairEffect\":{\"rule\":\"EXTEND_ONCE_N_MONTHS\"}}"
                        + " | 422 | /statutory/repairEffect/months",
                "statutory | {\"from\":\"SALE\",\"period\":\"P2Y\",\"kinds\":[\"PARTS\"],"
                        + "\"repairEffect\":{\"rule\":\"RESTART_PART\"}} | 422 | /statutory/repairEffect/rule",
                "statutory | {\"from\":\"SALE\",\"period\":\"P2Y\",\"kinds\":[\"PARTS\"],"
                        + "\"repairEffect\":{\"rule\":\"SUSPEND_IF_OVER_N_DAYS\",\"days\":9,\"calendar\":\"XX\"}}"
                        + " | 422 | /statutory/repairEffect/calendar",
                "coverages | [{\"kind\":\"PARTS\",\"period\":\"P1Y\",\"share\":0}] | 400 | /coverages/0/share",
                "coverages | [{\"kind\":\"PARTS\",\"period\":\"P1Y\",\"share\":101}] | 400 | /coverages/0/share",
            })
    void what_a_check_needs_is_refused_with_its_pointer(String field, String value, int status, String pointer)
            throws JsonProcessingException {
        published(field, value).statusCode(status).body("errors.pointer", contains(pointer));
    }

    @Test
    void everything_wrong_is_told_at_once() throws JsonProcessingException {
        published("repairEffect", "{\"rule\":\"SUSPEND_IF_OVER_N_DAYS\",\"months\":3}")
                .statusCode(422)
                .body("errors.pointer", contains("/repairEffect/days", "/repairEffect/months"));
    }
}
