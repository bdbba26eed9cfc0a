package org.aftersales.ticket.ticket;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.aftersales.kit.domain.Uuids;
import org.aftersales.kit.privacy.PersonalData;
import org.aftersales.kit.problem.Conflict;
import org.aftersales.kit.problem.Forbidden;
import org.aftersales.kit.problem.NotFound;
import org.aftersales.kit.problem.RuleViolated;
import org.aftersales.kit.rest.IfMatch;
import org.aftersales.kit.rest.Page;
import org.aftersales.kit.tenant.Caller;
import org.aftersales.kit.tx.JsonRecords;
import org.jspecify.annotations.Nullable;

/** Searches that staff keeps and runs. To run one is to ask for the list, with the caller's own sight. */
@ApplicationScoped
@Transactional
class SavedSearchUseCases {
    private static final String FILTER = "saved_search.filter";
    private static final int MOST = 100;

    private final SavedSearches searches;
    private final TicketLists lists;
    private final PersonalData seal;
    private final JsonRecords json;
    private final Caller caller;
    private final Clock clock;

    SavedSearchUseCases(
            SavedSearches searches,
            TicketLists lists,
            PersonalData seal,
            JsonRecords json,
            Caller caller,
            Clock clock) {
        this.searches = searches;
        this.lists = lists;
        this.seal = seal;
        this.json = json;
        this.caller = caller;
        this.clock = clock;
    }

    /** 422: nobody finds their way among more. */
    static final class TooManySearches extends RuleViolated {
        TooManySearches() {
            super("too-many-searches", "A person keeps at most " + MOST + " searches.");
        }
    }

    /** 403: a shared search is run by all and changed by whoever has kept it. */
    static final class NotTheOwner extends Forbidden {
        NotTheOwner() {
            super("not-the-owner", "It is somebody else's; keep one of your own.");
        }
    }

    /** 409: it was saved when filters meant something else. */
    static final class FilterOutdated extends Conflict {
        FilterOutdated() {
            super("filter-outdated", "Save it again: filters have changed since.");
        }
    }

    SavedSearch save(SaveSearch told) {
        told.filter().check();
        if (searches.countOf(caller.subject()) >= MOST) throw new TooManySearches();
        var search = SavedSearch.of(Uuids.v7(clock), caller.subject(), clock.instant());
        keep(search, told);
        searches.persistAndFlush(search);
        return search;
    }

    /** @throws NotFound when there is none of this id that the caller may see */
    SavedSearch find(UUID id) {
        return seen(searches.get(id));
    }

    List<SavedSearch> below(UUID id, int limit) {
        return searches.below(id, caller.subject(), limit);
    }

    SavedSearch change(UUID id, SaveSearch told, IfMatch expected) {
        var search = own(id, expected);
        told.filter().check();
        keep(search, told);
        searches.flush();
        return search;
    }

    void delete(UUID id, IfMatch expected) {
        searches.delete(own(id, expected));
    }

    /** The tickets that it finds now, for the caller. */
    Page<TicketView> run(UUID id, @Nullable String limit, @Nullable String after) {
        var search = find(id);
        if (search.filterVersion() != SearchFilter.VERSION) throw new FilterOutdated();
        return lists.page(filter(search).query(caller.subject(), limit, after));
    }

    SavedSearchView view(SavedSearch search) {
        return new SavedSearchView(
                search.id(),
                search.name(),
                search.shared(),
                search.isOf(caller.subject()),
                filter(search),
                search.createdAt());
    }

    private SearchFilter filter(SavedSearch search) {
        return json.read(seal.open(FILTER, search.id(), search.filter()), SearchFilter.class);
    }

    private void keep(SavedSearch search, SaveSearch told) {
        var text = json.write(told.filter()).getBytes(StandardCharsets.UTF_8);
        search.keep(told.name().strip(), told.shared(), seal.sealBytes(FILTER, search.id(), text));
    }

    private SavedSearch own(UUID id, IfMatch expected) {
        var search = seen(searches.lock(id));
        if (!search.isOf(caller.subject())) throw new NotTheOwner();
        expected.check(search.version());
        return search;
    }

    private SavedSearch seen(SavedSearch search) {
        if (!search.isSeenBy(caller.subject())) throw new NotFound();
        return search;
    }
}
