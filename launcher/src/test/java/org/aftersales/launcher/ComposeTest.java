package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the launcher starts and what the compose file starts is the same product with the same settings. */
class ComposeTest {
    /** Their images hold no shell to probe with; {@code topics} ends by itself. */
    private static final Set<String> WITHOUT_PROBE = Set.of("otel-collector", "tempo", "topics");

    private static ComposeFile compose;

    @BeforeAll
    static void read() throws IOException {
        compose = ComposeFile.read();
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_gets_exactly_the_settings_that_the_launcher_passes(Service service) {
        var passed =
                Arrays.stream(ServiceSetting.values()).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));

        var composed = new TreeSet<>(compose.environment(service.module()).keySet());

        assertEquals(passed, composed);
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_reaches_its_own_database_with_its_own_roles(Service service) {
        var settings = compose.environment(service.module());
        var upper = service.name();

        for (var role : DatabaseRole.values()) {
            assertEquals(role.user(service), settings.get("AFTERSALES_DB_" + role + "_USER"));
            var password = "${" + upper + "_DB_" + role + "_PASSWORD}";
            assertEquals(password, settings.get("AFTERSALES_DB_" + role + "_PASSWORD"));
            assertEquals(password, compose.environment(service.id() + "-db").get(role + "_PASSWORD"));
        }
        assertEquals(
                "jdbc:postgresql://" + service.id() + "-db:5432/" + service.id(), settings.get("AFTERSALES_DB_URL"));
        assertEquals("${" + upper + "_SECRET}", settings.get("AFTERSALES_SECRET"));
        assertEquals("${" + upper + "_PERSONAL_DATA_KEYS}", settings.get("AFTERSALES_PERSONAL_DATA_KEYS"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void a_service_listens_on_the_port_it_has_locally(Service service) throws IOException {
        int port = Ports.standard().of(service);

        assertEquals(port, compose.environment(service.module()).get("QUARKUS_HTTP_PORT"));
        assertEquals(
                List.of("127.0.0.1:" + port + ":" + port), compose.of(service).get("ports"));
        assertTrue(dockerfile(service).contains("EXPOSE " + port + " 9000\n"));
    }

    @ParameterizedTest
    @EnumSource(Service.class)
    void an_image_starts_its_jvm_as_the_launcher_does_and_not_as_root(Service service) throws IOException {
        // images have no start cache to be silent about
        var flags = PlatformOptions.of(Repository.ROOT).jvm().stream()
                .filter(flag -> !flag.startsWith("-Xlog:aot"))
                .collect(Collectors.joining(" "));

        assertTrue(dockerfile(service).contains("ENV JDK_JAVA_OPTIONS=\"" + flags + "\"\n"), dockerfile(service));
        assertTrue(dockerfile(service).contains("USER 10001:10001\n"));
        assertTrue(dockerfile(service).contains("HEALTHCHECK "));
    }

    @Test
    void every_part_has_limits_a_restart_policy_and_a_probe() {
        compose.services().forEach((name, part) -> {
            var limits = ComposeFile.mapping(
                    ComposeFile.mapping(ComposeFile.mapping(part.get("deploy")).get("resources"))
                            .get("limits"));
            assertEquals(Set.of("cpus", "memory"), limits.keySet(), name);
            assertTrue(part.containsKey("restart"), name);
            boolean probed = part.containsKey("healthcheck") || part.containsKey("build");
            assertEquals(!WITHOUT_PROBE.contains(name), probed, name);
        });
    }

    @Test
    void every_image_is_pinned() {
        compose.services().forEach((name, part) -> {
            var image = part.get("image").toString();
            assertTrue(part.containsKey("build") || image.matches(".+:v?\\d+\\.\\d+(\\.\\d+)?"), image);
        });
    }

    @Test
    void every_variable_is_listed_once_in_the_example_and_no_secret_has_a_value_there() throws IOException {
        var example = ComposeFile.text(".env.example")
                .lines()
                .filter(line -> line.matches("[A-Z].*"))
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));

        assertEquals(compose.variables(), new TreeSet<>(example.keySet()));
        var filled = example.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
        assertTrue(filled.stream().allMatch(name -> name.endsWith("_URL")), filled.toString());
        assertTrue(ComposeFile.text(".gitignore").lines().anyMatch(".env"::equals));
    }

    @Test
    void every_mounted_file_exists() {
        var mounted = compose.services().values().stream()
                .filter(part -> part.get("volumes") instanceof List<?>)
                .flatMap(part -> ((List<?>) part.get("volumes")).stream())
                .map(Object::toString)
                .filter(volume -> volume.startsWith("./"))
                .map(volume -> volume.substring(2, volume.indexOf(':')))
                .toList();

        assertEquals(13, mounted.size(), mounted.toString());
        mounted.forEach(file -> assertTrue(Files.exists(Repository.ROOT.resolve(file)), file));
    }

    private static String dockerfile(Service service) throws IOException {
        return ComposeFile.text(service.module(), "Dockerfile");
    }
}
