package org.aftersales.kit.sample;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.AnsweredTogether;
import org.aftersales.kit.tenant.Tenants;

/** Those that are loaded for one place at the same time; it makes every mistake that it is asked for. */
@ApplicationScoped
public class PalletsTogether implements AnsweredTogether<LoadPallet, LoadPallet> {
    /** For this one there is no answer, not even none. */
    public static final String LOST = "lost";

    private final ParcelUseCases parcels;
    private final Tenants tenants;
    private final Collection<Round> rounds = new ConcurrentLinkedQueue<>();

    PalletsTogether(ParcelUseCases parcels, Tenants tenants) {
        this.parcels = parcels;
        this.tenants = tenants;
    }

    /** What met: whose, for where, and how many. */
    public record Round(String tenant, List<String> places) {}

    /** The rounds of a tenant with more than one request. */
    public List<Round> rounds(String tenant) {
        return rounds.stream().filter(round -> round.tenant().equals(tenant)).toList();
    }

    @Override
    public Class<LoadPallet> body() {
        return LoadPallet.class;
    }

    @Override
    public Optional<LoadPallet> read(LoadPallet told) {
        return Optional.of(told);
    }

    @Override
    public String desk(LoadPallet told) {
        return told.place();
    }

    /** Leaves what is too heavy; that there is one already it learns too late, and goes on. */
    @Override
    public List<Optional<Response>> answer(List<LoadPallet> told) {
        rounds.add(new Round(
                tenants.current(), told.stream().map(LoadPallet::place).toList()));
        return told.stream()
                .filter(one -> !one.label().equals(LOST))
                .map(one -> one.label().equals(ParcelUseCases.TOO_HEAVY) ? Optional.<Response>empty() : load(one))
                .toList();
    }

    private Optional<Response> load(LoadPallet told) {
        try {
            return Optional.of(PalletResource.created(parcels.register(told.label())));
        } catch (RuleViolated refused) {
            return Optional.empty(); // the transaction is lost by now
        }
    }
}
