package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the script in a checkout of empty modules, with a Maven and a JDK that only tell that they were called. */
class DevScriptTest {
    private static final List<String> SERVICES =
            List.of("warranty-service", "ticket-service", "feedback-service", "loyalty-service");

    @TempDir
    Path checkout;

    private String output;

    @BeforeEach
    void lay_out_a_checkout() throws IOException {
        program("dev", Files.readString(Repository.ROOT.resolve("dev")));
        file("pom.xml", "");
        for (var module : List.of("kit", "launcher")) {
            file(module + "/pom.xml", "");
            file(module + "/src/main/A.java", "");
        }
        for (var service : SERVICES) {
            file(service + "/pom.xml", "");
            file(service + "/src/main/A.java", "");
            file(service + "/target/quarkus-app/quarkus-run.jar", "");
        }
        file("launcher/target/classpath", "");
        file("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        program("jdk/bin/javac", "#!/bin/sh\n");
        program("jdk/bin/java", "#!/bin/sh\necho LAUNCHED \"$@\"\n");
        program("bin/mvn", "#!/bin/sh\necho called >>maven-calls\n");
    }

    @Test
    void a_second_run_without_changes_builds_nothing() throws Exception {
        dev("run");
        dev("run");

        assertTrue(output.contains("LAUNCHED"), output);
        assertEquals(1, builds());
    }

    @Test
    void names_and_signs_are_printed_as_they_are_whatever_the_locale() throws Exception {
        dev("demo");

        assertTrue(output.contains("-Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8"), output);
    }

    @Test
    void a_changed_source_is_built() throws Exception {
        dev("run");
        change();
        dev("run");

        assertEquals(2, builds());
    }

    @Test
    void a_missing_service_is_built() throws Exception {
        dev("run");
        Files.delete(checkout.resolve("ticket-service/target/quarkus-app/quarkus-run.jar"));
        dev("run");

        assertEquals(2, builds());
    }

    @Test
    void nothing_is_built_under_a_running_platform() throws Exception {
        dev("run");
        change();
        var platform = platform();

        dev("demo");
        platform.destroy();

        assertTrue(output.contains("LAUNCHED"), output);
        assertTrue(output.contains("newer than the running platform: ./dev stop, then ./dev run takes them"), output);
        assertEquals(1, builds());
    }

    @Test
    void tests_and_benchmarks_do_not_build_under_a_running_platform() throws Exception {
        dev("run");
        var platform = platform();

        for (var command : List.of("test", "verify", "bench")) {
            assertEquals(1, dev(command), command);
            assertEquals("./dev: the platform runs from what this builds anew: ./dev stop first\n", output);
        }
        platform.destroy();
        assertEquals(1, builds());
    }

    @Test
    void a_platform_that_has_died_stops_no_build() throws Exception {
        dev("run");
        change();
        var platform = platform();
        platform.destroy();
        platform.waitFor();

        dev("demo");

        assertEquals(2, builds());
    }

    /** A process that looks like a launcher, and the file by which it is found. */
    private Process platform() throws IOException {
        var launcher = new ProcessBuilder("sh", "-c", "read -r end; :", "org.aftersales.launcher.Launcher").start();
        file(".local/platform.json", """
                {
                  "launcher" : {
                    "pid" : %d,
                    "startedAt" : "2026-11-21T00:00:00Z"
                  },
                  "children" : [ {
                    "pid" : 1
                  } ]
                }
                """.formatted(launcher.pid()));
        return launcher;
    }

    private void change() throws IOException {
        Files.setLastModifiedTime(
                checkout.resolve("kit/src/main/A.java"),
                FileTime.from(Instant.now().plusSeconds(60)));
    }

    @Test
    void a_failed_build_tells_the_first_cause_in_one_line() throws Exception {
        program("bin/mvn", """
                #!/bin/sh
                echo '[INFO] Scanning'
                echo '[ERROR] COMPILATION ERROR : '
                echo '[ERROR] Claim.java:[3,7] cannot find symbol'
                echo '[ERROR] Failed to execute goal'
                exit 1
                """);

        assertEquals(1, dev("run"));

        assertEquals(
                "./dev: build failed: Claim.java:[3,7] cannot find symbol (all of it: .local/logs/build.log)",
                output.lines().reduce((before, last) -> last).orElseThrow());
    }

    @Test
    void an_unknown_command_is_refused() throws Exception {
        assertEquals(1, dev("fly"));
        assertEquals("./dev: unknown command fly: ./dev help lists them\n", output);
    }

    private int dev(String command) throws IOException, InterruptedException {
        var script = new ProcessBuilder(checkout.resolve("dev").toString(), command).redirectErrorStream(true);
        script.environment().put("JAVA_HOME", checkout.resolve("jdk").toString());
        script.environment().put("PATH", checkout.resolve("bin") + ":" + System.getenv("PATH"));
        var process = script.start();
        output = new String(process.getInputStream().readAllBytes());
        assertTrue(process.waitFor(30, TimeUnit.SECONDS), "the script hangs");
        return process.exitValue();
    }

    private long builds() throws IOException {
        return Files.readAllLines(checkout.resolve("maven-calls")).size();
    }

    private void program(String name, String text) throws IOException {
        file(name, text);
        Files.setPosixFilePermissions(checkout.resolve(name), PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private void file(String name, String text) throws IOException {
        var path = checkout.resolve(name);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
