package org.aftersales.feedback.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule over what has happened, in the order of time and with what it would have sent itself. Others' decisions stay as
 * they were; people are told apart by customer, and consent, links and complaints are as they were then. What waited
 * for a place of its own goes first, as it did. Ceiling, quarantine, quota and budget count what was sent before, too.
 */
final class Simulation {

    private static final Verdict NEVER = new Verdict(Decision.SUPPRESS, null, Reason.NO_RULE, null);

    private final RuleDocument rule;
    private final int ceiling;
    private final Duration ceilingDays;
    private final ZoneId zone;
    private final Map<UUID, List<Wait>> ahead;
    private final Map<UUID, List<Sent>> sent = new HashMap<>();
    private final List<Instant> own = new ArrayList<>();
    private final Map<Instant, Long> spent = new HashMap<>();
    private final SentBefore before;
    private final @Nullable Long budget;

    /** @param ahead what waited for a place of its own before what the rule asks about */
    Simulation(RuleDocument rule, DecisionSettings settings, List<Wait> ahead, SentBefore before) {
        this.rule = rule;
        this.before = before;
        this.budget = settings.monthlyBudget().orElse(null);
        this.ahead = ahead.stream().collect(Collectors.groupingBy(Wait::customer));
        this.ceiling = settings.ceiling();
        this.ceilingDays = Duration.ofDays(settings.ceilingDays());
        this.zone = settings.windowZone();
    }

    /** @param own whether the rule would have asked about it */
    record Happening(UUID invitation, UUID customer, String survey, Instant at, boolean own, Facts facts) {

        private Happening delayed(Instant later) {
            return new Happening(invitation, customer, survey, later, own, facts);
        }
    }

    record Judged(Happening happening, Verdict verdict) {}

    private record Sent(String survey, Instant at) {}

    /** @param happenings those of other rules only where somebody was asked */
    List<Judged> run(List<Happening> happenings) {
        var coming = new PriorityQueue<>(Comparator.comparing(Happening::at)
                .thenComparing(Happening::own)
                .thenComparing(Happening::invitation));
        coming.addAll(happenings);
        var judged = new ArrayList<Judged>();
        while (!coming.isEmpty()) {
            var next = coming.remove();
            if (!next.own()) {
                sentByOthers(next);
                continue;
            }
            var verdict = rule.asks() ? Gates.judge(rule, facts(next), budget, next.at()) : NEVER;
            var until = verdict.until();
            if (until != null) coming.add(next.delayed(until));
            else judged.add(judged(next, verdict));
        }
        return judged;
    }

    private Judged judged(Happening happening, Verdict verdict) {
        if (verdict.decision() == Decision.SEND) {
            send(happening);
            own.add(happening.at());
            spend(happening.at());
        }
        return new Judged(happening, verdict);
    }

    /** What was sent before is counted already. */
    private void sentByOthers(Happening happening) {
        send(happening);
        if (!happening.at().isBefore(before.until())) spend(happening.at());
    }

    private void spend(Instant at) {
        spent.merge(SentCounts.month(at), 1L, Long::sum);
    }

    private void send(Happening happening) {
        sent.computeIfAbsent(happening.customer(), _ -> new ArrayList<>())
                .add(new Sent(happening.survey(), happening.at()));
    }

    private Stream<Sent> sentTo(UUID customer) {
        return sent.getOrDefault(customer, List.of()).stream();
    }

    private Facts facts(Happening next) {
        var then = next.facts();
        var quota = rule.quota();
        return new Facts(
                then.plannedFor(),
                then.consent(),
                then.linked(),
                then.reachable(),
                rule.opensAt(next.at(), zone),
                then.erased(),
                then.openComplaint(),
                then.staff(),
                then.unattended(),
                then.outcome(),
                askedOftenUntil(next),
                askedRecentlyUntil(next),
                then.bucket(),
                rule.percent(),
                quota == null ? 0 : quotaUsed(next.at(), quota),
                budgetUsed(next.at()));
    }

    /** The recovery from a complaint is asked about whatever else there was. */
    private @Nullable Instant askedOftenUntil(Happening next) {
        if (rule.event() == Trigger.COMPLAINT_RESOLVED) return null;
        var waiting = ahead.getOrDefault(next.customer(), List.of()).stream()
                .filter(wait -> wait.isAhead(next.at()))
                .map(Wait::until)
                .sorted()
                .toList();
        int places = ceiling - waiting.size();
        if (places < 1) return waiting.getLast().plus(ceilingDays);

        var times = sentTo(next.customer())
                .map(Sent::at)
                .filter(at -> at.isAfter(next.at().minus(ceilingDays)))
                .sorted(Comparator.reverseOrder())
                .toList();
        return times.size() < places ? null : times.get(places - 1).plus(ceilingDays);
    }

    private @Nullable Instant askedRecentlyUntil(Happening next) {
        var quarantine = rule.quarantineDays();
        if (quarantine == null) return null;
        var days = Duration.ofDays(quarantine);
        return sentTo(next.customer())
                .filter(each -> each.survey().equals(next.survey()))
                .map(each -> each.at().plus(days))
                .filter(free -> free.isAfter(next.at()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private long quotaUsed(Instant now, Cap quota) {
        var after = now.minus(Duration.ofDays(quota.days()));
        return own.stream().filter(at -> at.isAfter(after)).count()
                + before.own().between(after, now);
    }

    private long budgetUsed(Instant now) {
        var month = SentCounts.month(now);
        return spent.getOrDefault(month, 0L) + before.all().between(month, now);
    }
}
