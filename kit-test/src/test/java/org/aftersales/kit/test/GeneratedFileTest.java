package org.aftersales.kit.test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GeneratedFileTest {
    @TempDir
    Path folder;

    @Test
    void a_missing_file_is_caught() {
        var refusal =
                assertThrows(AssertionError.class, () -> GeneratedFile.verify(folder.resolve("page.md"), "new", false));

        assertTrue(refusal.getMessage().contains("is missing"), refusal.getMessage());
    }

    @Test
    void a_stale_file_is_caught_with_its_line() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "same\nold\n");

        var refusal = assertThrows(AssertionError.class, () -> GeneratedFile.verify(page, "same\nnew\n", false));

        assertTrue(refusal.getMessage().contains("at line 2: committed 'old', now 'new'"), refusal.getMessage());
    }

    @Test
    void the_same_content_is_accepted() throws IOException {
        var page = Files.writeString(folder.resolve("page.md"), "same\n");

        GeneratedFile.verify(page, "same\n", false);

        assertEquals("same\n", Files.readString(page));
    }

    @Test
    void regenerating_writes_the_file_and_its_folder() throws IOException {
        var page = folder.resolve("docs/page.md");

        GeneratedFile.verify(page, "new\n", true);

        assertEquals("new\n", Files.readString(page));
    }
}
