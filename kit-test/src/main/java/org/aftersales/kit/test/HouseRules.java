package org.aftersales.kit.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noConstructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Habits that hold everywhere: injection, time, names. */
final class HouseRules {
    static final String KIT = "org.aftersales.kit";
    static final String INJECTION = "no field injection";
    static final String CONSTRUCTOR = "no annotation on a constructor";
    static final String FINAL = "beans are stateless: their fields are final";
    static final String WALL_CLOCK = "time is asked of the injected clock";
    static final String SLEEP = "nobody sleeps";
    static final String NAMES = "names say the role";
    static final String STREAMS = "nobody writes to the standard streams";
    static final String NO_BUSINESS = "the kit knows no word of the business";
    static final String NO_SERVICE = "the kit depends on no service";

    private static final String BANNED = ".*(Manager|Helper|Utils?|Impl|Base|DTO|Dto|Info|Data)";
    private static final String BUSINESS = ".*(Warranty|Claim|Coverage|Ticket|Survey|Complaint|Loyalty|Reward|Points"
            + "|Customer|Retailer|Gtin|Serial[A-Z]).*";
    private static final Set<String> TIMELESS = Set.of("now", "systemUTC", "systemDefaultZone", "system", "tickMillis");

    private HouseRules() {}

    static Map<String, ArchRule> ofService() {
        return Map.of(
                INJECTION, injection(),
                CONSTRUCTOR, noConstructors().should().beAnnotatedWith(Inject.class),
                FINAL, statelessBeans(),
                WALL_CLOCK, wallClock(""),
                SLEEP, noClasses().should().callMethodWhere(sleeping()),
                NAMES, classes().should().haveNameNotMatching(BANNED),
                STREAMS, GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    static Map<String, ArchRule> ofKit() {
        var rules = new LinkedHashMap<>(ofService());
        rules.remove(FINAL); // its machinery guards what it shares
        rules.put(WALL_CLOCK, wallClock("SystemClock"));
        // Personal data is the legal term for what this class seals.
        rules.put(
                NAMES,
                classes().that().doNotHaveSimpleName("PersonalData").should().haveNameNotMatching(BANNED));
        rules.put(NO_BUSINESS, classes().should().haveNameNotMatching(BUSINESS));
        rules.put(NO_SERVICE, noClasses().should().dependOnClassesThat(ofServices()));
        return rules;
    }

    private static ArchRule injection() {
        return noFields()
                .should()
                .beAnnotatedWith(Inject.class)
                .orShould()
                .beAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty");
    }

    private static ArchRule statelessBeans() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(ApplicationScoped.class)
                .or()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Singleton.class)
                .should()
                .beFinal();
    }

    private static ArchRule wallClock(String exempt) {
        var reading = DescribedPredicate.<JavaCall<?>>describe(
                "reads the wall clock",
                call -> readsClock(
                        call.getTargetOwner(),
                        call.getName(),
                        call.getTarget().getRawParameterTypes().size() == 0
                                || !call.getTarget()
                                        .getRawParameterTypes()
                                        .getFirst()
                                        .isAssignableTo(java.time.Clock.class)));
        return noClasses().that().doNotHaveSimpleName(exempt).should().callCodeUnitWhere(reading);
    }

    private static boolean readsClock(JavaClass owner, String name, boolean withoutClock) {
        if (owner.getPackageName().equals("java.time")) return withoutClock && TIMELESS.contains(name);
        if (owner.isEquivalentTo(System.class)) return name.equals("currentTimeMillis");
        return owner.isEquivalentTo(Date.class) && name.equals("<init>") && withoutClock;
    }

    private static DescribedPredicate<JavaCall<?>> sleeping() {
        return DescribedPredicate.describe("sleeps", call -> call.getName().equals("sleep"));
    }

    private static DescribedPredicate<JavaClass> ofServices() {
        return DescribedPredicate.describe("of services", type -> {
            var name = type.getPackageName() + ".";
            return name.startsWith("org.aftersales.") && !name.startsWith(KIT + ".");
        });
    }
}
