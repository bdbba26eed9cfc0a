package org.aftersales.warranty.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.Violation;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tenant.Roles;
import org.aftersales.warranty.catalogue.Simulate.InvalidSimulation;

/** Answers what other terms would change. Writes nothing. */
@ApplicationScoped
class SimulationUseCases {

    private final PublishedPolicies policies;
    private final Documents documents;
    private final SoldUnits sold;
    private final Caller caller;

    SimulationUseCases(PublishedPolicies policies, Documents documents, SoldUnits sold, Caller caller) {
        this.policies = policies;
        this.documents = documents;
        this.sold = sold;
        this.caller = caller;
    }

    /**
     * For a retailer of their own units, for managers of everybody's.
     *
     * @throws NotFound when there is no such version
     * @throws InvalidSimulation when it cannot be compared with what was told
     */
    @Transactional
    SimulationView simulate(String code, int version, Simulate asked) {
        var known = policies.find(code, version).orElseThrow(NotFound::new);
        asked.judge(code);
        var before = documents.read(known).toVersion();
        var after = after(code, asked);
        asked.judgeZone(before.terms(), after.terms());
        var simulation = new Simulation(before, after);
        var retailer = caller.is(Roles.MANAGER) ? null : caller.retailer();
        sold.read(
                new SoldUnits.Sold(code, version, before.terms().zone(), asked.soldFrom(), asked.soldTo(), retailer),
                simulation::add);
        return simulation.view(
                new SimulationView.Compared(code, version, asked.version(), asked.soldFrom(), asked.soldTo()));
    }

    private PolicyVersion after(String code, Simulate asked) {
        if (asked.policy() != null) return asked.policy().toVersion();
        var number = asked.version() == null ? 0 : asked.version();
        return policies.find(code, number)
                .map(documents::read)
                .map(PolicyDocument::toVersion)
                .orElseThrow(() -> new InvalidSimulation(
                        List.of(new Violation("/version", "unknown-version", "is no version of this policy"))));
    }
}
