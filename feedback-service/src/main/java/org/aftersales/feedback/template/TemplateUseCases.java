package org.aftersales.feedback.template;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Turns;
import org.jspecify.annotations.Nullable;

/** Surveys in versions. */
@ApplicationScoped
@Transactional
public class TemplateUseCases {

    private final Templates templates;
    private final BuiltInTemplates builtIn;
    private final JsonRecords records;
    private final Turns turns;
    private final Clock clock;

    TemplateUseCases(Templates templates, BuiltInTemplates builtIn, JsonRecords records, Turns turns, Clock clock) {
        this.templates = templates;
        this.builtIn = builtIn;
        this.records = records;
        this.turns = turns;
        this.clock = clock;
    }

    /** What is sent under this code: the newest published version, else the newest that came with the product. */
    public Optional<OfferedTemplate> offered(String code) {
        return templates
                .newestPublished(code)
                .map(template -> new OfferedTemplate(template.ref(), read(template)))
                .or(() -> builtIn.versions(code)
                        .flatMap(ref -> shipped(ref).map(document -> new OfferedTemplate(ref, document)).stream())
                        .findFirst());
    }

    /** What somebody was asked, whatever became of the version since. */
    public TemplateDocument document(TemplateRef ref) {
        return known(ref).orElseThrow(NotFound::new);
    }

    /** Whether it asks for both levels of satisfaction, for this one on such a scale; not, where there is no such version. */
    public boolean asksLevel(TemplateRef ref, QuestionType type, Dimension level) {
        return known(ref).filter(document -> document.asksLevel(type, level)).isPresent();
    }

    /**
     * Writes the next version or rewrites a draft; the same words again change nothing.
     *
     * @param ifMatch needed only to rewrite a draft in other words
     * @return whether the version is new
     */
    boolean write(TemplateRef ref, @Nullable String ifMatch, TemplateDocument document) {
        TemplateRules.judge(document);
        turns.take("survey-template " + ref.code()); // of two writers of a next version, the second finds the first
        var shipped = shipped(ref);
        if (shipped.isPresent()) {
            if (!shipped.get().equals(document)) throw new Template.Published();
            return false;
        }
        var known = templates.find(ref);
        known.ifPresent(template -> rewrite(template, ifMatch, document));
        if (known.isEmpty()) draft(ref, document);
        return known.isEmpty();
    }

    void publish(TemplateRef ref, IfMatch expected) {
        changeable(ref, expected).publish(clock.instant());
    }

    void retire(TemplateRef ref, IfMatch expected) {
        changeable(ref, expected).retire(clock.instant());
    }

    Tagged find(TemplateRef ref) {
        if (shipped(ref).isPresent()) return new Tagged(builtIn.view(ref), 0);
        return templates
                .find(ref)
                .map(template -> new Tagged(view(template), template.version()))
                .orElseThrow(NotFound::new);
    }

    /** By code and number, behind a version. */
    List<TemplateView> inOrder(TemplateRef behind, int limit) {
        var own = templates.inOrder(behind, limit);
        var taken = own.stream().map(Template::ref).collect(Collectors.toSet());
        var shipped = builtIn.inOrder(behind).stream().filter(view -> !taken.contains(view.ref()));
        return Stream.concat(shipped, own.stream().map(this::view))
                .sorted(Comparator.comparing(TemplateView::ref, TemplateRef.IN_ORDER))
                .limit(limit)
                .toList();
    }

    /** @param tag the version of its representation */
    record Tagged(TemplateView view, long tag) {}

    private Optional<TemplateDocument> known(TemplateRef ref) {
        return shipped(ref).or(() -> templates.find(ref).map(this::read));
    }

    /** What came with the product, but for a later version whose number the tenant has given to one of its own before. */
    private Optional<TemplateDocument> shipped(TemplateRef ref) {
        return builtIn.find(ref)
                .filter(_ -> ref.version() == BuiltInTemplates.FIRST
                        || templates.find(ref).isEmpty());
    }

    private void draft(TemplateRef ref, TemplateDocument document) {
        int next = Math.max(templates.latest(ref.code()), builtIn.latest(ref.code())) + 1;
        if (ref.version() != next) throw new Template.OutOfTurn(next);

        templates.persistAndFlush(Template.draft(new TemplateId(Uuids.v7(clock)), ref, records.write(document)));
    }

    private void rewrite(Template template, @Nullable String ifMatch, TemplateDocument document) {
        if (read(template).equals(document)) return;
        if (template.isDraft()) IfMatch.of(ifMatch).check(template);

        template.rewrite(records.write(document));
        templates.flush();
    }

    private Template changeable(TemplateRef ref, IfMatch expected) {
        if (shipped(ref).isPresent()) throw new Template.Published();
        var template = templates.find(ref).orElseThrow(NotFound::new);
        expected.check(template);
        return template;
    }

    private TemplateView view(Template template) {
        return template.view(read(template));
    }

    private TemplateDocument read(Template template) {
        return records.read(template.document(), TemplateDocument.class);
    }
}
