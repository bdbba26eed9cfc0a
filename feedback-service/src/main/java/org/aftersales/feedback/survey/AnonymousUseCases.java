package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.aftersales.feedback.template.TemplateDocument;
import org.aftersales.feedback.template.TemplateRef;
import org.aftersales.feedback.template.TemplateUseCases;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.tx.JsonRecords;

/** Hands out what was answered anonymously, where enough have answered to be lost among. */
@ApplicationScoped
@Transactional
class AnonymousUseCases {

    private final AnonymousResponses responses;
    private final TemplateUseCases templates;
    private final PersonalData personalData;
    private final JsonRecords records;

    AnonymousUseCases(
            AnonymousResponses responses, TemplateUseCases templates, PersonalData personalData, JsonRecords records) {
        this.responses = responses;
        this.templates = templates;
        this.personalData = personalData;
        this.records = records;
    }

    /** In an order that means nothing; none where too few have answered this version of the survey. */
    List<AnonymousView> of(TemplateRef survey, UUID before, int limit) {
        var document = templates.document(survey);
        if (responses.countOf(survey) < Crowds.FEWEST) return List.of();
        return responses.of(survey, before, limit).stream()
                .map(response -> view(response, document))
                .toList();
    }

    private AnonymousView view(AnonymousResponse response, TemplateDocument document) {
        var text = personalData.open(AnonymousPool.CONTENT, response.id(), response.content());
        var begun = records.read(text, Begun.class);
        var answers = begun.to(document).stream()
                .map(answer -> new AnswerView(
                        answer.question().id(),
                        answer.question().type(),
                        answer.question().tag(),
                        answer.reply().score(),
                        answer.reply().choices().isEmpty()
                                ? null
                                : answer.reply().choices(),
                        answer.reply().words()))
                .toList();
        return new AnonymousView(response.id(), response.occasion(), response.day(), answers);
    }
}
