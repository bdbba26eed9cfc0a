package org.aftersales.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.DomainEvent;
import org.aftersales.kit.domain.EventType;
import org.aftersales.kit.domain.Topic;

/** What keeps the domain a domain. */
final class DomainRules {
    static final String PURE = "aggregates and events know nothing of REST, messaging, SQL or injection";
    static final String NO_SETTERS = "aggregates have no setters";
    static final String FACTS = "an event is a record with its wire name written down";
    static final String TOPIC = "an aggregate names its topic";
    static final String HIDDEN = "an aggregate is made by its factories";

    private static final String[] MACHINERY = {
        "jakarta.ws.rs..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.transaction..",
        "java.sql..",
        "javax.sql..",
        "io.agroal..",
        "io.quarkus..",
        "io.smallrye..",
        "org.apache.kafka..",
        "org.eclipse.microprofile..",
        HouseRules.KIT + ".rest..",
        HouseRules.KIT + ".inbox..",
        HouseRules.KIT + ".outbox.."
    };

    private static final DescribedPredicate<JavaClass> DOMAIN = DescribedPredicate.describe(
            "aggregates and events",
            type -> type.isAssignableTo(Aggregate.class) || type.isAssignableTo(DomainEvent.class));
    private static final DescribedPredicate<JavaClass> CONCRETE = DescribedPredicate.describe(
            "concrete", type -> !type.isInterface() && !type.getModifiers().contains(JavaModifier.ABSTRACT));

    private DomainRules() {}

    static Map<String, ArchRule> all() {
        return Map.of(
                PURE, noClasses().that(DOMAIN).should().dependOnClassesThat().resideInAnyPackage(MACHINERY),
                NO_SETTERS, noSetters(),
                FACTS, facts(),
                TOPIC, topic(),
                HIDDEN, hidden());
    }

    private static ArchRule noSetters() {
        return noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Aggregate.class)
                .should()
                .haveNameMatching("set[A-Z].*");
    }

    private static ArchRule facts() {
        return classes()
                .that()
                .areAssignableTo(DomainEvent.class)
                .and(CONCRETE)
                .should()
                .beRecords()
                .andShould()
                .beAnnotatedWith(EventType.class);
    }

    private static ArchRule topic() {
        return classes()
                .that()
                .areAssignableTo(Aggregate.class)
                .and(CONCRETE)
                .should()
                .beAnnotatedWith(Topic.class);
    }

    private static ArchRule hidden() {
        return noConstructors()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Aggregate.class)
                .should()
                .bePublic();
    }
}
