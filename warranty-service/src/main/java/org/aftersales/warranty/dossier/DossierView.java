package org.aftersales.warranty.dossier;

import java.time.Instant;
import java.util.List;
import org.aftersales.warranty.claim.ToldClaim;
import org.aftersales.warranty.conflict.ToldConflict;
import org.aftersales.warranty.customer.KnownPerson;
import org.aftersales.warranty.proof.ToldProof;
import org.aftersales.warranty.returns.ToldReturn;
import org.aftersales.warranty.unit.OwnedUnit;
import org.aftersales.warranty.voiding.ToldAppeal;

/**
 * Everything that this service keeps about a person.
 *
 * @param customers the person as a customer of each retailer
 * @param proofs each with the path at which its content can be read
 */
record DossierView(
        Instant exportedAt,
        List<KnownPerson> customers,
        List<OwnedUnit> units,
        List<ToldClaim> claims,
        List<ToldAppeal> appeals,
        List<ToldConflict> conflicts,
        List<ToldReturn> returns,
        List<ToldProof> proofs) {}
