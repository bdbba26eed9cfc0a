package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseRulesBiteTest {
    @TempDir
    Path folder;

    @Test
    void field_injection_is_caught() {
        shop().assertCaught(HouseRules.INJECTION, """
                package org.aftersales.shop.order;
                class OrderUseCases { @jakarta.inject.Inject java.time.Clock clock; }""");
    }

    @Test
    void an_annotated_constructor_is_caught() {
        shop().assertCaught(HouseRules.CONSTRUCTOR, """
                package org.aftersales.shop.order;
                class OrderUseCases { @jakarta.inject.Inject OrderUseCases(java.time.Clock clock) {} }""");
    }

    @Test
    void state_in_a_bean_is_caught() {
        shop().assertCaught(HouseRules.FINAL, """
                package org.aftersales.shop.order;
                @jakarta.enterprise.context.ApplicationScoped class OrderUseCases { int placed; }""");
    }

    @Test
    void reading_the_wall_clock_is_caught() {
        for (var reading : List.of(
                "java.time.Instant.now()",
                "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                "java.time.Clock.systemUTC()",
                "System.currentTimeMillis()",
                "new java.util.Date()")) {
            shop().assertCaught(HouseRules.WALL_CLOCK, """
                    package org.aftersales.shop.order;
                    class Basket { Object opened = %s; }""".formatted(reading));
        }
    }

    @Test
    void asking_the_injected_clock_is_fine() {
        var broken = shop().broken("""
                package org.aftersales.shop.order;
                class Basket { Object opened(java.time.Clock clock) { return java.time.LocalDate.now(clock); } }""");

        assertEquals(Map.of(), broken);
    }

    @Test
    void sleeping_is_caught() {
        shop().assertCaught(HouseRules.SLEEP, """
                package org.aftersales.shop.order;
                class Basket { void rest() throws Exception { Thread. sleep(1); } }""");
        shop().assertCaught(HouseRules.SLEEP, """
                package org.aftersales.shop.order;
                class Basket { void rest() throws Exception { java.util.concurrent.TimeUnit.SECONDS.sleep(1); } }""");
    }

    @Test
    void every_banned_suffix_is_caught() {
        for (var suffix : List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "DTO", "Dto", "Info", "Data")) {
            shop().assertCaught(HouseRules.NAMES, """
                    package org.aftersales.shop.order;
                    class Order%s {}""".formatted(suffix));
        }
    }

    @Test
    void writing_to_the_standard_streams_is_caught() {
        shop().assertCaught(HouseRules.STREAMS, """
                package org.aftersales.shop.order;
                class Basket { void show() { System.out.println("here"); } }""");
    }

    @Test
    void a_business_noun_in_the_kit_is_caught() {
        var classes = Compiled.classes(folder, """
                package org.aftersales.kit.rest;
                class WarrantyAnswers {}""");

        var broken = ArchitectureRules.evaluate(classes, HouseRules.ofKit());

        assertEquals(Set.of(HouseRules.NO_BUSINESS), broken.keySet());
    }

    @Test
    void the_kit_using_a_service_is_caught() {
        var classes = Compiled.classes(folder, """
                package org.aftersales.shop;
                public class Basket {}""", """
                package org.aftersales.kit.rest;
                class Answers { org.aftersales.shop.Basket basket; }""");

        var broken = ArchitectureRules.evaluate(classes, HouseRules.ofKit());

        assertEquals(Set.of(HouseRules.NO_SERVICE), broken.keySet());
    }

    @Test
    void the_kit_keeps_its_rules() {
        ArchitectureRules.checkKit();
    }

    private Shop shop() {
        return new Shop(folder);
    }
}
