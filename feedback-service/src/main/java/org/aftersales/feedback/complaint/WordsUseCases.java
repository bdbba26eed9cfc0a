package org.aftersales.feedback.complaint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.aftersales.kit.timer.Timers;

/** Keeps what customers say about their complaints for as long as it is of use, and no longer. */
@ApplicationScoped
@Transactional
class WordsUseCases {

    /** How soon it is looked again whether a complaint has ended whose words are due to go. */
    private static final Duration PAUSE = Duration.ofDays(1);

    private final Words words;
    private final Complaints complaints;
    private final Timers timers;
    private final ComplaintSettings settings;
    private final Clock clock;

    WordsUseCases(Words words, Complaints complaints, Timers timers, ComplaintSettings settings, Clock clock) {
        this.words = words;
        this.complaints = complaints;
        this.timers = timers;
        this.settings = settings;
        this.clock = clock;
    }

    void keep(ComplaintId id, String said) {
        words.keep(id, said);
        timers.schedule(WordsTimer.KIND, id.value(), clock.instant().plus(settings.wordsKept()));
    }

    /** Their time is over; whoever still works at the complaint needs them until it has ended. */
    void fellDue(ComplaintId id) {
        var running = complaints.get(id).view().status().isRunning();
        if (running)
            timers.schedule(WordsTimer.KIND, id.value(), clock.instant().plus(PAUSE));
        else words.purge(List.of(id));
    }
}
