package org.aftersales.warranty.check;

import java.time.Instant;
import org.aftersales.warranty.catalogue.Catalogue;
import org.aftersales.warranty.catalogue.Gtin;
import org.aftersales.warranty.catalogue.PolicyVersion;
import org.aftersales.warranty.check.CheckRequest.Proof;
import org.aftersales.warranty.coverage.CoverageLedger;
import org.aftersales.warranty.coverage.SaleDates;

/** The warranty that a proof of purchase would give: the same terms as if the sale had been registered. */
final class Purchases {

    private Purchases() {}

    /** The ledger that the unit would have, and the policy version it comes from. */
    record Purchase(PolicyVersion policy, CoverageLedger ledger) {}

    /** @throws InvalidProof when the product is unknown or the purchase cannot have been */
    static Purchase proven(Catalogue catalogue, Gtin product, Proof proof, Instant now) {
        var article = catalogue.article(product).orElseThrow(InvalidProof::unknownProduct);
        var policies = catalogue.policiesOn(article, proof.traits(), proof.soldOn());
        if (policies.isEmpty()) throw InvalidProof.withoutPolicy();
        if (policies.size() > 1) throw InvalidProof.ambiguousPolicy();
        var policy = policies.getFirst();
        judge(proof, policy, now);
        var dates = new SaleDates(proof.soldOn(), proof.deliveredOn(), proof.installedOn());
        var terms = policy.terms();
        return new Purchase(policy, new CoverageLedger(terms.promisedFrom(dates), terms.zone()));
    }

    private static void judge(Proof proof, PolicyVersion policy, Instant now) {
        var today = now.atZone(policy.terms().zone()).toLocalDate();
        if (proof.soldOn().isAfter(today)) throw InvalidProof.inFuture();
        var delivered = proof.deliveredOn() == null ? proof.soldOn() : proof.deliveredOn();
        if (delivered.isBefore(proof.soldOn())) throw InvalidProof.deliveredBeforeSold();
        if (proof.installedOn() != null && proof.installedOn().isBefore(delivered)) {
            throw InvalidProof.installedBeforeDelivered();
        }
    }
}
