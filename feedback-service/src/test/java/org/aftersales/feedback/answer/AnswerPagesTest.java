package org.aftersales.feedback.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aftersales.feedback.Surveys;
import org.aftersales.feedback.survey.Question;
import org.aftersales.feedback.survey.Receipt;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.page.PageLanguage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every page in every language; they are left in {@code target/pages} to be looked at. */
@QuarkusTest
class AnswerPagesTest {

    private static final Path FOLDER = Path.of("target", "pages");

    @Inject
    AnswerPages pages;

    @Inject
    TemplateUseCases templates;

    @ParameterizedTest
    @MethodSource("every_survey_and_language")
    void every_shipped_survey_is_a_small_page_in_every_language(String code, PageLanguage language) throws IOException {
        var question = new Question(survey(code), "TK-7K3M-92QF-M", false, Optional.empty());
        var page = pages.form(visitor(language), question, "1").build();

        var text = kept("form-" + code + "-" + language.tag(), page.getEntity());
        assertEquals(200, page.getStatus());
        assertTrue(text.getBytes(StandardCharsets.UTF_8).length < 50_000, code);
        assertEquals(count(text, "<fieldset"), count(text, "<legend"));
        assertEquals(count(text, "<textarea"), count(text, "<label for="));
        assertEquals(count(text, "type=\"radio\"") + count(text, "type=\"checkbox\""), count(text, "<label><input"));
        var title = question.survey().spoken(List.of(language.tag())).words().title();
        assertTrue(text.contains("<h1>" + title + "</h1>"), text);
    }

    @ParameterizedTest
    @EnumSource
    void what_is_wrong_is_said_at_the_top_and_at_its_place(PageLanguage language) throws IOException {
        var sent = SentForm.parse("submissionId=no-id&quality=4&emotional=9&comment=" + "x".repeat(2_001));
        var question = new Question(survey("repair"), "TK-7K3M-92QF-M", false, Optional.empty());
        var page = pages.again(visitor(language), question, FilledForm.of(question.survey(), sent))
                .build();

        var text = kept("faults-" + language.tag(), page.getEntity());
        assertEquals(422, page.getStatus());
        assertTrue(text.contains("href=\"#emotional-1\"") && text.contains("id=\"emotional-fault\""), text);
        assertTrue(text.contains("href=\"#comment\"") && text.contains("id=\"comment-fault\""), text);
        assertTrue(!text.contains("id=\"quality-fault\"") && !text.contains("no-id"), text);
    }

    @ParameterizedTest
    @MethodSource("every_note_and_language")
    void every_note_is_written_in_every_language(Note note, PageLanguage language) throws IOException {
        var page = note == Note.SORRY
                ? pages.receipt(language, new Receipt("CO-7K3M-92QF-M", null)).build()
                : pages.note(404, language, note).build();

        var text = kept("note-" + note + "-" + language.tag(), page.getEntity());
        assertTrue(text.contains("<h1>") && !text.contains("note_"), text);
        assertEquals(note == Note.SORRY, text.contains("CO-7K3M-92QF-M"));
    }

    @Test
    void the_policy_allows_the_style_that_the_page_carries() throws NoSuchAlgorithmException {
        var page = pages.note(404, PageLanguage.ENGLISH, Note.UNKNOWN).build();
        var style = Pattern.compile("<style>(.*)</style>", Pattern.DOTALL).matcher((String) page.getEntity());

        assertTrue(style.find());
        var digest = MessageDigest.getInstance("SHA-256").digest(style.group(1).getBytes(StandardCharsets.UTF_8));
        var allowed = "style-src 'sha256-" + Base64.getEncoder().encodeToString(digest) + "';";
        assertTrue(page.getHeaderString("Content-Security-Policy").contains(allowed), allowed);
    }

    static Stream<Object[]> every_survey_and_language() {
        return in_every_language(Surveys.SHIPPED.toArray());
    }

    static Stream<Object[]> every_note_and_language() {
        return in_every_language(Note.values());
    }

    private static Stream<Object[]> in_every_language(Object[] things) {
        return Stream.of(things)
                .flatMap(thing -> Stream.of(PageLanguage.values()).map(language -> new Object[] {thing, language}));
    }

    private TemplateDocument survey(String code) {
        return templates.offered(code).orElseThrow().document();
    }

    private static Visitor visitor(PageLanguage language) {
        return new Visitor(language.tag(), null);
    }

    private static int count(String text, String part) {
        return text.split(part, -1).length - 1;
    }

    private static String kept(String name, Object page) throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve(name + ".html"), (String) page);
        return (String) page;
    }
}
