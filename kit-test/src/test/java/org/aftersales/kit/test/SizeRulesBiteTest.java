package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.puppycrawl.tools.checkstyle.Checker;
import com.puppycrawl.tools.checkstyle.ConfigurationLoader;
import com.puppycrawl.tools.checkstyle.PropertiesExpander;
import com.puppycrawl.tools.checkstyle.api.CheckstyleException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long things may be, in tests as in what is tested. */
class SizeRulesBiteTest {
    @TempDir
    Path folder;

    @Test
    void a_class_has_at_most_200_lines() throws Exception {
        assertEquals(0, faults(ofLines(200)));
        assertEquals(1, faults(ofLines(201)));
    }

    @Test
    void a_method_has_at_most_25_lines() throws Exception {
        assertEquals(0, faults(ofMethod("", 25)));
        assertEquals(1, faults(ofMethod("", 26)));
    }

    @Test
    void a_method_takes_at_most_five_parameters() throws Exception {
        assertEquals(0, faults(ofMethod("int a, int b, int c, int d, int e", 3)));
        assertEquals(1, faults(ofMethod("int a, int b, int c, int d, int e, int f", 3)));
    }

    @Test
    void a_line_has_at_most_120_characters() throws Exception {
        var line = "    String text = \"%s\";";
        assertEquals(0, faults("class OrderTest {\n" + line.formatted("x".repeat(99)) + "\n}\n"));
        assertEquals(1, faults("class OrderTest {\n" + line.formatted("x".repeat(100)) + "\n}\n"));
    }

    @Test
    void the_build_holds_tests_to_it_too() throws IOException {
        var plugins = Files.readString(Repository.path("pom.xml")).split("<plugin>");
        var checkstyle = List.of(plugins).stream()
                .filter(plugin -> plugin.contains("<artifactId>maven-checkstyle-plugin</artifactId>"))
                .filter(plugin -> plugin.contains("/.ci/checkstyle.xml</configLocation>"))
                .filter(plugin -> plugin.contains("<violationSeverity>error</violationSeverity>"))
                .filter(plugin -> plugin.contains("<includeTestSourceDirectory>true</includeTestSourceDirectory>"));

        assertEquals(1, checkstyle.count());
    }

    private static String ofLines(int count) {
        return "class OrderTest {\n" + "    // a line\n".repeat(count - 2) + "}\n";
    }

    private static String ofMethod(String parameters, int lines) {
        var body = IntStream.range(0, lines - 2)
                .mapToObj(line -> "        int number%d = 1;\n".formatted(line))
                .collect(Collectors.joining());
        return "class OrderTest {\n    void places(" + parameters + ") {\n" + body + "    }\n}\n";
    }

    private int faults(String source) throws CheckstyleException, IOException {
        var file = folder.resolve("OrderTest.java");
        Files.writeString(file, source);
        var checker = new Checker();
        checker.setModuleClassLoader(Checker.class.getClassLoader());
        checker.configure(ConfigurationLoader.loadConfiguration(
                Repository.path(".ci", "checkstyle.xml").toString(), new PropertiesExpander(new Properties())));
        try {
            return checker.process(List.of(file.toFile()));
        } finally {
            checker.destroy();
        }
    }
}
