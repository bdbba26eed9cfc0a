package org.aftersales.kit.test;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The structure of a service, as rules over its compiled classes. A service's test is one line:
 *
 * <pre>ArchitectureRules.check(ArchitectureTest.class, "RegistrationWriter");</pre>
 *
 * <p>Every rule has a fixture that breaks it, so a rule that cannot fail is noticed.
 */
public final class ArchitectureRules {
    private ArchitectureRules() {}

    /**
     * Checks all classes in the package of {@code rootOfService} and below.
     *
     * @param rootOfService any class in the service's root package, such as the test itself
     * @param plainSql simple names of the top-level classes that may speak SQL directly: the named hot paths
     */
    public static void check(Class<?> rootOfService, String... plainSql) {
        var root = rootOfService.getPackageName();
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(root);
        if (classes.isEmpty()) throw new AssertionError("no classes below " + root);
        failOn(violations(root, classes, Set.of(plainSql)));
    }

    /** Checks the kit itself: the house rules, and that it knows no word of the business. */
    public static void checkKit() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(location -> !location.contains("/org/aftersales/kit/test/"))
                .importPackages(HouseRules.KIT);
        failOn(evaluate(classes, HouseRules.ofKit()));
    }

    static Map<String, List<String>> violations(String root, JavaClasses classes, Set<String> plainSql) {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.putAll(FeatureRules.of(root));
        rules.putAll(DomainRules.all());
        rules.putAll(EdgeRules.of(plainSql));
        rules.putAll(HouseRules.ofService());
        return evaluate(classes, rules);
    }

    static Map<String, List<String>> evaluate(JavaClasses classes, Map<String, ArchRule> rules) {
        var broken = new LinkedHashMap<String, List<String>>();
        rules.forEach((name, rule) -> {
            var result = rule.allowEmptyShould(true).evaluate(classes);
            if (result.hasViolation())
                broken.put(name, result.getFailureReport().getDetails());
        });
        return broken;
    }

    private static void failOn(Map<String, List<String>> broken) {
        if (broken.isEmpty()) return;
        var report = new StringBuilder();
        broken.forEach((rule, details) ->
                report.append('\n').append(rule).append("\n  ").append(String.join("\n  ", details)));
        throw new AssertionError("architecture rules are broken:" + report);
    }
}
