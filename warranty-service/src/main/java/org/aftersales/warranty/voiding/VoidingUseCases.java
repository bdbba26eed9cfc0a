package org.aftersales.warranty.voiding;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.customer.CustomerId;
import org.aftersales.warranty.customer.CustomerUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitLifeUseCases;
import org.aftersales.warranty.unit.UnitUseCases;
import org.jspecify.annotations.Nullable;

/** What staff and owners do about the voiding of a warranty. */
@ApplicationScoped
public class VoidingUseCases {

    private final Voidings voidings;
    private final VoidingWords words;
    private final UnitUseCases units;
    private final UnitLifeUseCases life;
    private final CustomerUseCases customers;
    private final Caller caller;
    private final Clock clock;

    VoidingUseCases(
            Voidings voidings,
            VoidingWords words,
            UnitUseCases units,
            UnitLifeUseCases life,
            CustomerUseCases customers,
            Caller caller,
            Clock clock) {
        this.voidings = voidings;
        this.words = words;
        this.units = units;
        this.life = life;
        this.customers = customers;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    OpenedVoiding voidUnit(VoidUnit ground) {
        var voiding = Voiding.begin(Uuids.v7(clock), ground, caller.subject(), clock.instant());
        life.voidBecause(ground.unitId(), voiding.id(), ground.reason());
        voidings.persist(voiding);
        return words.open(voiding, reader());
    }

    @Transactional
    OpenedVoiding find(UUID id) {
        return words.open(visible(id), reader());
    }

    @Transactional
    List<OpenedVoiding> of(UnitId unit, UUID below, int limit) {
        units.find(unit);
        return opened(voidings.of(unit, below, limit));
    }

    @Transactional
    List<OpenedVoiding> in(VoidingStatus status, UUID below, int limit) {
        return opened(voidings.in(status, below, limit));
    }

    @Transactional
    OpenedVoiding appeal(UUID id, IfMatch expected, String statement) {
        var voiding = expected(id, expected);
        var owner = units.find(voiding.unitId()).owner().customerId();
        voiding.appeal(owner, words.sealAppeal(id, statement), clock.instant());
        life.appealVoid(voiding.unitId(), id);
        return words.open(voiding, reader());
    }

    @Transactional
    OpenedVoiding decide(UUID id, IfMatch expected, DecideVoiding decision) {
        var voiding = expected(id, expected);
        var outcome = decision.outcome();
        voiding.decide(outcome, decision.reason(), note(voiding, decision), caller.subject(), clock.instant());
        if (outcome == VoidingStatus.REVERSED)
            life.reinstate(voiding.unitId(), id, decision.reason().name());
        else life.upholdVoid(voiding.unitId(), id, decision.reason().name());
        return words.open(voiding, reader());
    }

    /** It answers the one who has appealed; where nobody has, it is for the present owner. */
    private @Nullable SealedNote note(Voiding voiding, DecideVoiding decision) {
        if (decision.note() == null) return null;
        var appellant = voiding.appealedBy();
        var owner = appellant == null ? units.find(voiding.unitId()).owner().customerId() : appellant;
        return words.sealNote(voiding.id(), owner, decision.note());
    }

    /** What these customers wrote, newest first. */
    @Transactional
    public List<ToldAppeal> told(Set<CustomerId> owners) {
        return voidings.appealedBy(owners).stream().map(words::told).toList();
    }

    /** The people behind these customers were erased: their words go, and those written to them. */
    @Transactional
    public void forgetWords(Set<CustomerId> owners) {
        voidings.withWordsOf(owners).forEach(Voiding::forgetWords);
    }

    private Voiding expected(UUID id, IfMatch expected) {
        var voiding = visible(id);
        expected.check(voiding.version());
        return voiding;
    }

    /** @throws NotFound when there is none about a unit that the caller may see */
    private Voiding visible(UUID id) {
        var voiding = voidings.get(id);
        units.find(voiding.unitId());
        return voiding;
    }

    private List<OpenedVoiding> opened(List<Voiding> cases) {
        var reader = reader();
        return cases.stream().map(each -> words.open(each, reader)).toList();
    }

    /** Staff reads everybody's words, an owner what they wrote and what was written to them, the next owner neither. */
    private Predicate<@Nullable CustomerId> reader() {
        if (caller.is(Roles.CUSTOMER)) {
            var own = customers.ofCaller();
            return owner -> owner != null && own.contains(owner);
        }
        var isStaff = !caller.is(Roles.RETAILER);
        return _ -> isStaff;
    }
}
