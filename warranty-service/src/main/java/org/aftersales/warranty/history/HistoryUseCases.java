package org.aftersales.warranty.history;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.warranty.coverage.FinishedRepair;
import org.aftersales.warranty.coverage.Repairs;
import org.aftersales.warranty.unit.SwapUseCases;
import org.aftersales.warranty.unit.UnitId;
import org.aftersales.warranty.unit.UnitUseCases;

/** What is known of the repairs of units. */
@ApplicationScoped
public class HistoryUseCases {

    private final KnownRepairs repairs;
    private final SwapUseCases swaps;
    private final UnitUseCases units;

    HistoryUseCases(KnownRepairs repairs, SwapUseCases swaps, UnitUseCases units) {
        this.repairs = repairs;
        this.swaps = swaps;
        this.units = units;
    }

    /** Keeps a repair, whether or not it changes a coverage. */
    @Transactional
    public void keep(UnitId unit, FinishedRepair repair) {
        repairs.persist(KnownRepair.of(unit, repair));
    }

    /**
     * The repairs of units, whoever asks, by any number of them the same few statements. A unit that was given for a
     * broken one goes on with what was tried with that.
     */
    @Transactional
    public Map<UnitId, Repairs> of(Set<UnitId> ids) {
        if (ids.isEmpty()) return Map.of();
        var before = swaps.predecessors(ids);
        var all = new HashSet<>(ids);
        before.values().forEach(all::addAll);
        var known = repairs.of(all);
        var found = new HashMap<UnitId, Repairs>();
        for (var id : ids) {
            var earlier = before.getOrDefault(id, List.of()).stream()
                    .flatMap(each -> known.getOrDefault(each, List.of()).stream())
                    .toList();
            found.put(id, new Repairs(known.getOrDefault(id, List.of()), earlier));
        }
        return found;
    }

    /** @throws NotFound when there is no such unit that the caller may see */
    @Transactional
    HistoryView view(UnitId id) {
        var zone = units.find(id).ledger().zone();
        return HistoryView.of(of(Set.of(id)).getOrDefault(id, Repairs.NONE), zone);
    }
}
