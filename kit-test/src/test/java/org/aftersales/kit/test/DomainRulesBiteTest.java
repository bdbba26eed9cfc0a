package org.aftersales.kit.test;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DomainRulesBiteTest {
    @TempDir
    Path folder;

    @Test
    void an_aggregate_speaking_sql_is_caught() {
        shop().assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    java.sql.Connection connection;
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_aggregate_importing_jax_rs_is_caught() {
        shop().assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    jakarta.ws.rs.core.Response answer() { return null; }
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_event_that_knows_the_inbox_is_caught() {
        shop().assertCaught(DomainRules.PURE, """
                package org.aftersales.shop.order;
                record Shipped(org.aftersales.kit.inbox.IncomingEvent cause)
                    implements org.aftersales.kit.domain.DomainEvent {}
                """);
    }

    @Test
    void a_setter_on_an_aggregate_is_caught() {
        shop().assertCaught(DomainRules.NO_SETTERS, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    void setStatus(String status) {}
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void a_public_constructor_of_an_aggregate_is_caught() {
        shop().assertCaught(DomainRules.HIDDEN, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    public Order() {}
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_aggregate_without_a_topic_is_caught() {
        shop().assertCaught(DomainRules.TOPIC, """
                package org.aftersales.shop.order;
                class Order extends org.aftersales.kit.domain.Aggregate {
                    @Override public java.util.UUID key() { return null; }
                }""");
    }

    @Test
    void an_event_without_a_wire_name_is_caught() {
        shop().assertCaught(DomainRules.FACTS, """
                package org.aftersales.shop.order;
                record Shipped() implements org.aftersales.kit.domain.DomainEvent {}""");
    }

    @Test
    void an_event_that_is_no_record_is_caught() {
        shop().assertCaught(DomainRules.FACTS, """
                package org.aftersales.shop.order;
                @org.aftersales.kit.domain.EventType("shop.order.shipped.v1")
                class Shipped implements org.aftersales.kit.domain.DomainEvent {}""");
    }

    private Shop shop() {
        return new Shop(folder);
    }
}
