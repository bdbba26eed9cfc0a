package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A service made up of sources, judged by the rules of a service. */
final class Shop {
    static final String ROOT = "org.aftersales.shop";
    static final String AGGREGATE = """
            package org.aftersales.shop.order;
            @org.aftersales.kit.domain.Topic("shop.orders")
            class Order extends org.aftersales.kit.domain.Aggregate {
                private Order() {}
                static Order placed() { return new Order(); }
                @Override public java.util.UUID key() { return new java.util.UUID(0, 0); }
            }""";
    static final String REPOSITORY = """
            package org.aftersales.shop.order;
            class Orders implements org.aftersales.kit.domain.Aggregates<Order, java.util.UUID> {}""";

    private final Path folder;

    Shop(Path folder) {
        this.folder = folder;
    }

    Map<String, List<String>> broken(String... sources) {
        return ArchitectureRules.violations(ROOT, Compiled.classes(folder, sources), Set.of());
    }

    void assertCaught(String rule, String... sources) {
        var broken = broken(sources);

        assertTrue(broken.containsKey(rule), () -> rule + " did not bite, only " + broken);
    }
}
