package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesBiteTest {
    private static final String ROOT = "org.aftersales.shop";
    private static final String SOUND_AGGREGATE = """
            package org.aftersales.shop.order;
            @org.aftersales.kit.domain.Topic("shop.orders")
            class Order extends org.aftersales.kit.domain.Aggregate {
                private Order() {}
                static Order placed() { return new Order(); }
                @Override public java.util.UUID key() { return new java.util.UUID(0, 0); }
            }""";
    private static final String SOUND_REPOSITORY = """
            package org.aftersales.shop.order;
            class Orders implements org.aftersales.kit.domain.Aggregates<Order, java.util.UUID> {}""";

    @TempDir
    Path folder;

    @Test
    void a_sound_service_breaks_no_rule() {
        var broken = broken(SOUND_AGGREGATE, SOUND_REPOSITORY, """
                package org.aftersales.shop.order;
                public class OrderUseCases {
                    private final Orders orders;
                    OrderUseCases(Orders orders) { this.orders = orders; }
                    public void place() { orders.add(Order.placed()); }
                }""", """
                package org.aftersales.shop.intake;
                class BasketsConsumer {
                    private final org.aftersales.shop.order.OrderUseCases orders;
                    BasketsConsumer(org.aftersales.shop.order.OrderUseCases orders) { this.orders = orders; }
                    void receive() { orders.place(); }
                }""");

        assertEquals(Map.of(), broken);
    }

    @Test
    void an_aggregate_speaking_sql_is_caught() {
        assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    java.sql.Connection connection;
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_aggregate_importing_jax_rs_is_caught() {
        assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    jakarta.ws.rs.core.Response answer() { return null; }
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_event_that_knows_the_inbox_is_caught() {
        assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                record Shipped(org.aftersales.kit.inbox.IncomingEvent cause) implements org.aftersales.kit.domain.DomainEvent {}
                """);
    }

    @Test
    void a_setter_on_an_aggregate_is_caught() {
        assertCaught(DomainRules.NO_SETTERS, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    void setStatus(String status) {}
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void a_public_constructor_of_an_aggregate_is_caught() {
        assertCaught(DomainRules.HIDDEN, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    public Order() {}
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_aggregate_without_a_topic_is_caught() {
        assertCaught(DomainRules.TOPIC, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_event_without_a_wire_name_is_caught() {
        assertCaught(DomainRules.FACTS, """
                package org.aftersales.shop.order;
                record Shipped() implements org.aftersales.kit.domain.DomainEvent {}""");
    }

    @Test
    void an_event_that_is_no_record_is_caught() {
        assertCaught(DomainRules.FACTS, """
                package org.aftersales.shop.order;
                @org.aftersales.kit.domain.EventType("shop.order.shipped.v1")
                class Shipped implements org.aftersales.kit.domain.DomainEvent {}""");
    }

    @Test
    void a_feature_reaching_for_the_repository_of_another_is_caught() {
        assertCaught(FeatureRules.MEET, SOUND_AGGREGATE.replace("class Order", "public class Order"), """
                package org.aftersales.shop.order;
                public class Orders implements org.aftersales.kit.domain.Aggregates<Order, java.util.UUID> {}""", """
                package org.aftersales.shop.invoice;
                class InvoiceUseCases { org.aftersales.shop.order.Orders orders; }""");
    }

    @Test
    void a_feature_holding_the_aggregate_of_another_is_caught() {
        assertCaught(FeatureRules.MEET, SOUND_AGGREGATE.replace("class Order", "public class Order"), """
                package org.aftersales.shop.invoice;
                class InvoiceUseCases { void charge(org.aftersales.shop.order.Order order) {} }""");
    }

    @Test
    void a_public_class_nobody_outside_uses_is_caught() {
        assertCaught(FeatureRules.PRIVATE, """
                package org.aftersales.shop.order;
                public class Basket {}""");
    }

    @Test
    void a_service_using_another_is_caught() {
        assertCaught(FeatureRules.ALONE, """
                package org.aftersales.depot;
                public record Shelf() {}""", """
                package org.aftersales.shop.order;
                class Basket { org.aftersales.depot.Shelf shelf; }""");
    }

    @Test
    void a_resource_touching_a_repository_is_caught() {
        assertCaught(EdgeRules.RESOURCES, SOUND_AGGREGATE, SOUND_REPOSITORY, """
                package org.aftersales.shop.order;
                @jakarta.ws.rs.Path("/orders") class OrderResource { Orders orders; }""");
    }

    @Test
    void a_use_case_answering_http_is_caught() {
        assertCaught(EdgeRules.USE_CASES, """
                package org.aftersales.shop.order;
                class OrderUseCases { jakarta.ws.rs.core.Response place() { return null; } }""");
    }

    @Test
    void plain_sql_in_an_unnamed_class_is_caught() {
        assertCaught(EdgeRules.PLAIN_SQL, """
                package org.aftersales.shop.order;
                class OrderWriter { void write(javax.sql.DataSource database) {} }""");
    }

    @Test
    void a_named_class_without_sql_is_caught() {
        var classes = Compiled.classes(folder, """
                package org.aftersales.shop.order;
                class OrderWriter {}""");

        var broken = ArchitectureRules.violations(ROOT, classes, Set.of("OrderWriter"));

        assertTrue(broken.containsKey(EdgeRules.STALE), broken::toString);
    }

    @Test
    void a_reactive_type_is_caught() {
        assertCaught(EdgeRules.BLOCKING, """
                package org.aftersales.shop.order;
                class OrderUseCases { io.smallrye.mutiny.Uni<String> place() { return null; } }""");
    }

    @Test
    void field_injection_is_caught() {
        assertCaught(HouseRules.INJECTION, """
                package org.aftersales.shop.order;
                class OrderUseCases { @jakarta.inject.Inject java.time.Clock clock; }""");
    }

    @Test
    void an_annotated_constructor_is_caught() {
        assertCaught(HouseRules.CONSTRUCTOR, """
                package org.aftersales.shop.order;
                class OrderUseCases { @jakarta.inject.Inject OrderUseCases(java.time.Clock clock) {} }""");
    }

    @Test
    void state_in_a_bean_is_caught() {
        assertCaught(HouseRules.FINAL, """
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
            assertCaught(HouseRules.WALL_CLOCK, """
                    package org.aftersales.shop.order;
                    class Basket { Object opened = %s; }""".formatted(reading));
        }
    }

    @Test
    void asking_the_injected_clock_is_fine() {
        var broken = broken("""
                package org.aftersales.shop.order;
                class Basket { Object opened(java.time.Clock clock) { return java.time.LocalDate.now(clock); } }""");

        assertEquals(Map.of(), broken);
    }

    @Test
    void sleeping_is_caught() {
        assertCaught(HouseRules.SLEEP, """
                package org.aftersales.shop.order;
                class Basket { void rest() throws Exception { Thread.sleep(1); } }""");
        assertCaught(HouseRules.SLEEP, """
                package org.aftersales.shop.order;
                class Basket { void rest() throws Exception { java.util.concurrent.TimeUnit.SECONDS.sleep(1); } }""");
    }

    @Test
    void every_banned_suffix_is_caught() {
        for (var suffix : List.of("Manager", "Helper", "Util", "Utils", "Impl", "Base", "DTO", "Dto", "Info", "Data")) {
            assertCaught(HouseRules.NAMES, """
                    package org.aftersales.shop.order;
                    class Order%s {}""".formatted(suffix));
        }
    }

    @Test
    void writing_to_the_standard_streams_is_caught() {
        assertCaught(HouseRules.STREAMS, """
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

    private void assertCaught(String rule, String... sources) {
        var broken = broken(sources);

        assertTrue(broken.containsKey(rule), () -> rule + " did not bite, only " + broken);
    }

    private Map<String, List<String>> broken(String... sources) {
        return ArchitectureRules.violations(ROOT, Compiled.classes(folder, sources), Set.of());
    }
}
