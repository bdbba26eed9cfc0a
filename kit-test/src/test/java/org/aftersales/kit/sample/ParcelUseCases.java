package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;

@ApplicationScoped
public class ParcelUseCases {
    public static final String TOO_HEAVY = "too heavy";
    public static final String UNIQUE = "the only one";

    private final Parcels parcels;
    private final Clock clock;

    ParcelUseCases(Parcels parcels, Clock clock) {
        this.parcels = parcels;
        this.clock = clock;
    }

    /** Refuses a second unique parcel at once, and heavy ones late, when everything is already written. */
    @Transactional
    public Parcel register(String label) {
        if (label.equals(UNIQUE) && parcels.count("label", label) > 0) {
            throw new RuleViolated("not-unique", "There is one already.");
        }
        var parcel = Parcel.register(new ParcelId(Uuids.v7(clock)), label, clock.instant());
        parcels.add(parcel);
        parcels.flush();
        if (label.equals(TOO_HEAVY)) throw new RuleViolated("too-heavy", "Nobody can carry it.");
        return parcel;
    }

    @Transactional
    public Parcel send(UUID id, IfMatch ifMatch) {
        var parcel = parcels.get(new ParcelId(id));
        ifMatch.check(parcel);
        parcel.send(clock.instant());
        parcels.flush();
        return parcel;
    }

    @Transactional
    public void send(UUID id) {
        parcels.get(new ParcelId(id)).send(clock.instant());
    }

    @Transactional
    public void relabel(UUID id, String label) {
        parcels.lock(new ParcelId(id)).relabel(label);
    }

    @Transactional
    public Parcel get(UUID id) {
        return parcels.get(new ParcelId(id));
    }

    @Transactional
    public List<Parcel> after(UUID position, int count) {
        return parcels.after(position, count);
    }
}
