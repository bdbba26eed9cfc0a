package org.aftersales.kit.tenant;

import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** The tenant of the current work: that of {@link #as}, else that of the request's token. Nothing else names it. */
@ApplicationScoped
public class Tenants {
    private static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    private final Caller caller;

    Tenants(Caller caller) {
        this.caller = caller;
    }

    /** Whether a text can be the name of a tenant: 1 to 64 letters, digits, dots, hyphens and underscores. */
    public static boolean isName(String text) {
        return NAME.matcher(text).matches();
    }

    /**
     * @throws IllegalStateException when there is no tenant, which is a defect of the calling code
     */
    public String current() {
        return find().orElseThrow(() -> new IllegalStateException("no tenant in this context"));
    }

    public Optional<String> find() {
        if (TENANT.isBound()) return Optional.of(TENANT.get());
        if (!Arc.container().requestContext().isActive()) return Optional.empty();
        return caller.findTenant();
    }

    /** Does the work as {@code tenant}. Transactions must begin inside, for the database learns the tenant there. */
    public <T> T as(String tenant, Supplier<T> work) {
        return ScopedValue.where(TENANT, tenant).call(() -> inRequestContext(work));
    }

    /** As {@link #as}, without a result. */
    public void run(String tenant, Runnable work) {
        as(tenant, () -> {
            work.run();
            return Boolean.TRUE;
        });
    }

    /** Hibernate asks for the tenant only where a request context is active; background work brings its own. */
    private static <T> T inRequestContext(Supplier<T> work) {
        var context = Arc.container().requestContext();
        if (context.isActive()) return work.get();
        context.activate();
        try {
            return work.get();
        } finally {
            context.terminate();
        }
    }
}
