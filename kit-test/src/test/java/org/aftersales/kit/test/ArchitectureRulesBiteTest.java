package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchitectureRulesBiteTest {
    @TempDir
    Path folder;

    @Test
    void a_sound_service_breaks_no_rule() {
        var broken = shop().broken(Shop.AGGREGATE, Shop.REPOSITORY, """
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
    void a_feature_reaching_for_the_repository_of_another_is_caught() {
        shop().assertCaught(FeatureRules.MEET, Shop.AGGREGATE.replace("class Order", "public class Order"), """
                package org.aftersales.shop.order;
                public class Orders implements org.aftersales.kit.domain.Aggregates<Order, java.util.UUID> {}""", """
                package org.aftersales.shop.invoice;
                class InvoiceUseCases { org.aftersales.shop.order.Orders orders; }""");
    }

    @Test
    void a_feature_holding_the_aggregate_of_another_is_caught() {
        shop().assertCaught(FeatureRules.MEET, Shop.AGGREGATE.replace("class Order", "public class Order"), """
                package org.aftersales.shop.invoice;
                class InvoiceUseCases { void charge(org.aftersales.shop.order.Order order) {} }""");
    }

    @Test
    void a_public_class_nobody_outside_uses_is_caught() {
        shop().assertCaught(FeatureRules.PRIVATE, """
                package org.aftersales.shop.order;
                public class Basket {}""");
    }

    @Test
    void a_service_using_another_is_caught() {
        shop().assertCaught(FeatureRules.ALONE, """
                package org.aftersales.depot;
                public record Shelf() {}""", """
                package org.aftersales.shop.order;
                class Basket { org.aftersales.depot.Shelf shelf; }""");
    }

    @Test
    void a_resource_touching_a_repository_is_caught() {
        shop().assertCaught(EdgeRules.RESOURCES, Shop.AGGREGATE, Shop.REPOSITORY, """
                package org.aftersales.shop.order;
                @jakarta.ws.rs.Path("/orders") class OrderResource { Orders orders; }""");
    }

    @Test
    void a_use_case_answering_http_is_caught() {
        shop().assertCaught(EdgeRules.USE_CASES, """
                package org.aftersales.shop.order;
                class OrderUseCases { jakarta.ws.rs.core.Response place() { return null; } }""");
    }

    @Test
    void plain_sql_in_an_unnamed_class_is_caught() {
        shop().assertCaught(EdgeRules.PLAIN_SQL, """
                package org.aftersales.shop.order;
                class OrderWriter { void write(javax.sql.DataSource database) {} }""");
    }

    @Test
    void a_named_class_without_sql_is_caught() {
        var classes = Compiled.classes(folder, """
                package org.aftersales.shop.order;
                class OrderWriter {}""");

        var broken = ArchitectureRules.violations(Shop.ROOT, classes, Set.of("OrderWriter"));

        assertTrue(broken.containsKey(EdgeRules.STALE), broken::toString);
    }

    @Test
    void a_reactive_type_is_caught() {
        shop().assertCaught(EdgeRules.BLOCKING, """
                package org.aftersales.shop.order;
                class OrderUseCases { io.smallrye.mutiny.Uni<String> place() { return null; } }""");
    }

    @Test
    void a_resource_in_the_way_of_others_is_caught() {
        shop().assertCaught(EdgeRules.NEIGHBOURS, """
                package org.aftersales.shop.order;
                @jakarta.ws.rs.Path("/orders/{id}") class OrderResource {}""", """
                package org.aftersales.shop.order;
                @jakarta.ws.rs.Path("/orders/{order}/lines") class LineResource {}""");
    }

    private Shop shop() {
        return new Shop(folder);
    }
}
