package org.aftersales.loyalty.dossier;

import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.loyalty.compensation.ToldCompensationUseCases;
import org.aftersales.loyalty.earning.ToldEarningUseCases;
import org.aftersales.loyalty.fraud.ToldFraudUseCases;
import org.aftersales.loyalty.member.CustomerId;
import org.aftersales.loyalty.member.Person;
import org.aftersales.loyalty.member.PersonUseCases;
import org.jspecify.annotations.Nullable;

/** Hands over what is kept about a person. */
@ApplicationScoped
@Transactional
class DossierUseCases {
    private final PersonUseCases people;
    private final ToldMembers members;
    private final ToldEarningUseCases earnings;
    private final ToldCompensationUseCases compensations;
    private final ToldFraudUseCases fraud;
    private final Caller caller;
    private final Clock clock;

    DossierUseCases(
            PersonUseCases people,
            ToldMembers members,
            ToldEarningUseCases earnings,
            ToldCompensationUseCases compensations,
            ToldFraudUseCases fraud,
            Caller caller,
            Clock clock) {
        this.people = people;
        this.members = members;
        this.earnings = earnings;
        this.compensations = compensations;
        this.fraud = fraud;
        this.caller = caller;
        this.clock = clock;
    }

    DossierView ofCaller() {
        return of(people.ofSubject(caller.subject()));
    }

    /**
     * Of whoever is this customer; that it was read is logged.
     *
     * @throws NotFound when nothing is kept of them
     */
    DossierView of(UUID customer) {
        var dossier = of(people.ofCustomer(new CustomerId(customer)));
        if (dossier.isEmpty()) throw new NotFound();
        Log.infof("dossier of customer %s read by %s", customer, caller.subject());
        return dossier;
    }

    private DossierView of(Person person) {
        var customers = person.customers().stream()
                .sorted(Comparator.comparing(CustomerId::value))
                .toList();
        return new DossierView(
                clock.instant(),
                customers.stream().map(CustomerId::value).collect(Collectors.toCollection(TreeSet::new)),
                member(person),
                elsewhere(person),
                earnings.of(customers),
                compensations.of(customers),
                earnings.birthdays(customers),
                fraud.contacts(customers));
    }

    private List<ToldMember> elsewhere(Person person) {
        var subject = person.subject();
        if (subject == null) return List.of();
        return person.elsewhere().stream().map(one -> members.of(one, subject)).toList();
    }

    private @Nullable ToldMember member(Person person) {
        if (person.membership() == null || person.subject() == null) return null;
        return members.of(person.membership(), person.subject());
    }
}
