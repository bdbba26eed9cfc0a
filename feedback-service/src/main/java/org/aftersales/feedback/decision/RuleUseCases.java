package org.aftersales.feedback.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.aftersales.feedback.delivery.Channel;
import org.aftersales.feedback.survey.Occasion;
import org.aftersales.kit.domain.Publishing;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.timer.Timers;
import org.aftersales.kit.tx.JsonRecords;
import org.aftersales.kit.tx.Turns;

/** Rules in versions, and which of them ask about what has happened. */
@ApplicationScoped
@Transactional
public class RuleUseCases {

    /** Asks about finished work and resolved complaints by their own survey, where a tenant has no rule about them. */
    static final RuleRef STANDARD = new RuleRef("standard", 0);

    /** Timers of versions that ask customers as time goes by: each covers what was reached since a round before it was due. */
    public static final String STANDING = "survey-customers";

    public static final Duration ROUND = Duration.ofHours(1);

    private static final Set<Trigger> STANDARDS = Set.of(Trigger.TICKET_FINISHED, Trigger.COMPLAINT_RESOLVED);

    private final PublishedRules rules;
    private final DecisionSettings settings;
    private final JsonRecords records;
    private final Turns turns;
    private final Timers timers;
    private final Clock clock;

    RuleUseCases(
            PublishedRules rules,
            DecisionSettings settings,
            JsonRecords records,
            Turns turns,
            Timers timers,
            Clock clock) {
        this.rules = rules;
        this.settings = settings;
        this.records = records;
        this.turns = turns;
        this.timers = timers;
        this.clock = clock;
    }

    /** The rules that ask about it: the latest version of each, or the standard one. */
    public List<AppliedRule> asking(Trigger trigger, Occasion occasion) {
        var about = rules.inForce().stream()
                .map(this::view)
                .filter(rule -> rule.rule().asksAbout(trigger, occasion))
                .toList();
        if (about.isEmpty() && STANDARDS.contains(trigger)) {
            return List.of(applied(STANDARD));
        }
        return about.stream()
                .filter(rule -> rule.rule().asks())
                .map(rule -> applied(new RuleRef(rule.code(), rule.version()), rule.rule()))
                .toList();
    }

    /** The version of this id, which asks customers as time goes by. */
    public StandingRule standing(UUID id) {
        var rule = rules.findById(id);
        var ref = rule.ref();
        var next = rules.find(new RuleRef(ref.code(), ref.version() + 1)).map(PublishedRule::publishedAt);
        return new StandingRule(ref, read(rule).recurrence(), next.orElse(null));
    }

    /** A version that asks about something that has happened. */
    public AppliedRule applied(RuleRef ref) {
        return applied(ref, document(ref));
    }

    private static AppliedRule applied(RuleRef ref, RuleDocument rule) {
        return new AppliedRule(ref, rule.pause(), rule.waitsForAll());
    }

    /** Who has not answered to an invitation of this rule is reminded so; empty where nobody is. */
    public Optional<Reminders> reminders(RuleRef ref) {
        return Optional.ofNullable(document(ref).reminders());
    }

    /**
     * The zone of the days of those whom a rule asks.
     *
     * @param usual the installation's
     */
    public ZoneId zone(RuleRef ref, ZoneId usual) {
        return document(ref).zoneOr(usual);
    }

    /** When people are asked by this rule from {@code now} on: now, where its window is open or it has none. */
    public Instant opensAt(RuleRef ref, Instant now) {
        return document(ref).opensAt(now, settings.windowZone());
    }

    /** On which ways people are told by this rule, the dearest first. */
    public List<Channel> channels(RuleRef ref) {
        return document(ref).ways();
    }

    /** Publishes a version; answers whether it is new. */
    boolean publish(RuleRef ref, RuleDocument document) {
        RuleRules.judge(document);
        turns.take("survey-rule " + ref.code()); // of two who publish the next version, the second finds the first
        var known = rules.find(ref).map(this::read);
        var latest = rules.latest(ref.code()).map(rule -> rule.ref().version()).orElse(0);
        if (!Publishing.isNew(ref.version(), latest, known, document)) return false;

        var rule = new PublishedRule(Uuids.v7(clock), ref, records.write(document), clock.instant());
        rules.persistAndFlush(rule);
        if (document.asks() && document.standing()) {
            timers.schedule(STANDING, rule.id(), rule.publishedAt().plus(ROUND));
        }
        return true;
    }

    RuleView find(RuleRef ref) {
        return rules.find(ref).map(this::view).orElseThrow(NotFound::new);
    }

    List<RuleView> inOrder(RuleRef behind, int limit) {
        return rules.inOrder(behind, limit).stream().map(this::view).toList();
    }

    RuleDocument document(RuleRef ref) {
        return ref.equals(STANDARD) ? StandardRule.of(settings) : find(ref).rule();
    }

    private RuleView view(PublishedRule rule) {
        return new RuleView(rule.ref().code(), rule.ref().version(), read(rule), rule.publishedAt());
    }

    private RuleDocument read(PublishedRule rule) {
        return records.read(rule.document(), RuleDocument.class);
    }
}
