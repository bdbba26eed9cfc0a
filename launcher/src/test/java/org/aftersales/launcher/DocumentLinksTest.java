package org.aftersales.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents lead somewhere, and the first of them stays short. */
class DocumentLinksTest {
    private static final Pattern LINK = Pattern.compile("]\\((?!https?://|#)([^)#]+)(#[^)]*)?\\)");

    @TempDir
    Path elsewhere;

    @Test
    void every_link_leads_to_a_file_of_the_repository() throws IOException {
        var dangling = new TreeSet<String>();
        for (var document : documents()) dangling.addAll(dangling(document));

        assertEquals(new TreeSet<String>(), dangling);
    }

    @Test
    void a_link_to_nowhere_is_noticed() throws IOException {
        var document =
                Files.writeString(elsewhere.resolve("a.md"), "[here](a.md#top) [there](b.md) [out](https://c.d)");

        assertEquals(List.of("a.md -> b.md"), dangling(document));
    }

    @Test
    void the_readme_is_read_in_five_minutes() throws IOException {
        assertTrue(ComposeFile.text("README.md").lines().count() <= 150);
    }

    private static List<Path> documents() throws IOException {
        try (var all = Files.walk(Repository.ROOT.resolve("docs"));
                var root = Files.list(Repository.ROOT)) {
            var services = Stream.of(Service.values())
                    .map(service -> Repository.ROOT.resolve(service.module()).resolve("README.md"));
            return Stream.of(all, root, services)
                    .flatMap(files -> files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
    }

    private static List<String> dangling(Path document) throws IOException {
        return LINK.matcher(Files.readString(document))
                .results()
                .map(MatchResult::group)
                .map(link -> link.replaceAll("^]\\(|(#[^)]*)?\\)$", ""))
                .filter(target -> Files.notExists(document.resolveSibling(target)))
                .map(target -> document.getFileName() + " -> " + target)
                .toList();
    }
}
