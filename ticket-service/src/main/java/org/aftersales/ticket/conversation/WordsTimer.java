package org.aftersales.ticket.conversation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** Reads what was written for its words, so that it is found by them. The database plans it for every message. */
@ApplicationScoped
class WordsTimer implements TimerHandler {
    private final FoundByUseCases words;

    WordsTimer(FoundByUseCases words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return "message-words";
    }

    /** A service that opens or answers many tickets reads as many messages. */
    @Override
    public boolean takesMany() {
        return true;
    }

    @Override
    public void due(UUID message, Instant dueAt) {
        words.read(Set.of(message));
    }

    @Override
    public void due(Map<UUID, Instant> messages) {
        words.read(messages.keySet());
    }
}
