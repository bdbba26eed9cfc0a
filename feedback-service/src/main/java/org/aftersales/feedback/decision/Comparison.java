package org.aftersales.feedback.decision;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a rule would decide beside what was decided, counted. */
final class Comparison {

    private final Map<String, Integer> decided = new TreeMap<>();
    private final Map<String, Integer> simulated = new TreeMap<>();
    private int more;
    private int fewer;

    /** @param story what was decided about it, the first one first; none where nobody has decided about it */
    void add(List<SurveyDecision> story, Verdict verdict) {
        note(story);
        var reason = verdict.reason();
        simulated.merge(verdict.decision() + (reason == null ? " due" : " " + reason.code()), 1, Integer::sum);
        boolean was = isSent(story);
        boolean would = verdict.decision() == Decision.SEND;
        if (would && !was) more++;
        if (was && !would) fewer++;
    }

    /** The rule would not have asked for any decision about it. */
    void addDropped(List<SurveyDecision> story) {
        note(story);
        if (isSent(story)) fewer++;
    }

    /**
     * @param keptFrom the earliest of what has happened that is kept; null where nothing is
     * @param presumed how many were judged by what is known now
     */
    SimulationView view(int happenings, boolean cut, @Nullable Instant keptFrom, int presumed) {
        return new SimulationView(happenings, cut, keptFrom, presumed, decided, simulated, more, fewer);
    }

    private void note(List<SurveyDecision> story) {
        if (story.isEmpty()) return;
        var last = story.getLast();
        decided.merge(last.decision() + " " + last.reason().code(), 1, Integer::sum);
    }

    static boolean isSent(List<SurveyDecision> story) {
        return !story.isEmpty() && story.getLast().decision() == Decision.SEND;
    }
}
