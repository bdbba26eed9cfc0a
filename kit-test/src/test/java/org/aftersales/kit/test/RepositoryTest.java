package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepositoryTest {
    private static final Set<String> MADE = Set.of("target", "node_modules", ".git", ".local", ".idea", ".vscode");
    /** The patterns of the limits themselves, and the examples below. */
    private static final Set<String> EXEMPT = Set.of(".ci/checkstyle.xml", "RepositoryTest.java");

    @Test
    void every_text_is_about_the_product_only() throws IOException {
        var faults = new ArrayList<String>();
        for (var file : texts()) {
            var content = Files.readString(file);
            Text.faults(content).forEach(fault -> faults.add(Repository.root().relativize(file) + ":" + fault));
        }

        assertEquals(List.of(), faults);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "see /home/sara/notes",
                "cd /work/main",
                "rm /tmp/lock",
                "https://repo.maven.apache.org/maven2",
                "https://registry.npmjs.org/left-pad",
                "written with Copilot",
                "see issue #12",
                "fixes #7",
                "measured [M] and said [2nd]",
                "// TO" + "DO later",
                "FIX" + "ME"
            })
    void what_does_not_belong_is_caught(String line) {
        assertEquals(1, Text.faults(line).size(), line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v1/tickets/{id}/work",
                "color: #123456;",
                "[M.N] of the article",
                "a ticket and its number",
                "the home of the customer",
                "mvn -q test",
                "&#39;quoted&#39;"
            })
    void what_belongs_passes(String line) {
        assertEquals(List.of(), Text.faults(line));
    }

    /** Every text file that is not made by a build. */
    private static List<Path> texts() throws IOException {
        var root = Repository.root();
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> isOurs(root.relativize(file)))
                    .filter(Files::isRegularFile)
                    .filter(RepositoryTest::isText)
                    .toList();
        }
    }

    private static boolean isOurs(Path file) {
        for (var part : file) {
            if (MADE.contains(part.toString())) return false;
        }
        return EXEMPT.stream().noneMatch(exempt -> file.endsWith(Path.of(exempt)));
    }

    private static boolean isText(Path file) {
        try {
            var content = Files.readAllBytes(file);
            if (content.length > 2_000_000) return false; // a body of records, not a text
            for (var octet : content) {
                if (octet == 0) return false;
            }
            return StandardCharsets.UTF_8.newEncoder().canEncode(new String(content, StandardCharsets.UTF_8))
                    && !new String(content, StandardCharsets.UTF_8).contains("\uFFFD");
        } catch (IOException e) {
            return false;
        }
    }
}
