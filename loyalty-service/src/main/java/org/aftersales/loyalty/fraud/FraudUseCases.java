package org.aftersales.loyalty.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.tx.Turns;
import org.aftersales.loyalty.ledger.Points;
import org.aftersales.loyalty.member.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a redemption before it is made. What does not look like the member is held, and so are all others of theirs
 * until somebody has looked; their points stay where they are, and they are told.
 */
@ApplicationScoped
public class FraudUseCases {
    private final Sightings sightings;
    private final FraudHolds holds;
    private final Devices devices;
    private final CredentialChanges credentials;
    private final Turns turns;
    private final Clock clock;

    FraudUseCases(
            Sightings sightings,
            FraudHolds holds,
            Devices devices,
            CredentialChanges credentials,
            Turns turns,
            Clock clock) {
        this.sightings = sightings;
        this.holds = holds;
        this.devices = devices;
        this.credentials = credentials;
        this.turns = turns;
        this.clock = clock;
    }

    /**
     * Looks at one more redemption of a member whose account the caller has locked, so that none is made meanwhile.
     *
     * @param device whatever tells it from others, of which a digest is kept; null: nobody told
     * @throws RedemptionsHeld when it is held; whoever is suspected by it is held once the caller has taken everything
     *     back, see {@link HoldsSuspects}
     */
    @Transactional(TxType.MANDATORY)
    public void look(MemberId member, Points points, @Nullable String device) {
        var now = clock.instant();
        var seen = sightings.of(member, now);
        if (seen.standing() != FraudHoldStatus.RELEASED) throw new RedemptionsHeld();
        var many = points.value() >= seen.thresholds().manyPoints();
        seen.signal()
                .or(() -> many ? seen.fresh(now) : Optional.empty())
                .or(() -> shared(member, seen, device, now))
                .ifPresent(signal -> {
                    throw new Suspected(new Suspect(member, seen.programme(), signal));
                });
        used(seen.person(), device);
    }

    /**
     * What needs no look, of a member whose account the caller has locked and who redeems something with a device: as
     * {@link #look} would judge one by one.
     */
    @Transactional(TxType.MANDATORY)
    public Clearance clearance(MemberId member, @Nullable String device) {
        var now = clock.instant();
        var seen = sightings.of(member, now);
        if (seen.standing() != FraudHoldStatus.RELEASED) return Clearance.NONE;
        var clearance = seen.clearance(now);
        return clearance.none() || shared(member, seen, device, now).isEmpty() ? clearance : Clearance.NONE;
    }

    /** Remembers that a person has redeemed with a device, after what was redeemed was cleared. */
    @Transactional(TxType.MANDATORY)
    public void used(MemberId person, @Nullable String device) {
        if (device != null) devices.use(devices.mark(device), person, clock.instant());
    }

    /** Whoever redeems with the same device at the same time waits, so that they are looked at before or after. */
    private Optional<Signal> shared(MemberId member, Seen seen, @Nullable String device, Instant now) {
        var most = seen.thresholds().membersPerDevice();
        if (device == null || most == 0) return Optional.empty();
        var mark = devices.mark(device);
        turns.take("redeeming with " + HexFormat.of().formatHex(mark));
        var others = devices.others(mark, seen.person(), member, now, most);
        return others >= most ? Optional.of(Signal.SHARED_DEVICE) : Optional.empty();
    }

    /** @throws RedemptionsHeld when the member is held: what they reserved before is handed to nobody either */
    @Transactional(TxType.MANDATORY)
    public void handOver(MemberId member) {
        if (holds.holds(member)) throw new RedemptionsHeld();
    }

    /** Who has left has used no device and changed nothing. */
    @Transactional
    public void forget(MemberId person) {
        devices.forget(person);
        credentials.forget(person);
    }

    /** The member cannot redeem until staff has looked. */
    public static sealed class RedemptionsHeld extends Conflict permits Suspected {
        RedemptionsHeld() {
            super("redemptions-held", "We look at your redemptions first; your points are safe. Ask us to hurry up.");
        }
    }

    /** It is this redemption for which somebody has to look. */
    static final class Suspected extends RedemptionsHeld {
        private final Suspect suspect;

        Suspected(Suspect suspect) {
            this.suspect = suspect;
        }

        Suspect suspect() {
            return suspect;
        }
    }
}
