package org.aftersales.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.Path;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.domain.Aggregates;

/** What keeps REST at the edge and SQL in its named places. */
final class EdgeRules {
    static final String RESOURCES = "resources never touch repositories or the database";
    static final String USE_CASES = "use cases know nothing of REST";
    static final String PLAIN_SQL = "plain SQL only in the named classes";
    static final String STALE = "a class named for plain SQL uses it";
    static final String BLOCKING = "blocking code only";
    static final String NEIGHBOURS = "no other resource goes on from a parameter at the end of a resource's path";

    private static final String[] SQL = {"java.sql..", "javax.sql..", "io.agroal..", "org.postgresql.."};

    private EdgeRules() {}

    static Map<String, ArchRule> of(Set<String> plainSql) {
        return Map.of(
                RESOURCES, resources(),
                USE_CASES, useCases(),
                PLAIN_SQL, plainSql(plainSql),
                STALE, stale(plainSql),
                BLOCKING, noClasses().should().dependOnClassesThat().resideInAPackage("io.smallrye.mutiny.."),
                NEIGHBOURS, classes().that().areAnnotatedWith(Path.class).should(new LeaveNeighboursAlone()));
    }

    private static ArchRule resources() {
        var storage = DescribedPredicate.<JavaClass>describe(
                "are repositories or storage",
                type -> type.isAssignableTo(Aggregates.class)
                        || type.isAssignableTo(EntityManager.class)
                        || isSql(type));
        return noClasses().that().areAnnotatedWith(Path.class).should().dependOnClassesThat(storage);
    }

    private static ArchRule useCases() {
        return noClasses()
                .that()
                .haveSimpleNameEndingWith("UseCases")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Path.class);
    }

    private static ArchRule plainSql(Set<String> named) {
        var unnamed =
                DescribedPredicate.<JavaClass>describe("are not named for it", type -> !named.contains(topLevel(type)));
        return noClasses().that(unnamed).should().dependOnClassesThat().resideInAnyPackage(SQL);
    }

    private static ArchRule stale(Set<String> named) {
        var isNamed = DescribedPredicate.<JavaClass>describe(
                "are named for plain SQL", type -> type.isTopLevelClass() && named.contains(type.getSimpleName()));
        return classes().that(isNamed).should(new ArchCondition<>("use it") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getDirectDependenciesFromSelf().stream().noneMatch(link -> isSql(link.getTargetClass()))) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " speaks no SQL"));
                }
            }
        });
    }

    private static boolean isSql(JavaClass type) {
        var name = type.getPackageName() + ".";
        return name.startsWith("java.sql.")
                || name.startsWith("javax.sql.")
                || name.startsWith("io.agroal.")
                || name.startsWith("org.postgresql.");
    }

    private static String topLevel(JavaClass type) {
        var outermost = type;
        while (outermost.getEnclosingClass().isPresent()) {
            outermost = outermost.getEnclosingClass().get();
        }
        return outermost.getSimpleName();
    }
}
