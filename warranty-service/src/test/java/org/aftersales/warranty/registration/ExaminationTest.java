package org.aftersales.warranty.registration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aftersales.warranty.catalogue.ShippedCatalogue;
import org.aftersales.warranty.unit.Sale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExaminationTest {

    private static final RecordJudge JUDGE = new RecordJudge(ShippedCatalogue.read(), SalesFiles.AS_OF);
    private static final List<String> VALID = List.of(
            "S-1",
            "2025-08-29T18:00:00+03:30",
            "IR-THR-01",
            "9521234001348",
            "TV55EN510501",
            "518770000.00",
            "IRR",
            "2025-08-30T10:00:00+03:30",
            "2025-08-31T11:00:00+03:30",
            "",
            "",
            "",
            "",
            "",
            "",
            "");

    private static Judgement with(String column, String value) {
        var values = new ArrayList<>(VALID);
        values.set(SalesRecord.COLUMNS.indexOf(column), value);
        return JUDGE.judge(SalesRecord.of(values));
    }

    private static Set<String> codes(Judgement judgement) {
        return judgement instanceof Judgement.Rejected(var codes) ? codes : Set.of();
    }

    private static Sale sale(Judgement judgement) {
        return assertInstanceOf(Judgement.Acceptable.class, judgement).sale();
    }

    @ParameterizedTest
    @CsvSource({
        "sale_ref, ''",
        "sold_at, ' '",
        "gtin, '\u00A0'",
        "serial, '\u3000\u2028'",
    })
    void a_value_of_white_space_is_missing_and_gets_no_other_code(String column, String blank) {
        assertEquals(Set.of("missing-field:" + column), codes(with(column, blank)));
    }

    @Test
    void all_codes_that_apply_are_told_in_ascii_order() {
        var values = new ArrayList<>(VALID);
        values.set(0, "");
        values.set(1, "yesterday");
        values.set(3, "9529999000019");
        values.set(5, "-1");
        values.set(6, "TMN");
        values.set(11, "12345");
        values.set(12, "a@b");

        var codes = codes(JUDGE.judge(SalesRecord.of(values)));

        assertEquals(
                List.of(
                        "invalid-amount",
                        "invalid-currency",
                        "invalid-date:sold_at",
                        "invalid-email",
                        "invalid-phone",
                        "missing-field:sale_ref",
                        "unknown-product"),
                List.copyOf(codes));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-21T03:30:01+03:30", "2026-11-21T00:00:01Z"})
    void a_sale_one_second_after_now_is_in_the_future(String soldAt) {
        var values = new ArrayList<>(VALID);
        values.set(1, soldAt);
        values.set(7, "");
        values.set(8, "");

        assertEquals(Set.of("date-in-future"), codes(JUDGE.judge(SalesRecord.of(values))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "1.234", "+1", "1,000", "1e3", "١٢", ".5", "5.", "", "1 2"})
    void an_amount_that_is_no_positive_decimal_of_the_currency_is_refused(String amount) {
        assertEquals(Set.of("invalid-amount"), codes(with("price", amount)));
    }

    @Test
    void trailing_zeros_count_as_decimals_leading_ones_as_nothing() {
        assertEquals(Set.of("invalid-amount"), codes(with("price", "12.340")));
        assertEquals(
                "12.30",
                sale(with("price", "0".repeat(60) + "12.3")).content().price().plainAmount());
    }

    @Test
    void what_nothing_ever_cost_is_no_amount() {
        assertEquals(Set.of("invalid-amount"), codes(with("price", "9".repeat(60))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tv55-EN 510501", "TV55EN51050۱", "ＴＶ５５ＥＮ５１０５０１", "T.V.5.5.EN–510501"})
    void a_serial_is_the_same_however_it_was_typed(String typed) {
        assertEquals(
                "TV55EN510501", sale(with("serial", typed)).content().serial().value());
    }

    @Test
    void a_sale_before_the_first_version_of_its_policy_has_no_warranty() {
        assertEquals(Set.of("no-policy-in-force"), codes(with("sold_at", "2022-12-31T23:29:59+03:30")));
    }

    @Test
    void the_day_of_the_sale_is_counted_in_the_zone_of_the_policy() {
        var sale = sale(with("sold_at", "2022-12-31T20:30:00Z"));

        assertEquals(1, sale.policy().version());
    }
}
