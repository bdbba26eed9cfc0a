package org.aftersales.feedback.template;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a version of a survey asks.
 *
 * @param defaultLocale what is read by whoever prefers none of the translations; one of them
 * @param anonymous whether nobody shall be able to tell who answered what; not, where absent
 * @param translations by BCP 47 tag, each complete
 */
@Schema(name = "SurveyDocument")
public record TemplateDocument(
        @NotBlank @Size(max = 100) String name,
        @NotNull @Size(max = 35) String defaultLocale,
        @NotEmpty @Size(max = 10) List<@NotNull @Valid TemplateQuestion> questions,

        @NotEmpty @Size(max = 20) Map<String, @NotNull @Valid Translation> translations,

        @Schema(
                description = "Whether nobody shall be able to tell who answered what: no person, invitation or moment"
                        + " is kept with an answer, none opens a complaint, and none is shown before five answered")
        @Nullable
        Boolean anonymous) {

    /** Whether nobody shall be able to tell who answered what. */
    public boolean unlinked() {
        return Boolean.TRUE.equals(anonymous);
    }

    /** The questions to ask somebody who has answered this; earlier answers open and close later questions. */
    public List<TemplateQuestion> reachable(Map<String, Reply> replies) {
        var asked = new ArrayList<TemplateQuestion>();
        var ids = new HashSet<String>();
        for (var question : questions) {
            var condition = question.showIf();
            boolean open = condition == null
                    || ids.contains(condition.question())
                            && condition.holds(replies.getOrDefault(condition.question(), Reply.NONE));
            if (open) {
                asked.add(question);
                ids.add(question.id());
            }
        }
        return asked;
    }

    /**
     * As somebody is asked whose complaint was of this.
     *
     * @param bad what was bad, by what it measures; nothing where they are asked about no complaint
     */
    public TemplateDocument about(Set<Dimension> bad) {
        var asked = questions.stream()
                .filter(question -> question.afterComplaintOf() == null || bad.contains(question.afterComplaintOf()))
                .toList();
        return new TemplateDocument(name, defaultLocale, asked, translations, anonymous);
    }

    /** The words for somebody with these wishes, the dearest first; each is tried with what it falls back to. */
    public Spoken spoken(List<String> wishes) {
        var locale = Locales.pick(wishes, translations.keySet()).orElse(defaultLocale);
        var words = translations.get(locale);
        if (words == null) throw new IllegalStateException("not translated: " + locale);
        return new Spoken(locale, Locales.direction(locale), words);
    }

    /** The question that can be answered by following a link to one of its steps, where there is one. */
    public Optional<TemplateQuestion> rating() {
        return questions.stream()
                .filter(question -> question.type().isScale() && question.asksEverybody())
                .findFirst();
    }

    /** Whether it asks for both levels of satisfaction, and for this one on such a scale. */
    boolean asksLevel(QuestionType type, Dimension level) {
        boolean both =
                level(Dimension.QUALITY).isPresent() && level(Dimension.EMOTION).isPresent();
        return both && level(level).filter(question -> question.type() == type).isPresent();
    }

    /** What measures it: the first question that does, as with answers. */
    private Optional<TemplateQuestion> level(Dimension level) {
        return questions.stream().filter(question -> question.measures(level)).findFirst();
    }

    /** The question of this id; none where it is not asked. */
    public Optional<TemplateQuestion> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }
}
