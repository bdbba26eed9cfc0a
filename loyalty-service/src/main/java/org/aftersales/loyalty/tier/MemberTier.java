package org.aftersales.loyalty.tier;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.aftersales.kit.domain.Aggregate;
import org.aftersales.kit.domain.Topic;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.problem.Violation;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.MemberId;
import org.aftersales.loyalty.member.Membership;
import org.aftersales.loyalty.programme.ProgrammeCode;
import org.jspecify.annotations.Nullable;

/**
 * Where a member stands. What their points reach is reckoned from the points each time; kept here is what cannot be: the
 * tier that was told last, until when it lasts, and what staff has pinned.
 *
 * <p>Invariants: the tier in force is the higher of the earned and the pinned one; every change of it is told once, with
 * what it was before. The hardest race is a credit that saves a tier at the very moment of its end: both lock this row
 * before they read the points, so whoever is second judges by what the first has left.
 */
@Entity
@Table(name = "member_tier")
@Topic("loyalty.tiers")
class MemberTier extends Aggregate {
    @EmbeddedId
    @AttributeOverride(name = "value", column = @Column(name = "id"))
    private MemberId id;

    @Embedded
    @AttributeOverride(name = "value", column = @Column(name = "customer_id", updatable = false))
    private CustomerId customerId;

    @Column(name = "programme", updatable = false)
    private String programme;

    private @Nullable String tier;
    private @Nullable String earnedTier;
    private @Nullable Instant earnedUntil;
    private @Nullable String pinTier;
    private @Nullable Instant pinUntil;

    @Enumerated(EnumType.STRING)
    private @Nullable PinReason pinReason;

    private @Nullable Instant warnedOf;

    /** A member who has no tier yet. */
    static MemberTier of(Membership member) {
        var standing = new MemberTier();
        standing.id = member.id();
        standing.customerId = member.customerId();
        standing.programme = member.programme().value();
        return standing;
    }

    /** Judges the member anew; tells when the tier in force is another one by that. */
    Optional<TierChange> judge(Measure measure, TierCause cause, UUID change) {
        var earned = measure.judge(earned());
        earnedTier = earned.tier();
        earnedUntil = earned.endsAt();
        if (pinUntil != null && !measure.now().isBefore(pinUntil)) forgetPin();
        var before = tier;
        tier = measure.inForce(earned, pin());
        if (Objects.equals(before, tier)) return Optional.empty();
        var version = measure.programme().version();
        var benefits = Benefits.of(measure.ladder(), tier);
        raise(new TierEvent.Changed(id, told(), customerId, before, tier, cause, version, benefits, measure.now()));
        return Optional.of(new TierChange(change, before, tier, cause, measure.running(), version, measure.now()));
    }

    /** Tells the member that they will lose their tier, once for each end, from so long before it on. */
    void warn(Measure measure, Duration before) {
        var fall =
                fall(measure).filter(ahead -> !measure.now().isBefore(ahead.at().minus(before)));
        if (fall.isEmpty() || tier == null || fall.get().at().equals(warnedOf)) return;
        warnedOf = fall.get().at();
        var missing = fall.get().missing(measure, earned(), pin());
        var version = measure.programme().version();
        raise(new TierEvent.Ending(
                id, told(), customerId, tier, fall.get().to(), fall.get().at(), missing, version, measure.now()));
    }

    /**
     * Gives the member at least this tier for a time.
     *
     * @throws NoSuchTier when the programme does not have it
     * @throws PinInThePast when the time is over
     */
    void pin(Pin pin, Measure measure) {
        if (measure.ladder().rank(pin.tier()) < 0) throw new NoSuchTier();
        if (!measure.now().isBefore(pin.until())) throw new PinInThePast();
        pinTier = pin.tier();
        pinUntil = pin.until();
        pinReason = pin.reason();
    }

    /** Takes away what was pinned; nothing changes when nothing is. */
    void forgetPin() {
        pinTier = null;
        pinUntil = null;
        pinReason = null;
    }

    Earned earned() {
        return new Earned(earnedTier, earnedUntil);
    }

    @Nullable
    Pin pin() {
        return pinTier == null || pinUntil == null || pinReason == null ? null : new Pin(pinTier, pinUntil, pinReason);
    }

    /** When the member has to be judged or warned next, were nothing earned or taken back until then. */
    Optional<Instant> next(Measure measure, Duration before) {
        var warning =
                fall(measure).map(Fall::at).filter(at -> !at.equals(warnedOf)).map(at -> at.minus(before));
        return Stream.of(Optional.ofNullable(earnedUntil), Optional.ofNullable(pinUntil), warning)
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /** All that {@link #next} hangs on. */
    Object state() {
        return Arrays.asList(earned(), pin(), warnedOf);
    }

    private Optional<Fall> fall(Measure measure) {
        return Fall.of(measure, earned(), pin());
    }

    private @Nullable String told() {
        return ProgrammeCode.of(programme).told();
    }

    @Nullable
    String tier() {
        return tier;
    }

    MemberId id() {
        return id;
    }

    @Override
    public UUID key() {
        return id.value();
    }

    /** For JPA. */
    protected MemberTier() {}

    static final class NoSuchTier extends RuleViolated {
        NoSuchTier() {
            super(
                    "no-such-tier",
                    "The programme has no such tier.",
                    List.of(new Violation("/tier", "no-such-tier", "is no code of a tier")));
        }
    }

    static final class PinInThePast extends RuleViolated {
        PinInThePast() {
            super(
                    "pin-in-the-past",
                    "A pin lasts for some time.",
                    List.of(new Violation("/until", "pin-in-the-past", "must not be over")));
        }
    }
}
