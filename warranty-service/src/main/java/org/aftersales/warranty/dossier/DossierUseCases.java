package org.aftersales.warranty.dossier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Collectors;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.warranty.claim.ClaimUseCases;
import org.aftersales.warranty.conflict.ConflictUseCases;
import org.aftersales.warranty.customer.KnownPerson;
import org.aftersales.warranty.customer.PersonUseCases;
import org.aftersales.warranty.customer.Whose;
import org.aftersales.warranty.proof.ProofUseCases;
import org.aftersales.warranty.returns.ReturnUseCases;
import org.aftersales.warranty.unit.UnitUseCases;
import org.aftersales.warranty.voiding.VoidingUseCases;

/** Hands over what is kept about a person, and forgets it. */
@ApplicationScoped
class DossierUseCases {

    private final PersonUseCases people;
    private final UnitUseCases units;
    private final ClaimUseCases claims;
    private final VoidingUseCases voidings;
    private final ConflictUseCases conflicts;
    private final ReturnUseCases returns;
    private final ProofUseCases proofs;
    private final Clock clock;

    DossierUseCases(
            PersonUseCases people,
            UnitUseCases units,
            ClaimUseCases claims,
            VoidingUseCases voidings,
            ConflictUseCases conflicts,
            ReturnUseCases returns,
            ProofUseCases proofs,
            Clock clock) {
        this.people = people;
        this.units = units;
        this.claims = claims;
        this.voidings = voidings;
        this.conflicts = conflicts;
        this.returns = returns;
        this.proofs = proofs;
        this.clock = clock;
    }

    @Transactional
    DossierView export(Whose whose) {
        var known = people.known(whose);
        var customers = known.stream().map(KnownPerson::customerId).collect(Collectors.toSet());
        return new DossierView(
                clock.instant(),
                known,
                units.of(customers),
                claims.of(customers),
                voidings.told(customers),
                conflicts.told(customers),
                returns.told(customers),
                proofs.told(customers));
    }

    /**
     * Forgets the person: their details, their words and who they were. What was sold, covered and claimed stays
     * without them. Erasing again changes nothing.
     */
    @Transactional
    void erase(Whose whose, IfMatch expected) {
        var customers = people.lockForErasure(whose, expected);
        if (customers.isEmpty()) return;
        claims.forgetWords(Set.copyOf(customers));
        voidings.forgetWords(Set.copyOf(customers));
        conflicts.forgetWords(Set.copyOf(customers));
        proofs.forget(Set.copyOf(customers), people.subjects(customers));
        people.erase(customers);
    }
}
