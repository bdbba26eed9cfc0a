package org.aftersales.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Map;
import java.util.function.Predicate;
import org.aftersales.kit.domain.Aggregates;

/** Who may know whom: features meet at their use cases, ids and values; services do not meet at all. */
final class FeatureRules {
    static final String MEET = "features meet only through use cases, ids and values";
    static final String PRIVATE = "a public class is used by another package";
    static final String ALONE = "no service depends on another";
    private static final String PRODUCT = "org.aftersales.";

    private FeatureRules() {}

    static Map<String, ArchRule> of(String root) {
        return Map.of(
                MEET,
                classes()
                        .should(dependOnlyOn(
                                "what other features offer", link -> !crosses(root, link) || isOffered(link))),
                PRIVATE,
                classes()
                        .that()
                        .arePublic()
                        .and()
                        .areTopLevelClasses()
                        .and()
                        .doNotHaveSimpleName("package-info")
                        .should(beUsedByAnotherPackage()),
                ALONE,
                classes().should(dependOnlyOn("its own service and the kit", link -> !leaves(root, link))));
    }

    private static ArchCondition<JavaClass> dependOnlyOn(String what, Predicate<Dependency> allowed) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                from.getDirectDependenciesFromSelf().stream()
                        .filter(allowed.negate())
                        .forEach(link -> events.add(SimpleConditionEvent.violated(link, link.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> beUsedByAnotherPackage() {
        return new ArchCondition<>("be used by another package") {
            @Override
            public void check(JavaClass used, ConditionEvents events) {
                var elsewhere = used.getDirectDependenciesToSelf().stream()
                        .anyMatch(
                                link -> !link.getOriginClass().getPackageName().equals(used.getPackageName()));
                if (!elsewhere) {
                    events.add(SimpleConditionEvent.violated(used, used.getName() + " is public without need"));
                }
            }
        };
    }

    private static boolean crosses(String root, Dependency link) {
        var from = feature(root, link.getOriginClass());
        var to = feature(root, target(link));
        return !from.isEmpty() && !to.isEmpty() && !from.equals(to);
    }

    private static boolean leaves(String root, Dependency link) {
        var name = target(link).getPackageName() + ".";
        return name.startsWith(PRODUCT) && !name.startsWith(root + ".") && !name.startsWith(HouseRules.KIT + ".");
    }

    /** The first package below the root; empty for classes elsewhere. */
    private static String feature(String root, JavaClass owner) {
        var name = owner.getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.")[0] : "";
    }

    private static boolean isOffered(Dependency link) {
        var target = target(link);
        if (target.isAssignableTo(Aggregates.class) || target.getSimpleName().endsWith("View")) return false;
        return target.getSimpleName().endsWith("UseCases")
                || target.isRecord()
                || target.isEnum()
                || target.isInterface()
                || target.isAssignableTo(Throwable.class)
                || isConstants(target);
    }

    /** A final class without fields of its own objects, such as a set of named rules. */
    private static boolean isConstants(JavaClass target) {
        return target.getModifiers().contains(JavaModifier.FINAL)
                && target.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.STATIC));
    }

    private static JavaClass target(Dependency link) {
        return link.getTargetClass().getBaseComponentType();
    }
}
