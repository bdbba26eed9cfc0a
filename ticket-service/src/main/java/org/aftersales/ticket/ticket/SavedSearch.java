package org.aftersales.ticket.ticket;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A search that somebody has kept, for themselves or for all staff. What it looks for may name people: it is sealed. */
@Entity
@Table(name = "saved_search")
class SavedSearch {

    @Id
    private UUID id;

    @TenantId
    private @Nullable String tenantId;

    @Version
    private long version;

    @Column(updatable = false)
    private String owner;

    private String name;
    private boolean shared;
    private int filterVersion;
    private byte[] filter;

    @Column(updatable = false)
    private Instant createdAt;

    static SavedSearch of(UUID id, String owner, Instant now) {
        var search = new SavedSearch();
        search.id = id;
        search.owner = owner;
        search.createdAt = now;
        return search;
    }

    /** @param sealed the filter, in the present version of its form */
    void keep(String title, boolean forAll, byte[] sealed) {
        name = title;
        shared = forAll;
        filter = sealed;
        filterVersion = SearchFilter.VERSION;
    }

    boolean isSeenBy(String subject) {
        return shared || owner.equals(subject);
    }

    boolean isOf(String subject) {
        return owner.equals(subject);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String owner() {
        return owner;
    }

    String name() {
        return name;
    }

    boolean shared() {
        return shared;
    }

    int filterVersion() {
        return filterVersion;
    }

    byte[] filter() {
        return filter;
    }

    Instant createdAt() {
        return createdAt;
    }

    protected SavedSearch() {}
}
