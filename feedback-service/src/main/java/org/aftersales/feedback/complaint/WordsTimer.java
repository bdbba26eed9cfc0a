package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.aftersales.kit.timer.TimerHandler;

/** What somebody said about a complaint is kept for a shorter time than the complaint. */
@ApplicationScoped
class WordsTimer implements TimerHandler {

    static final String KIND = "complaint-words";

    private final WordsUseCases words;

    WordsTimer(WordsUseCases words) {
        this.words = words;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID complaintId, Instant dueAt) {
        words.fellDue(new ComplaintId(complaintId));
    }
}
