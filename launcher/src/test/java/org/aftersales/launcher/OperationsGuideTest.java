package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.aftersales.launcher.DocumentedSettings.Setting;
import org.junit.jupiter.api.Test;

/** docs/operations.md knows every setting, metric and alert that there is, and no others. */
class OperationsGuideTest {
    private static final String GUIDE = "docs/operations.md";
    private static final Pattern OWN_METRIC = Pattern.compile("registry\\.(gauge|counter)\\(\\s*\"([a-z.]+)\"");
    private static final Pattern METRIC = Pattern.compile(
            "\\b(outbox|inbox|dead|ledger|webhook|http_server|agroal|kafka_consumer|jvm|process)" + "_[a-z_]+");

    @Test
    void every_setting_is_listed_with_its_default_and_meaning() throws IOException {
        for (var module : List.of("kit", "warranty-service", "ticket-service", "feedback-service", "loyalty-service")) {
            var settings = DocumentedSettings.of(module);
            if (!settings.isEmpty()) Generated.verifySection(GUIDE, "settings of " + module, table(settings));
        }
    }

    @Test
    void no_setting_is_without_a_meaning() throws IOException {
        for (var setting : DocumentedSettings.of("kit")) {
            assertFalse(setting.meaning().isEmpty(), setting.name());
        }
    }

    @Test
    void every_variable_that_a_service_is_given_is_explained() throws IOException {
        var guide = Files.readString(Repository.ROOT.resolve(GUIDE));

        for (var setting : ServiceSetting.values()) {
            assertTrue(guide.contains("`" + setting + "`"), setting.name());
        }
    }

    @Test
    void the_kit_s_own_metrics_are_explained_and_on_the_dashboard() throws IOException {
        var dashboard = ComposeFile.text("deploy", "grafana", "dashboards", "platform.json");

        for (var metric : ownMetrics()) {
            assertTrue(explained().contains(metric), metric);
            assertTrue(dashboard.contains(metric), metric);
        }
    }

    @Test
    void dashboard_and_alerts_use_only_metrics_that_are_explained() throws IOException {
        var used = new TreeSet<String>();
        used.addAll(metricsIn(ComposeFile.text("deploy", "grafana", "dashboards", "platform.json")));
        used.addAll(metricsIn(ComposeFile.text("deploy", "prometheus", "alerts.yml")));

        used.removeAll(explained());

        assertEquals(Set.of(), used);
    }

    @Test
    void every_alert_says_what_to_do() throws IOException {
        var guide = Files.readString(Repository.ROOT.resolve(GUIDE));
        var alerts = ComposeFile.text("deploy", "prometheus", "alerts.yml")
                .lines()
                .filter(line -> line.startsWith("      - alert: "))
                .map(line -> line.substring("      - alert: ".length()))
                .toList();

        assertEquals(11, alerts.size());
        alerts.forEach(alert -> assertTrue(guide.contains("| `" + alert + "` |"), alert));
    }

    private static String table(List<Setting> settings) {
        return settings.stream()
                .map(setting -> "| `%s` | %s | %s |%n"
                        .formatted(
                                setting.name(),
                                setting.fallback().matches("|required")
                                        ? setting.fallback()
                                        : "`" + setting.fallback() + "`",
                                setting.meaning()))
                .collect(Collectors.joining("", "\n| setting | default | meaning |\n|---|---|---|\n", "\n"));
    }

    private static Set<String> ownMetrics() throws IOException {
        try (var files = Files.walk(Repository.ROOT.resolve("kit/src/main/java"))) {
            var names = new TreeSet<String>();
            for (var file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                OWN_METRIC
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(match -> names.add(exposed(match.group(2), match.group(1))));
            }
            return names;
        }
    }

    private static String exposed(String name, String kind) {
        return name.replace('.', '_') + (kind.equals("counter") ? "_total" : "");
    }

    private static Set<String> explained() throws IOException {
        return metricsIn(Files.readString(Repository.ROOT.resolve(GUIDE)));
    }

    private static Set<String> metricsIn(String text) {
        return METRIC.matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
