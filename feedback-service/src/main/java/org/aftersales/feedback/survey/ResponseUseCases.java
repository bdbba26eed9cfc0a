package org.aftersales.feedback.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ResponseUseCases {

    private final Responses responses;
    private final Comments comments;

    ResponseUseCases(Responses responses, Comments comments) {
        this.responses = responses;
        this.comments = comments;
    }

    @Transactional
    List<ResponseView> newest(@Nullable UUID ticketId, UUID before, int limit) {
        return responses.newest(ticketId, before, limit).stream()
                .map(response ->
                        response.view(comments.of(response.invitationId()).orElse(null)))
                .toList();
    }
}
