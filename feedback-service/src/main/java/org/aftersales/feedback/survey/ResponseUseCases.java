package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ResponseUseCases {

    private final Responses responses;
    private final ResponseAnswers answers;
    private final Comments comments;

    ResponseUseCases(Responses responses, ResponseAnswers answers, Comments comments) {
        this.responses = responses;
        this.answers = answers;
        this.comments = comments;
    }

    @Transactional
    List<ResponseView> newest(@Nullable UUID ticketId, UUID before, int limit) {
        var found = responses.newest(ticketId, before, limit);
        var invitations =
                found.stream().map(response -> response.invitationId().value()).toList();
        var given = answers.of(invitations);
        var words = comments.of(invitations);
        return found.stream()
                .map(response ->
                        response.view(given.getOrDefault(response.invitationId().value(), List.of()), words))
                .toList();
    }
}
