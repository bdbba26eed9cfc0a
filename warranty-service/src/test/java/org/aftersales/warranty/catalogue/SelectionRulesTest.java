package org.aftersales.warranty.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.warranty.catalogue.PolicyVersion.Transfers;
import org.aftersales.warranty.coverage.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvSource;

class SelectionRulesTest {

    private static final Gtin TV = new Gtin("09521234001348");
    private static final Scope TELEVISIONS = scope("", "television", "", "", "");
    private static final Instant SOLD = Instant.parse("2026-05-01T10:00:00Z");

    private static Scope scope(String gtin, String category, String channel, String condition, String country) {
        return new Scope(
                named(gtin).stream().map(Gtin::new).collect(Collectors.toSet()),
                named(category),
                named(channel),
                named(condition).stream().map(ItemCondition::valueOf).collect(Collectors.toSet()),
                named(country));
    }

    private static Set<String> named(String names) {
        return names == null || names.isBlank() ? Set.of() : Set.of(names.split("\\+"));
    }

    private static PolicyVersion policy(String code, int version, String from, Scope scope) {
        Terms terms = ShippedCatalogue.read().policy("TV-36", 1).orElseThrow().terms();
        var transfers = new Transfers(true, null);
        return new PolicyVersion(code, version, LocalDate.parse(from), code, null, terms, null, transfers, scope);
    }

    private static List<String> chosen(Article article, SaleTraits sale, PolicyVersion... policies) {
        var byCode = List.of(policies).stream().collect(Collectors.groupingBy(PolicyVersion::code));
        var catalogue = new Catalogue(1, Map.of(), byCode);
        return catalogue.policiesFor(article, sale, SOLD).stream()
                .map(version -> version.code() + " " + version.version())
                .toList();
    }

    private static Article television(String policy) {
        return new Article(TV, new SerialRule(".*", false), policy, "television", Set.of());
    }

    private static final SaleTraits IN_IRAN = SaleTraits.of("IR-THR-01", "web", null);

    @Test
    void the_policy_of_the_product_comes_before_all_others() {
        var named = policy("A", 1, "2026-01-01", scope(TV.value(), "", "", "", ""));

        assertEquals(List.of("B 1"), chosen(television("B"), IN_IRAN, named, policy("B", 1, "2026-01-01", null)));
        assertEquals(List.of(), chosen(television("C"), IN_IRAN, named));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09521234001348 | | | | ",
                "| television | web | NEW | IR",
                "| television | | | ",
                "| | web | NEW | IR",
                "| | | NEW | IR",
                "| | | | IR",
            })
    void the_most_specific_policy_wins(String gtin, String category, String channel, String condition, String country) {
        var weaker = List.of(
                scope("", "television", "web", "NEW", "IR+DE"),
                scope("", "television", "", "", ""),
                scope("", "", "web", "NEW", "IR"),
                scope("", "", "", "NEW+USED", "IR"),
                scope("", "", "", "", "IR+DE"));
        var told = scope(gtin, category, channel, condition, country);
        var policies = new ArrayList<PolicyVersion>(List.of(policy("TOLD", 1, "2026-01-01", told)));
        weaker.stream()
                .filter(scope -> scope.specificity() < told.specificity())
                .forEach(scope -> policies.add(policy("W" + policies.size(), 1, "2026-01-01", scope)));

        assertEquals(List.of("TOLD 1"), chosen(television(null), IN_IRAN, policies.toArray(PolicyVersion[]::new)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "09521234001348 | | | | | television | web | NEW | IR",
                " | television | | | | | web | NEW | IR",
                " | | web | | | | | NEW | IR",
                " | | | NEW | | | | | IR"
            })
    void each_trait_outweighs_all_that_come_after_it(ArgumentsAccessor row) {
        var one = scope(text(row, 0), text(row, 1), text(row, 2), text(row, 3), text(row, 4));
        var all = scope("", text(row, 5), text(row, 6), text(row, 7), text(row, 8));

        var chosen = chosen(
                television(null), IN_IRAN, policy("ALL", 1, "2026-01-01", all), policy("ONE", 1, "2026-01-01", one));

        assertEquals(List.of("ONE 1"), chosen);
    }

    private static String text(ArgumentsAccessor row, int column) {
        return row.getString(column) == null ? "" : row.getString(column);
    }

    @Test
    void a_sale_that_nothing_is_for_has_no_policy() {
        var used = policy("A", 1, "2026-01-01", scope("", "", "", "USED", ""));
        var german = policy("B", 1, "2026-01-01", scope("", "", "", "", "DE"));
        var later = policy("C", 1, "2026-06-01", TELEVISIONS);

        assertEquals(List.of(), chosen(television(null), IN_IRAN, used, german, later));
    }

    @Test
    void the_version_in_force_on_the_day_of_the_sale_says_what_it_is_for() {
        var then = policy("A", 1, "2026-01-01", TELEVISIONS);
        var narrower = policy("A", 2, "2026-04-01", scope("", "radio", "", "", ""));

        assertEquals(List.of("A 1"), chosen(television(null), IN_IRAN, then));
        assertEquals(List.of(), chosen(television(null), IN_IRAN, then, narrower));
    }

    @Test
    void equally_specific_policies_are_both_named() {
        var web = policy("A", 1, "2026-01-01", scope("", "television", "", "", "IR"));
        var iran = policy("B", 1, "2026-01-01", scope("", "television", "", "", "IR+DE"));

        assertEquals(List.of("A 1", "B 1"), chosen(television(null), IN_IRAN, iran, web));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "television | | IR | 2026-01-01 | true",
                "television+radio | | IR | 2026-01-01 | true",
                "television | | DE | 2026-01-01 | false",
                "radio | | IR | 2026-01-01 | false",
                "television | web | IR | 2026-01-01 | false",
                "television | | | 2026-01-01 | false",
                "television | | IR | 2025-01-01 | true",
                "television | | IR | 2027-01-01 | false",
            })
    void a_policy_that_would_be_as_good_for_the_same_sales_is_found(
            String category, String channel, String country, String from, boolean competes) {
        var known = List.of(
                policy("A", 1, "2026-01-01", scope("", "television", "", "", "IR")),
                policy("A", 2, "2026-12-31", null));
        var added = policy("B", 1, from, scope("", category, channel, "", country));

        var found = SelectionRules.competitor(added, known);

        assertEquals(competes, found.isPresent());
        found.ifPresent(other -> assertEquals("A 1", other.code() + " " + other.version()));
    }

    @Test
    void policies_for_goods_in_different_conditions_do_not_compete() {
        var sold = List.of(policy("A", 1, "2026-01-01", scope("", "television", "", "NEW", "")));

        var used = policy("B", 1, "2026-01-01", scope("", "television", "", "USED", ""));
        var either = policy("C", 1, "2026-01-01", scope("", "television", "", "USED+NEW", ""));

        assertEquals(Optional.empty(), SelectionRules.competitor(used, sold));
        assertTrue(SelectionRules.competitor(either, sold).isPresent());
    }

    @Test
    void versions_of_one_policy_do_not_compete() {
        var first = policy("A", 1, "2026-01-01", TELEVISIONS);

        assertEquals(
                Optional.empty(), SelectionRules.competitor(policy("A", 2, "2026-02-01", TELEVISIONS), List.of(first)));
    }
}
